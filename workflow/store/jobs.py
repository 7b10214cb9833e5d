"""Long work asked for on pages."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, or_, select, update
from sqlmodel import col

from workflow.domain.job import BATCHES, Job, JobState
from workflow.domain.node import Work
from workflow.domain.typed import value_of
from workflow.errors import JobLostError, NotFoundError
from workflow.store.failures import unique
from workflow.store.rows import columns_of
from workflow.store.web_tables import JobRow


class SqlJobs:
    """`ports.jobs.Jobs` on one connection."""

    def __init__(self, connection: Connection, call: Callable[[Work], None]) -> None:
        self._connection = connection
        self._call = call

    def add_job(self, job: Job) -> None:
        """Keep an order."""
        with unique(job.key):
            self._connection.execute(insert(JobRow), columns_of(job))
        self._call(Work.LONG_WORK)

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

    def take_job(self, now: datetime, lease_until: datetime) -> Job | None:
        """Take the oldest order that waits, or whose process died; nobody else gets it."""
        query = (
            select(JobRow)
            .where(
                col(JobRow.ended_at).is_(None),
                or_(col(JobRow.lease_until).is_(None), col(JobRow.lease_until) < now),
            )
            .order_by(col(JobRow.kind).in_(sorted(BATCHES)), col(JobRow.queued_at), col(JobRow.key))
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        row = self._connection.execute(query).mappings().first()
        if row is None:
            return None
        found = value_of(Job, row)
        self._put(
            found,
            state=JobState.RUNNING,
            lease_until=lease_until,
            taking=found.taking + 1,
            tries=found.tries + 1,
        )
        return self.job(found.key)

    def hold_job(self, job: Job, lease_until: datetime) -> None:
        """Hold a job as taken longer."""
        self._put(job, lease_until=lease_until)

    def note_progress(
        self, job: Job, *, done: int, total: int, words: str, lease_until: datetime
    ) -> None:
        """Write down how far it has come, and hold it longer."""
        self._put(job, done=done, total=total, words=words, lease_until=lease_until)

    def note_result(self, job: Job, leads_to: str, found: Mapping[str, Any]) -> None:
        """Write down what came of it, before it ends: nobody does it again."""
        self._put(job, leads_to=leads_to, found=dict(found))

    def free_job(self, job: Job) -> None:
        """Put a job back in good order: the next worker goes on with it at once."""
        self._put(job, state=JobState.WAITING, lease_until=None, tries=job.tries - 1)
        self._call(Work.LONG_WORK)

    def end_job(self, job: Job, at: datetime, *, words: str, leads_to: str) -> None:
        """Write down how it ended: `words` when it failed."""
        state = JobState.FAILED if words else JobState.DONE
        self._put(job, state=state, ended_at=at, words=words, leads_to=leads_to)

    def _put(self, job: Job, **values: Any) -> None:
        """Write, if the job is still as it was taken."""
        is_mine = (
            col(JobRow.key) == job.key,
            col(JobRow.taking) == job.taking,
            col(JobRow.ended_at).is_(None),
        )
        if self._connection.execute(update(JobRow).where(*is_mine).values(**values)).rowcount != 1:
            raise JobLostError(job.key)
