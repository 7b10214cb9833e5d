"""Reads for whoever watches the machine."""

from dataclasses import fields
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlmodel import col

from workflow.domain.checkup import Backlog, WaitingMail
from workflow.domain.duty_list import Days, DutyState
from workflow.domain.job import Job
from workflow.domain.load import Load
from workflow.domain.message import MessageState
from workflow.domain.typed import value_of
from workflow.store.columns import IS_QUEUED
from workflow.store.disks import network_disk
from workflow.store.duty_states import in_state
from workflow.store.rows import values_in
from workflow.store.tables import EventRow, MessageRow
from workflow.store.web_tables import JobRow


class SqlWatching:
    """`ports.watching.Watching` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

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

    def backlog(self, today: date) -> Backlog:
        """Return what waits, with the oldest of each."""
        is_due = (col(EventRow.fired_at).is_(None), col(EventRow.due_on) <= today)
        events = select(func.count(), func.min(col(EventRow.due_on))).where(*is_due)
        number, oldest = self._connection.execute(events).one()
        turn = col(MessageRow.next_try_at)
        queued = select(func.count(), func.min(turn), func.max(turn)).where(IS_QUEUED)
        mails, first_turn, last_turn = self._connection.execute(queued).one()
        return Backlog(
            events=number,
            oldest_event=oldest,
            mails=mails,
            first_turn=first_turn,
            last_turn=last_turn,
            oldest_mail=self._oldest_mail(),
            jobs=self._unfinished(),
        )

    def network_disk(self) -> str:
        """Return the kind of network disk that the file of SQLite lies on; empty when on none."""
        engine = self._connection.engine
        if engine.dialect.name != "sqlite":
            return ""
        return network_disk(Path(engine.url.database or ""))

    def _oldest_mail(self) -> WaitingMail | None:
        names = [getattr(MessageRow, field.name) for field in fields(WaitingMail)]
        queued = select(*names).where(IS_QUEUED)
        query = queued.order_by(col(MessageRow.queued_at), col(MessageRow.key)).limit(1)
        row = self._connection.execute(query).mappings().first()
        return value_of(WaitingMail, row) if row else None

    def _unfinished(self) -> list[Job]:
        query = select(JobRow).where(col(JobRow.ended_at).is_(None)).order_by(col(JobRow.queued_at))
        return values_in(self._connection.execute(query), Job)
