"""Check that the registers are whole: every number once, from the first on, dates in order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from workflow.domain.finding import Finding
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.register import Book, RegisterPlace, register_faults
from workflow.domain.rulebook import Rulebook
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.numbers_by_hand import numbers_by_hand
from workflow.wording.register_findings import register_finding


def check_registers(tx: Transaction, desk: Desk) -> Sequence[Finding]:
    """Return what is wrong with any book (R66)."""
    places = with_body(desk.rules, tx.registers.numbered())
    lasts = with_body(desk.rules, tx.registers.last_numbers())
    books = {place.book: None for place in (*places, *lasts)}
    found: list[Finding] = []
    for book in books:
        by_hand = numbers_by_hand(tx, desk.rules, book)
        found += book_findings(desk.rules, book, places, lasts, by_hand)
    return found


def check_book(
    tx: Transaction, rules: Rulebook, document: OutgoingDocument, day: date
) -> Sequence[Finding]:
    """Return what is wrong with the book of one document (R66).

    One that has just taken its number is not among the records yet, and counts as the last.
    """
    series = rules.office.register_for(document.document_type).code
    book = Book(issuing_organ=rules.letterhead(day).code, series=series, year=day.year)
    places = _of(book, with_body(rules, tx.registers.numbered(book)))
    lasts = with_body(rules, tx.registers.last_numbers())
    if document.code_number is not None:
        places.append(RegisterPlace(book=book, code_number=document.code_number, issued_date=day))
    return book_findings(rules, book, places, lasts, numbers_by_hand(tx, rules, book))


def book_findings(
    rules: Rulebook,
    book: Book,
    places: Sequence[RegisterPlace],
    lasts: Sequence[RegisterPlace],
    by_hand: Mapping[int, date],
) -> list[Finding]:
    """Return what is wrong with one book, whose places are among these (R66)."""
    last = max(_of(book, lasts), key=lambda place: place.code_number, default=None)
    first = rules.office.first_number(book)
    faults = register_faults(_of(book, places), last, first, by_hand)
    return [register_finding(rules, fault) for fault in faults]


def _of(book: Book, places: Iterable[RegisterPlace]) -> list[RegisterPlace]:
    return [place for place in places if place.book == book]


def with_body(rules: Rulebook, places: Iterable[RegisterPlace]) -> list[RegisterPlace]:
    """Give numbers that are older than the telling apart of bodies the body of their day."""
    return [
        place if place.book.issuing_organ else replace(place, book=_book_of_day(rules, place))
        for place in places
    ]


def _book_of_day(rules: Rulebook, place: RegisterPlace) -> Book:
    organ = rules.letterhead(place.issued_date).code
    return replace(place.book, issuing_organ=organ)
