"""The files in which the days off of each year are declared."""

from dataclasses import dataclass
from typing import Protocol

from workflow.domain.calendar import CalendarYear
from workflow.domain.declared_file import DeclaredFile


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredYear:
    """A year as its file says it; `digest` is of the file, `is_own` of the office or shipped."""

    year: CalendarYear
    digest: str
    is_own: bool


class CalendarFiles(Protocol):
    """The files in which the days off of each year are declared, all in one folder."""

    @property
    def folder(self) -> str:
        """Return where they lie, below the office's folder."""
        ...

    def declared(self, year: int) -> DeclaredYear:
        """Return a year; one without a file has no day yet. DirectiveFileError."""
        ...

    def changed(self, year: CalendarYear, seen: str) -> DeclaredFile:
        """Return the office's own file of a year as it is to be.

        ConflictError when the file no longer has the digest that was seen.
        """
        ...
