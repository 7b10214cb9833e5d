"""The files in which the days off of each year are declared."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from workflow.domain.calendar import CalendarYear


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredYear:
    """A year as its file says it; `digest` is of the file, `is_own` of the office or shipped."""

    year: CalendarYear
    digest: str
    is_own: bool


class CalendarFiles(Protocol):
    """The files in which the days off of each year are declared."""

    def declared(self, year: int) -> DeclaredYear:
        """Return a year; one without a file has no day yet. DirectiveFileError."""
        ...

    def put(self, year: CalendarYear, seen: str) -> AbstractContextManager[None]:
        """Write the office's own file of a year, and put the old one back if the block fails.

        ConflictError when the file no longer has the digest that was seen; StorageError.
        """
        ...
