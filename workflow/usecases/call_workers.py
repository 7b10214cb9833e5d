"""Wake workers for whatever waits."""

from workflow.domain.node import Work
from workflow.usecases.desk import Desk


def call_workers(desk: Desk) -> None:
    """Let workers look for mails and long work, whatever became of earlier calls."""
    with desk.store.begin() as tx:
        for work in Work:
            tx.call(work)
