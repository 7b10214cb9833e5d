"""Write down how long work ended."""

from workflow.domain.job import Job
from workflow.usecases.desk import Desk


def end_job(desk: Desk, job: Job, *, words: str = "", leads_to: str = "") -> None:
    """Keep the page that shows the result, or the words that say why there is none.

    Raises:
        JobLostError: When another worker goes on with it.
    """
    with desk.store.begin() as tx:
        tx.jobs.end_job(job, desk.clock.now(), words=words, leads_to=leads_to)
