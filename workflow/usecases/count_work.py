"""Count what waits for somebody in the office."""

from workflow.domain.duty_list import Days, WorkCounts
from workflow.usecases.desk import Desk


def count_work(desk: Desk) -> WorkCounts:
    """Return the counts of now."""
    with desk.store.read() as tx:
        return tx.pages.work_counts(days_of(desk))


def days_of(desk: Desk) -> Days:
    """Return today, and the last day that counts as soon."""
    today = desk.today()
    return Days(today=today, soon_until=desk.rules.due_soon_until(today))
