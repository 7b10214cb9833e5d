"""Reads for the page of the register."""

from collections.abc import Sequence

from sqlalchemy import Connection, select
from sqlmodel import col

from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.register import Book
from workflow.domain.typed import value_of
from workflow.store.tables import DocumentRow


class SqlRegisterPages:
    """`ports.register_pages.RegisterPages` on one connection."""

    _connection: Connection

    def documents_of(self, book: Book, first: int, last: int) -> Sequence[OutgoingDocument]:
        """Return the documents of a book from one number to another, by number."""
        number = col(DocumentRow.code_number)
        query = (
            select(DocumentRow)
            .where(
                col(DocumentRow.issuing_organ).in_(("", book.issuing_organ)),
                col(DocumentRow.series) == book.series,
                col(DocumentRow.issued_year) == book.year,
                number.between(first, last),
            )
            .order_by(number, col(DocumentRow.key))
        )
        rows = self._connection.execute(query).mappings()
        return [value_of(OutgoingDocument, row) for row in rows]
