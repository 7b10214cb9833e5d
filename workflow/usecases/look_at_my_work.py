"""What waits for a person in the office, and the next step of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.domain.assignment import Assignment
from workflow.domain.calendar import WorkingCalendar
from workflow.domain.calendar_edit import YearEdit, edited_years
from workflow.domain.duty_list import DutyFilter, DutyState, Slice, WorkCounts
from workflow.domain.organ import Unit
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk

SHOWN = Slice(limit=8)
LISTED = (DutyState.WAITING, DutyState.ASKED, DutyState.OVERDUE, DutyState.DUE_SOON)


@dataclass(frozen=True, slots=True, kw_only=True)
class MyWork:
    """Counts, the first duties of each kind that waits, and units that no mail can reach.

    `calendar_edits` are years whose files were edited and not applied.
    """

    counts: WorkCounts
    duties: dict[DutyState, Sequence[Assignment]]
    without_address: tuple[Unit, ...]
    calendar_edits: tuple[YearEdit, ...]


def look_at_my_work(desk: Desk, said: WorkingCalendar) -> MyWork:
    """Return what waits now; `said` is what the files of the calendar say."""
    days = days_of(desk)
    with desk.store.read() as tx:
        counts = tx.pages.work_counts(days)
        duties = {s: tx.pages.duties(DutyFilter(state=s), days, SHOWN) for s in LISTED}
        owing = tx.pages.units_owing()
    units = (desk.rules.organs.living(code, days.today) for code in owing)
    missing = {unit.code: unit for unit in units if unit.reach() is None}
    return MyWork(
        counts=counts,
        duties=duties,
        without_address=tuple(missing.values()),
        calendar_edits=edited_years(said, desk.rules.calendar),
    )
