"""Hold long work that takes its time over one part."""

from workflow.domain.job import Job
from workflow.usecases.desk import Desk
from workflow.usecases.start_job import LEASE


def hold_job(desk: Desk, job: Job) -> None:
    """Keep other workers off a job for one more lease.

    Raises:
        JobLostError: When another worker goes on with it.
    """
    with desk.store.begin() as tx:
        tx.jobs.hold_job(job, desk.clock.now() + LEASE)
