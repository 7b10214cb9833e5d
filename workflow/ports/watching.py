"""What is asked by whoever watches the machine: one statement each."""

from typing import Protocol

from workflow.domain.duty_list import Days
from workflow.domain.load import Load


class Watching(Protocol):
    """Whether the records can be worked with, and what waits in them."""

    def load(self, days: Days) -> Load:
        """Count what waits."""
        ...

    def must_be_current(self) -> None:
        """Refuse a database of another version of the engine. StorageError."""
        ...
