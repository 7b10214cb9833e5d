"""Reads for programs: a page of rows and how many there are, in two statements."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, func, select
from sqlmodel import col

from workflow.domain.audit import AuditEntry
from workflow.domain.duty_list import Days, DutyState, Slice
from workflow.domain.listing import (
    Listed,
    Load,
    TrailFilter,
)
from workflow.domain.message import MessageState
from workflow.domain.typed import value_of
from workflow.store.duty_states import in_state
from workflow.store.schema import must_be_at_head
from workflow.store.tables import AuditRow, MessageRow, Row
from workflow.store.web_tables import JobRow


class SqlListings:
    """`ports.listings.Listings` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def trail(self, wanted: TrailFilter, part: Slice) -> Listed[AuditEntry]:
        """Return audit rows, the newest first."""
        order = (col(AuditRow.at).desc(), col(AuditRow.subject), col(AuditRow.seq).desc())
        conditions = _same(AuditRow, wanted)
        rows = self._page(select(AuditRow).order_by(*order), conditions, part)
        items = tuple(value_of(AuditEntry, row) for row in rows)
        return Listed(items=items, total=self._count(AuditRow, conditions))

    def load(self, days: Days) -> Load:
        """Count what waits."""
        state = col(MessageRow.state)
        overdue = select(func.count()).where(in_state(DutyState.OVERDUE, days)).scalar_subquery()
        jobs = select(func.count()).where(col(JobRow.ended_at).is_(None)).scalar_subquery()
        counts = [func.count().filter(state == each).label(each.value) for each in MessageState]
        query = select(*counts, overdue.label("overdue"), jobs.label("jobs")).select_from(
            MessageRow
        )
        found = self._connection.execute(query).mappings().one()
        mails = {each: found[each.value] for each in MessageState}
        return Load(mails=mails, overdue=found["overdue"], jobs=found["jobs"])

    def must_be_current(self) -> None:
        """Refuse a database of another version of the engine."""
        must_be_at_head(self._connection)

    def _page(
        self, query: Select[Any], wanted: Sequence[ColumnElement[bool]], part: Slice
    ) -> Sequence[RowMapping]:
        page = query.where(*wanted).limit(part.limit).offset(part.offset)
        return self._connection.execute(page).mappings().all()

    def _count(self, table: type[Row], wanted: Sequence[ColumnElement[bool]]) -> int:
        query = select(func.count()).select_from(table).where(*wanted)
        return self._connection.scalar(query) or 0


def _same(table: type[Row], wanted: TrailFilter) -> list[ColumnElement[bool]]:
    """Return the conditions that the columns of a row are as the filter of that name says."""
    values = {name: getattr(wanted, name) for name in wanted.__slots__}
    return [
        col(getattr(table, name)) == value for name, value in values.items() if value is not None
    ]
