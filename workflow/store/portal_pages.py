"""Reads for the page of one unit: one statement each."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, case, func, select
from sqlmodel import col

from workflow.domain.assignment import Assignment
from workflow.domain.audit import AuditEntry, Move
from workflow.domain.directive import DirectiveFile
from workflow.domain.duty_list import Days, DutyState, Slice
from workflow.store.dialects import is_one_of
from workflow.store.duty_states import IS_OWED, LAST_DAY, in_state
from workflow.store.rows import values_in
from workflow.store.tables import AssignmentRow, AuditRow, NoticeRow

ANSWERS = (
    *(Move.ACCEPT, Move.RETURN, Move.GRANT_EXTENSION, Move.GRANT_UNASKED),
    *(Move.REFUSE_EXTENSION, Move.WAIVE, Move.CANCEL),
)
IN_ORDER = (DutyState.WAITING, DutyState.STANDING)


class SqlPortalPages:
    """`ports.portal_pages.PortalPages` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def unit_duties(self, unit: str, days: Days, part: Slice) -> Sequence[Assignment]:
        """Return what it owes, what it handed in, what it keeps to, the rest; each by last day."""
        place = case(
            (IS_OWED, 0),
            *((in_state(state, days), place) for place, state in enumerate(IN_ORDER, start=1)),
            else_=len(IN_ORDER) + 1,
        )
        query = (
            select(AssignmentRow)
            .where(col(AssignmentRow.unit) == unit)
            .order_by(place, LAST_DAY.is_(None), LAST_DAY, col(AssignmentRow.code))
            .limit(part.limit)
            .offset(part.offset)
        )
        return values_in(self._connection.execute(query), Assignment)

    def count_unit(self, unit: str, days: Days) -> Mapping[DutyState | None, int]:
        """Count its duties by state; None counts all."""
        counts = [func.count().filter(in_state(state, days)) for state in DutyState]
        query = (
            select(func.count(), *counts)
            .select_from(AssignmentRow)
            .where(col(AssignmentRow.unit) == unit)
        )
        return dict(zip((None, *DutyState), self._connection.execute(query).one(), strict=True))

    def answers(self, assignments: Sequence[str]) -> Mapping[str, AuditEntry]:
        """Return the last answer of the office about each of these that has one."""
        query = (
            select(AuditRow)
            .where(
                is_one_of(self._connection, col(AuditRow.subject), assignments),
                col(AuditRow.move).in_(ANSWERS),
            )
            .order_by(col(AuditRow.subject), col(AuditRow.seq))
        )
        entries = values_in(self._connection.execute(query), AuditEntry)
        return {entry.subject: entry for entry in entries}

    def notices_by_key(self, keys: Sequence[str]) -> Mapping[str, DirectiveFile]:
        """Return these adopted notices."""
        query = select(col(NoticeRow.key), col(NoticeRow.content)).where(
            is_one_of(self._connection, col(NoticeRow.key), keys)
        )
        found = self._connection.execute(query)
        return {key: DirectiveFile.model_validate(content) for key, content in found}
