"""Long work asked for on pages."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, or_, select, update
from sqlmodel import col

from workflow.domain.job import Job, JobState
from workflow.domain.typed import value_of
from workflow.errors import NotFoundError
from workflow.store.failures import unique
from workflow.store.rows import columns_of
from workflow.store.web_tables import JobRow


class SqlJobs:
    """`ports.jobs.Jobs` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_job(self, job: Job) -> None:
        """Keep an order."""
        with unique(job.key):
            self._connection.execute(insert(JobRow), columns_of(job))

    def job(self, key: str) -> Job:
        """Return one."""
        row = (
            self._connection.execute(select(JobRow).where(col(JobRow.key) == key))
            .mappings()
            .first()
        )
        if row is None:
            raise NotFoundError("công việc đang chạy", key)
        return value_of(Job, row)

    def jobs_of(self, login: str, limit: int) -> Sequence[Job]:
        """Return the newest orders of a person."""
        query = (
            select(JobRow)
            .where(col(JobRow.login) == login)
            .order_by(col(JobRow.queued_at).desc(), col(JobRow.key))
            .limit(limit)
        )
        return [value_of(Job, row) for row in self._connection.execute(query).mappings()]

    def take_job(self, now: datetime, lease_until: datetime) -> Job | None:
        """Take the oldest order that waits, or whose process died; nobody else gets it."""
        query = (
            select(JobRow)
            .where(
                col(JobRow.ended_at).is_(None),
                or_(col(JobRow.lease_until).is_(None), col(JobRow.lease_until) < now),
            )
            .order_by(col(JobRow.queued_at), col(JobRow.key))
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        row = self._connection.execute(query).mappings().first()
        if row is None:
            return None
        return self._put(row["key"], state=JobState.RUNNING, lease_until=lease_until)

    def note_progress(self, key: str, *, done: int, total: int, lease_until: datetime) -> None:
        """Write down how far it has come, and hold it longer."""
        self._put(key, done=done, total=total, lease_until=lease_until)

    def end_job(self, key: str, at: datetime, *, words: str, leads_to: str) -> None:
        """Write down how it ended: `words` when it failed."""
        state = JobState.FAILED if words else JobState.DONE
        self._put(key, state=state, ended_at=at, words=words, leads_to=leads_to)

    def _put(self, key: str, **values: Any) -> Job:
        self._connection.execute(update(JobRow).where(col(JobRow.key) == key).values(**values))
        return self.job(key)
