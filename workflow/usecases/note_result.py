"""Write down what came of long work."""

from collections.abc import Mapping
from typing import Any

from workflow.domain.job import Job
from workflow.usecases.desk import Desk


def note_result(desk: Desk, job: Job, leads_to: str, found: Mapping[str, Any]) -> None:
    """Keep what its page shows, and where that page is.

    Raises:
        JobLostError: When another worker goes on with it.
    """
    with desk.store.begin() as tx:
        tx.jobs.note_result(job, leads_to, found)
