"""The office's records."""

from contextlib import AbstractContextManager
from typing import Protocol

from workflow.ports.notebook import Notebook
from workflow.ports.transaction import Transaction


class Store(Protocol):
    """The office's records."""

    def begin(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that may write; it ends with the block, undone on an error."""
        ...

    def notebook(self) -> AbstractContextManager[Notebook]:
        """Open a notebook for tries that follow one another fast."""
        ...

    def read(self) -> AbstractContextManager[Transaction]:
        """Open one that only reads."""
        ...

    def rehearse(self) -> AbstractContextManager["Store"]:
        """Open a store with the same records, of which nothing is kept when the block ends."""
        ...

    def finish_files(self) -> None:
        """Put into place the declared files of killed processes. StorageError."""
        ...
