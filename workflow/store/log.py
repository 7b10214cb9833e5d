"""The audit trail as it is listed: the newest rows first, a page at a time."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, func, select
from sqlmodel import col

from workflow.domain.audit import AuditEntry
from workflow.domain.duty_list import Slice
from workflow.domain.log_list import LogFilter
from workflow.store.rows import values_in
from workflow.store.tables import AuditRow


def entries(connection: Connection, wanted: LogFilter, part: Slice) -> Sequence[AuditEntry]:
    """Return rows; those of one moment as the index has them, the last of a chain first."""
    query = (
        select(AuditRow)
        .where(*_narrowed(wanted))
        .order_by(col(AuditRow.at).desc(), col(AuditRow.subject).desc(), col(AuditRow.seq).desc())
        .limit(part.limit)
        .offset(part.offset)
    )
    return values_in(connection.execute(query), AuditEntry)


def count(connection: Connection, wanted: LogFilter) -> int:
    """Count the rows."""
    query = select(func.count()).select_from(AuditRow).where(*_narrowed(wanted))
    return connection.scalar(query) or 0


def _narrowed(wanted: LogFilter) -> list[ColumnElement[bool]]:
    found = []
    if wanted.subject:
        found.append(col(AuditRow.subject) == wanted.subject)
    if wanted.subject_begins:
        found.append(col(AuditRow.subject).startswith(wanted.subject_begins, autoescape=True))
    if wanted.actor:
        found.append(col(AuditRow.actor).contains(wanted.actor, autoescape=True))
    if wanted.move:
        found.append(col(AuditRow.move) == wanted.move)
    if wanted.since:
        found.append(col(AuditRow.at) >= wanted.since)
    if wanted.until:
        found.append(col(AuditRow.at) < wanted.until)
    return found
