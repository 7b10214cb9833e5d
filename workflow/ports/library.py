"""What people declared in files."""

from pathlib import Path
from typing import Protocol

from workflow.domain.calendar import WorkingCalendar
from workflow.domain.directive import DirectiveFile
from workflow.domain.office import Office
from workflow.domain.organ import Organs


class Library(Protocol):
    """What people declared in files. Every method raises DirectiveFileError."""

    def office(self) -> Office:
        """Return the office."""
        ...

    def organs(self) -> Organs:
        """Return units and groups."""
        ...

    def calendar(self) -> WorkingCalendar:
        """Return the days off."""
        ...

    def directive(self, path: Path) -> DirectiveFile:
        """Read one directive file."""
        ...
