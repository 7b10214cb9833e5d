"""How far long work has come."""

from workflow.domain.job import Job
from workflow.domain.person import Role
from workflow.errors import NotFoundError
from workflow.usecases.desk import Desk


def look_at_job(desk: Desk, key: str, login: str, role: Role) -> Job:
    """Return a job of who asks; an administrator sees everybody's.

    Raises:
        NotFoundError: When there is none, or it is somebody else's.
    """
    with desk.store.read() as tx:
        job = tx.jobs.job(key)
    if job.login != login and role is not Role.ADMIN:
        raise NotFoundError("công việc đang chạy", key)
    return job
