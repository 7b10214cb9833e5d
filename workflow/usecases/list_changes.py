"""What was done to one subject."""

from collections.abc import Sequence

from workflow.domain.audit import AuditEntry
from workflow.usecases.desk import Desk


def list_changes(desk: Desk, subject: str) -> Sequence[AuditEntry]:
    """Return its rows of the trail, the oldest first; none when nothing was done."""
    with desk.store.read() as tx:
        return tx.trail(subject)
