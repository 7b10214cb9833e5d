"""The registers: the next number of each book, and the numbers taken so far."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, or_, select, update
from sqlmodel import col

from workflow.domain.document import DocumentHead
from workflow.domain.outgoing import DocumentPurpose
from workflow.domain.register import Book, RegisterPlace
from workflow.domain.written import day_text
from workflow.errors import InputError
from workflow.store.dialects import insert_new
from workflow.store.rows import columns_of
from workflow.store.tables import DocumentRow, NoticeRow, RegisterRow


class SqlRegisters:
    """`ports.registers.Registers` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take_number(self, book: Book, first: int, issued_date: date) -> int:
        """Return the next number; its row stays locked, so an undone issue leaves no gap.

        Raises:
            InputError: When the day lies in another year, or before a day used already.
        """
        if issued_date.year != book.year:
            raise InputError(
                f"Ngày ban hành {day_text(issued_date)} không thuộc năm {book.year} của sổ "
                f"“{book.series}”."
            )
        start = columns_of(book) | {"last_number": first - 1}
        self._connection.execute(insert_new(self._connection.dialect.name, RegisterRow), start)
        last_date, is_register = col(RegisterRow.last_date), _is_of(book)
        number: int | None = self._connection.scalar(
            update(RegisterRow)
            .where(is_register, or_(last_date.is_(None), last_date <= issued_date))
            .values(last_number=col(RegisterRow.last_number) + 1, last_date=issued_date)
            .returning(col(RegisterRow.last_number))
        )
        if number is None:
            raise self._too_early(book, issued_date)
        return number

    def hand_over(self, book: Book, organ: str) -> None:
        """Let a book go on as that of another body; nothing happens where a desk did it before."""
        it_is_of = update(RegisterRow).where(_is_of(book))
        self._connection.execute(it_is_of.values(issuing_organ=organ))

    def numbered(self, book: Book | None = None) -> Sequence[RegisterPlace]:
        """Return the numbers that documents bear; of one book, also those without a body."""
        query = _places(
            *(DocumentRow.issuing_organ, DocumentRow.series, DocumentRow.issued_year),
            *(DocumentRow.code_number, DocumentRow.issued_date),
        )
        if book is not None:
            query = query.where(
                col(DocumentRow.issuing_organ).in_(("", book.issuing_organ)),
                col(DocumentRow.series) == book.series,
                col(DocumentRow.issued_year) == book.year,
            )
        return [_place(*row) for row in self._connection.execute(query)]

    def numbered_by_hand(self, organ: str, year: int) -> Sequence[DocumentHead]:
        """Return the heads of a body's adopted notices of a year that no register numbered."""
        head = col(NoticeRow.content)["head"]
        by_register = exists().where(
            col(DocumentRow.notice) == col(NoticeRow.key),
            col(DocumentRow.purpose) == DocumentPurpose.NOTICE,
            col(DocumentRow.code_number).is_not(None),
        )
        heads = self._connection.scalars(
            select(head).where(
                head["issuing_organ"].as_string() == organ,
                head["issued_date"].as_string().startswith(f"{year}-"),
                ~by_register,
            )
        )
        return [DocumentHead.model_validate(each) for each in heads]

    def last_numbers(self) -> Sequence[RegisterPlace]:
        """Return the number that each book gave last."""
        query = _places(
            *(RegisterRow.issuing_organ, RegisterRow.series, RegisterRow.year),
            *(RegisterRow.last_number, RegisterRow.last_date),
        )
        return [_place(*row) for row in self._connection.execute(query)]

    def _too_early(self, book: Book, day: date) -> InputError:
        last = self._connection.execute(select(RegisterRow).where(_is_of(book))).one()
        return InputError(
            f"Số {last.last_number} của sổ “{book.series}” đã ghi ngày {day_text(last.last_date)}, "
            f"nên số tiếp theo không thể ghi ngày {day_text(day)} sớm hơn."
        )


def _is_of(book: Book) -> ColumnElement[bool]:
    return and_(*(getattr(RegisterRow, name) == value for name, value in columns_of(book).items()))


def _place(organ: str, series: str, year: int, number: int, day: date) -> RegisterPlace:
    book = Book(issuing_organ=organ, series=series, year=year)
    return RegisterPlace(book=book, code_number=number, issued_date=day)


def _places(*columns: Any) -> Select[Any]:
    """Ask for the places that have a day; the columns are those of a place, in order."""
    *_, day = columns
    return select(*(col(column) for column in columns)).where(col(day).is_not(None))
