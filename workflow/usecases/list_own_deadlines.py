"""The deadlines of a unit, for its calendar."""

from collections.abc import Sequence
from datetime import date

from workflow.domain.duty_list import DutyFilter, DutyState, Slice
from workflow.domain.message import CalendarNote
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk
from workflow.wording.duty_list import calendar_notes

MOST = Slice(limit=500)


def list_own_deadlines(desk: Desk, unit: str) -> Sequence[CalendarNote]:
    """Return a note for each dated duty that the unit owes, overdue ones too, at most 500."""
    days = days_of(desk)
    with desk.store.read() as tx:
        owed = tx.pages.duties(DutyFilter(unit=unit, state=DutyState.OWED), days, MOST)
        notices = tx.pages.notices_by_key(sorted({duty.notice for duty in owed}))
    return tuple(calendar_notes(notices, owed, date.min))
