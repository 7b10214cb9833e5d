"""Say how far long work has come."""

from workflow.domain.job import Job
from workflow.usecases.desk import Desk
from workflow.usecases.start_job import LEASE


def tell_progress(desk: Desk, job: Job, done: int, total: int, words: str = "") -> None:
    """Write down how many parts are done, of how many, what was refused, and hold it longer.

    Raises:
        JobLostError: When another worker goes on with it.
    """
    until = desk.clock.now() + LEASE
    with desk.store.begin() as tx:
        tx.jobs.note_progress(job, done=done, total=total, words=words, lease_until=until)
