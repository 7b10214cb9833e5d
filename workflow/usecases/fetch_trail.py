"""List the rows of the audit trail, a page at a time."""

from workflow.domain.audit import AuditEntry
from workflow.domain.duty_list import Slice
from workflow.domain.listing import Listed
from workflow.domain.log_list import LogFilter
from workflow.usecases.desk import Desk


def fetch_trail(desk: Desk, wanted: LogFilter, part: Slice) -> Listed[AuditEntry]:
    """Return rows, the newest first."""
    with desk.store.read() as tx:
        found = tx.pages.log(wanted, part)
        return Listed(items=tuple(found), total=tx.pages.count_log(wanted))
