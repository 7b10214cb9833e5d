"""Count what waits, for whoever watches the machine."""

from workflow.domain.load import Load
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk


def measure_load(desk: Desk) -> Load:
    """Return what waits now, in one statement."""
    with desk.store.read() as tx:
        return tx.watching.load(days_of(desk))
