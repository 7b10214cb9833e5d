"""List the register of outgoing documents (*sổ đăng ký văn bản đi*), a book at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from workflow.domain.message import MessageKind
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.register import Book
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.send_document import mail_key


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One document, and the day on which its first mail was accepted."""

    document: OutgoingDocument
    sent_date: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterSheet:
    """One book with its lines, by number."""

    book: Book
    lines: tuple[RegisterLine, ...]


def list_register(desk: Desk, year: int, series: str | None = None) -> Sequence[RegisterSheet]:
    """Return the books of a year, or of one series in it; each body has its own."""
    with desk.store.read() as tx:
        books: dict[Book, list[RegisterLine]] = {}
        for document in tx.documents():
            day = document.issued_date
            if day and day.year == year and series in {None, document.series}:
                organ = document.issuing_organ or desk.rules.letterhead(day).code
                book = Book(issuing_organ=organ, series=document.series, year=year)
                line = RegisterLine(document=document, sent_date=_sent_date(tx, desk, document))
                books.setdefault(book, []).append(line)
    return [
        RegisterSheet(book=book, lines=tuple(sorted(lines, key=_number)))
        for book, lines in books.items()
    ]


def _sent_date(tx: Transaction, desk: Desk, document: OutgoingDocument) -> date | None:
    keys = [mail_key(MessageKind.DISPATCH, document, unit) for unit in document.recipients]
    sent = tx.sent_moments(keys).values() if keys else ()
    first = min(sent, default=None)
    return first.astimezone(desk.clock.now().tzinfo).date() if first else None


def _number(line: RegisterLine) -> int:
    return line.document.code_number or 0
