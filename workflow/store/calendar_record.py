"""What was recorded of the calendar, and the lock that keeps it while days are counted with it."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Connection, and_, func, select
from sqlmodel import col

from workflow.domain.audit import AuditEntry, Change
from workflow.domain.calendar import CalendarYear
from workflow.domain.calendar_change import SUBJECTS, RecordedYear, latest, subject_of
from workflow.domain.typed import value_of
from workflow.store import audit
from workflow.store.rows import values_in
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

    def marks(self) -> Sequence[tuple[str, int]]:
        """Return under what each year is recorded, and how often: all that changes with it."""
        query = select(_SUBJECT, func.max(_SEQ)).where(_IS_YEAR).group_by(_SUBJECT)
        found = self._connection.execute(query.order_by(_SUBJECT))
        return [(subject, seq) for subject, seq in found]

    def history(self) -> Sequence[RecordedYear]:
        """Return every year as it was recorded, in that order."""
        query = select(AuditRow).where(_IS_YEAR).order_by(col(AuditRow.at), _SUBJECT, _SEQ)
        found = values_in(self._connection.execute(query), AuditEntry)
        return [RecordedYear(year=value_of(CalendarYear, e.state), change=e) for e in found]

    def hold(self, years: Collection[int]) -> Sequence[RecordedYear]:
        """Return each year as it is now, and keep it so until the transaction ends.

        A lock taken with others is never widened later, or two who want to would wait for ever.
        """
        if self._held is not None:
            return self._held
        known = {subject for subject, _ in self.marks()}
        if any(subject_of(year) not in known for year in years):
            return self.hold_alone()
        return self._hold(func.pg_advisory_xact_lock_shared(LOCK))

    def hold_alone(self) -> Sequence[RecordedYear]:
        """Do the same so that nobody else holds it."""
        return self._hold(func.pg_advisory_xact_lock(LOCK))

    def put(self, change: Change) -> None:
        """Record a year."""
        audit.record(self._connection, audit.Kind.FACT, change)
        self._held = latest(self.history())

    def _hold(self, lock: ColumnElement[None]) -> Sequence[RecordedYear]:
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(select(lock))
        self._held = latest(self.history())
        return self._held
