"""What the queue wakes a worker for: a task says that there may be work, the rows say which."""

from collections.abc import Callable
from contextlib import suppress

from procrastinate import App, JobContext, PsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Status

from workflow.domain.node import Work

DUE, TIDY = "due", "tidy"
MOST_LATE = 2 * 3600
"""A tick whose time came while no worker ran is still made up for, in seconds."""


def work_queue(address: str, work: Work, act: Callable[[], object]) -> App:
    """Return the queue of one kind of work, not opened; `act` takes what waits of it."""
    queue = _queue(address)
    queue.task(name=work, queue=work)(act)
    return queue


def due_queue(address: str, act: Callable[[], None], tick_seconds: int, lost_seconds: int) -> App:
    """Return the queue of what comes by the clock, not opened.

    A tick is carried out on one node at a time. A killed worker would hold its lock for ever:
    hence the tidying, which has none.
    """
    queue = _queue(address)

    @queue.periodic(cron=every(tick_seconds))
    @queue.task(name=DUE, queue=DUE, lock=DUE, queueing_lock=DUE)
    def due(timestamp: int) -> None:  # noqa: ARG001 - it is given to every periodic task
        act()

    @queue.periodic(cron=every(lost_seconds))
    @queue.task(name=TIDY, queue=DUE, queueing_lock=TIDY, pass_context=True, priority=1)
    async def tidy(context: JobContext, timestamp: int) -> None:  # noqa: ARG001
        jobs = context.app.job_manager
        for lost in await jobs.get_stalled_jobs(seconds_since_heartbeat=lost_seconds):
            await jobs.finish_job(lost, status=Status.ABORTED, delete_job=True)
            with suppress(AlreadyEnqueued):
                await jobs.defer_job_async(lost)

    return queue


def every(seconds: int) -> str:
    """Return when to run as cron says it, the seconds last; never less often than was asked.

    >>> every(5), every(90), every(3600)
    ('* * * * * */5', '*/1 * * * *', '0 * * * *')
    """
    if seconds < 60:
        return f"* * * * * */{seconds}"
    return f"*/{seconds // 60} * * * *" if seconds < 3600 else "0 * * * *"


def _queue(address: str) -> App:
    connector = PsycopgConnector(conninfo=address, min_size=1, max_size=4, timeout=10)
    return App(connector=connector, periodic_defaults={"max_delay": MOST_LATE})
