"""Show a page of one book of the register, and what is wrong with its numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from workflow.domain.duty_list import Slice
from workflow.domain.finding import Finding
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.register import Book, RegisterPlace
from workflow.errors import NotFoundError
from workflow.usecases.check_registers import book_findings, with_body
from workflow.usecases.desk import Desk
from workflow.usecases.list_register import RegisterLine, register_lines
from workflow.usecases.numbers_by_hand import numbers_by_hand


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPage:
    """The lines of a page, and every book there is, the newest year first.

    `book` is None while no document was ever issued. `first` and `last` are the places at the ends
    of the whole book. `by_hand` are the numbers that paper gave between them, each with its day.
    """

    books: tuple[Book, ...] = ()
    book: Book | None = None
    lines: tuple[RegisterLine, ...] = ()
    total: int = 0
    first: RegisterPlace | None = None
    last: RegisterPlace | None = None
    findings: Sequence[Finding] = ()
    by_hand: Mapping[int, date] = field(default_factory=dict)


def look_at_register(
    desk: Desk, part: Slice, year: int | None = None, series: str = "", organ: str = ""
) -> RegisterPage:
    """Return a page of the first book that fits, in a constant number of statements.

    Raises:
        NotFoundError: When there are books, but none of the year, series and body asked for.
    """
    with desk.store.read() as tx:
        lasts = with_body(desk.rules, tx.registers.last_numbers())
        books = _in_order(desk, {place.book for place in lasts})
        if not books and year is None:
            return RegisterPage()
        book = _wanted(books, (year, series, organ))
        places = sorted(
            (p for p in with_body(desk.rules, tx.registers.numbered(book)) if p.book == book),
            key=lambda place: place.code_number,
        )
        shown = places[part.offset : part.offset + part.limit]
        numbers = (shown[0].code_number, shown[-1].code_number) if shown else (1, 0)
        documents = tx.pages.documents_of(book, *numbers)
        by_hand = numbers_by_hand(tx, desk.rules, book)
        lines = register_lines(tx, desk, [d for d in documents if _is_in(desk, d, book)])
    return RegisterPage(
        books=books,
        book=book,
        lines=tuple(lines),
        total=len(places),
        first=places[0] if places else None,
        last=places[-1] if places else None,
        findings=book_findings(desk.rules, book, places, lasts, by_hand),
        by_hand=_between(places, by_hand),
    )


def _between(places: Sequence[RegisterPlace], by_hand: Mapping[int, date]) -> Mapping[int, date]:
    """Return the numbers that paper gave and no document of the book bears."""
    borne = {place.code_number for place in places}
    until = max(borne, default=0)
    return {n: day for n, day in sorted(by_hand.items()) if n < until and n not in borne}


def _wanted(books: Sequence[Book], asked: tuple[int | None, str, str]) -> Book:
    year, series, organ = asked
    for book in books:
        is_of_year = year in {None, book.year}
        if is_of_year and series in {"", book.series} and organ in {"", book.issuing_organ}:
            return book
    raise NotFoundError("sổ đăng ký", " ".join(str(part) for part in asked if part))


def _in_order(desk: Desk, books: set[Book]) -> tuple[Book, ...]:
    """Put the newest year first, and in it the body that issues today."""
    now = desk.rules.letterhead(desk.today()).code

    def place(book: Book) -> tuple[int, bool, str, str]:
        return -book.year, book.issuing_organ != now, book.issuing_organ, book.series

    return tuple(sorted(books, key=place))


def _is_in(desk: Desk, document: OutgoingDocument, book: Book) -> bool:
    day = document.issued_date
    organ = document.issuing_organ or (desk.rules.letterhead(day).code if day else "")
    return organ == book.issuing_organ
