"""Read what a step did to a duty."""

from workflow.domain.audit import AuditEntry
from workflow.usecases.desk import Desk


def fetch_change(desk: Desk, code: str, seen: int) -> AuditEntry:
    """Return the change that came after the first `seen` ones of a duty."""
    with desk.store.read() as tx:
        return tx.trail(code)[seen]
