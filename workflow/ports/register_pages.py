"""What the page of the register lists."""

from collections.abc import Sequence
from typing import Protocol

from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.register import Book


class RegisterPages(Protocol):
    """The lines of a book."""

    def documents_of(self, book: Book, first: int, last: int) -> Sequence[OutgoingDocument]:
        """Return the documents of a book from one number to another, by number.

        Those that name no body are among them. Which duties they chased is left out.
        """
        ...
