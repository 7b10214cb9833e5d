"""What was recorded of the calendar, and the lock that keeps it while days are counted with it."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, func, select
from sqlmodel import col

from workflow.domain.audit import AuditEntry, Change
from workflow.domain.calendar import CalendarYear
from workflow.domain.calendar_change import SUBJECTS, RecordedYear, subject_of
from workflow.domain.typed import value_of
from workflow.store import audit
from workflow.store.tables import AuditRow

LOCK = 20250213
"""The name of the lock among the advisory locks of PostgreSQL; SQLite has one writer anyway."""

_SUBJECT, _SEQ = col(AuditRow.subject), col(AuditRow.seq)
_AFTER = f"{SUBJECTS[:-1]}{chr(ord(SUBJECTS[-1]) + 1)}"
_IS_YEAR = and_(_SUBJECT >= SUBJECTS, _SUBJECT < _AFTER)
"""A range, so that the primary key answers it."""


class SqlCalendarRecord:
    """`ports.CalendarRecord` on one connection; the contract stands there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._held: Sequence[RecordedYear] | None = None

    def latest(self) -> Sequence[RecordedYear]:
        """Return each year as it is now."""
        return self._years(func.max(_SEQ))

    def as_of(self, moment: datetime) -> Sequence[RecordedYear]:
        """Return the years recorded by the moment as they were then, or each as it was first."""
        by_then = self._years(func.max(_SEQ), col(AuditRow.at) <= moment)
        return by_then or self._years(func.min(_SEQ))

    def hold(self, years: Collection[int]) -> Sequence[RecordedYear]:
        """Return each year as it is now, and keep it so until the transaction ends.

        A lock taken with others is never widened later, or two who want to would wait for ever.
        """
        if self._held is not None:
            return self._held
        known = {recorded.change.subject for recorded in self.latest()}
        if any(subject_of(year) not in known for year in years):
            return self.hold_alone()
        return self._hold(func.pg_advisory_xact_lock_shared(LOCK))

    def hold_alone(self) -> Sequence[RecordedYear]:
        """Do the same so that nobody else holds it."""
        return self._hold(func.pg_advisory_xact_lock(LOCK))

    def put(self, change: Change) -> None:
        """Record a year."""
        audit.record(self._connection, audit.Kind.FACT, change)
        self._held = self.latest()

    def _hold(self, lock: ColumnElement[None]) -> Sequence[RecordedYear]:
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(select(lock))
        self._held = self.latest()
        return self._held

    def _years(
        self, seq: ColumnElement[int], *narrowed: ColumnElement[bool]
    ) -> Sequence[RecordedYear]:
        wanted = (
            select(_SUBJECT, seq.label("seq"))
            .where(_IS_YEAR, *narrowed)
            .group_by(_SUBJECT)
            .subquery()
        )
        is_wanted = and_(wanted.c.subject == _SUBJECT, wanted.c.seq == _SEQ)
        query = select(AuditRow).join(wanted, is_wanted).order_by(_SUBJECT)
        found = (value_of(AuditEntry, row) for row in self._connection.execute(query).mappings())
        return [RecordedYear(year=value_of(CalendarYear, e.state), change=e) for e in found]
