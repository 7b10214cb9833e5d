"""Take one order of long work to carry it out."""

from datetime import timedelta

from workflow.domain.job import Job
from workflow.usecases.desk import Desk

LEASE = timedelta(minutes=3)
"""How long nobody else takes a job that says nothing; LibreOffice needs a minute at worst."""


def start_job(desk: Desk) -> Job | None:
    """Return the oldest job that waits or whose process died; None when there is none."""
    now = desk.clock.now()
    with desk.store.begin() as tx:
        return tx.jobs.take_job(now, now + LEASE)
