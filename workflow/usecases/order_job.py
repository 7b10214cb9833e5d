"""Order long work that goes on after the page is closed."""

from collections.abc import Mapping
from typing import Any

from workflow.domain.job import Job, JobKind
from workflow.ports.identity import Secrets
from workflow.usecases.desk import Desk


def order_job(
    desk: Desk, secrets: Secrets, kind: JobKind, login: str, asked: Mapping[str, Any]
) -> Job:
    """Keep an order of a person; `asked` is what the work needs, as JSON can keep it."""
    job = Job(
        key=secrets.token(), kind=kind, login=login, asked=dict(asked), queued_at=desk.clock.now()
    )
    with desk.store.begin() as tx:
        tx.jobs.add_job(job)
    return job
