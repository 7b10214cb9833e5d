"""List the rows of the audit trail, a page at a time."""

from workflow.domain.audit import AuditEntry
from workflow.domain.duty_list import Slice
from workflow.domain.listing import Listed, TrailFilter
from workflow.usecases.desk import Desk


def fetch_trail(desk: Desk, wanted: TrailFilter, part: Slice) -> Listed[AuditEntry]:
    """Return rows, the newest first."""
    with desk.store.read() as tx:
        return tx.listings.trail(wanted, part)
