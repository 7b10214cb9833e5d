"""Say how far long work has come."""

from datetime import timedelta

from workflow.usecases.desk import Desk
from workflow.usecases.start_job import LEASE


def tell_progress(desk: Desk, key: str, done: int, total: int, held_for: timedelta = LEASE) -> None:
    """Write down how many parts are done, of how many, and hold the job longer."""
    lease_until = desk.clock.now() + held_for
    with desk.store.begin() as tx:
        tx.jobs.note_progress(key, done=done, total=total, lease_until=lease_until)
