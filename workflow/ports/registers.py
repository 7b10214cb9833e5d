"""Gives out the numbers of the registers."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from workflow.domain.document import DocumentHead
from workflow.domain.register import Book, RegisterPlace


class Registers(Protocol):
    """The registers: the next number of each book, and the numbers taken so far."""

    def take_number(self, book: Book, first: int, issued_date: date) -> int:
        """Return the next number of a book, locked until the transaction ends.

        InputError when a later day has been used already: dates never fall with numbers.
        """
        ...

    def hand_over(self, book: Book, organ: str) -> None:
        """Let a book go on as that of another body; nothing happens when it is not there."""
        ...

    def numbered(self, book: Book | None = None) -> Sequence[RegisterPlace]:
        """Return the numbers that documents bear; of a book, also those that name no body."""
        ...

    def numbered_by_hand(self, organ: str, year: int) -> Sequence[DocumentHead]:
        """Return the heads of a body's adopted notices of a year that no register numbered."""
        ...

    def last_numbers(self) -> Sequence[RegisterPlace]:
        """Return the number that each book gave last."""
        ...
