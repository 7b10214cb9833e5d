"""Holds a job for the worker that has it, however long one part of it takes."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import structlog

from workflow.domain.job import Job
from workflow.errors import JobLostError, WorkflowError
from workflow.usecases.desk import Desk
from workflow.usecases.hold_job import hold_job

BEAT = 45.0
"""Seconds between two words that the worker lives: a lease outlives three that are missed."""


@contextmanager
def held(desk: Desk, job: Job) -> Iterator[None]:
    """Keep other workers off the job for as long as the block lasts."""
    ended = Event()
    thread = Thread(target=_hold, args=(desk, job, ended), name="long-work-held", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _hold(desk: Desk, job: Job, ended: Event) -> None:
    while not ended.wait(BEAT):
        try:
            hold_job(desk, job)
        except JobLostError:
            return  # the worker hears it itself when it tells how far it has come
        except WorkflowError:
            structlog.get_logger().warning("job_not_held", job=job.key, exc_info=True)
