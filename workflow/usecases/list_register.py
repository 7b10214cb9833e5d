"""List the register of outgoing documents (*sổ đăng ký văn bản đi*), a book at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

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


def list_register(
    desk: Desk, year: int, series: str | None = None, organ: str | None = None
) -> Sequence[RegisterSheet]:
    """Return the books of a year, or of one series or body in it; each body has its own."""
    with desk.store.read() as tx:
        books: dict[Book, list[OutgoingDocument]] = {}
        for document in tx.documents():
            day = document.issued_date
            if day and day.year == year and series in {None, document.series}:
                body = document.issuing_organ or desk.rules.letterhead(day).code
                book = Book(issuing_organ=body, series=document.series, year=year)
                books.setdefault(book, []).append(document)
        return [
            RegisterSheet(book=book, lines=tuple(register_lines(tx, desk, documents)))
            for book, documents in books.items()
            if organ in {None, book.issuing_organ}
        ]


def register_lines(
    tx: Transaction, desk: Desk, documents: Sequence[OutgoingDocument]
) -> Sequence[RegisterLine]:
    """Return the lines of these documents by number; when each was sent is asked for at once."""
    keys = {document.key: _mail_keys(document) for document in documents}
    moments = tx.sent_moments([key for found in keys.values() for key in found])
    return [
        RegisterLine(document=document, sent_date=_first(desk, moments, keys[document.key]))
        for document in sorted(documents, key=_number)
    ]


def _mail_keys(document: OutgoingDocument) -> Sequence[str]:
    return [mail_key(MessageKind.DISPATCH, document, unit) for unit in document.recipients]


def _first(desk: Desk, moments: Mapping[str, datetime], keys: Sequence[str]) -> date | None:
    first = min((moments[key] for key in keys if key in moments), default=None)
    return first.astimezone(desk.clock.now().tzinfo).date() if first else None


def _number(document: OutgoingDocument) -> int:
    return document.code_number or 0
