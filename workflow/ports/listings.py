"""What programs list and watch: a constant number of statements, however many rows there are."""

from typing import Protocol

from workflow.domain.audit import AuditEntry
from workflow.domain.duty_list import Days, Slice
from workflow.domain.listing import (
    Listed,
    Load,
    TrailFilter,
)


class Listings(Protocol):
    """What programs list and watch."""

    def trail(self, wanted: TrailFilter, part: Slice) -> Listed[AuditEntry]:
        """Return audit rows, the newest first."""
        ...

    def load(self, days: Days) -> Load:
        """Count what waits."""
        ...

    def must_be_current(self) -> None:
        """Refuse a database of another version of the engine. StorageError."""
        ...
