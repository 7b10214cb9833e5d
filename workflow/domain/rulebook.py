"""The rulebook of an office: who it is, whom it writes to, and its calendar."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from workflow.domain.assignment import Assignment
from workflow.domain.calendar import WorkingCalendar
from workflow.domain.calendar_change import RecordedYear
from workflow.domain.deadline import Ladder, Watched
from workflow.domain.directive import DirectiveFile, Obligation
from workflow.domain.office import Office
from workflow.domain.organ import Organs, Unit
from workflow.domain.reckoning import Reckoning, StartDays, reckon
from workflow.errors import CalendarError

HORIZON = timedelta(days=45)
"""How far ahead the periods of a recurring duty are opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """Everything declared that the use cases go by.

    `recorded` is every year of the calendar as it was recorded, in that order, as far as somebody
    asked the records; `calendar` then goes by it.
    """

    office: Office
    organs: Organs
    calendar: WorkingCalendar
    recorded: tuple[RecordedYear, ...] | None = None

    def reckon(
        self, file: DirectiveFile, obligation: Obligation, events: Mapping[str, date] | None = None
    ) -> Reckoning:
        """Return the last day of an obligation under the office's policy, with its reasons.

        The notice counts as received on the day it is issued: it is sent electronically and the
        recipient acknowledges the same day (NĐ 30/2020/NĐ-CP, Điều 21.2.c).
        """
        issued = file.head.issued_date
        start = StartDays(issued=issued, received=issued, events=events or {})
        return reckon(obligation.due, start, self.calendar, self.office.policy)

    def ladder(self, obligation: Obligation) -> Ladder:
        """Return the directive's own reminder ladder, else the office's."""
        return obligation.reminders or self.office.reminders

    def letterhead(self, day: date) -> Unit:
        """Return the organ that issues on the day: the office, or who took over from it."""
        return self.organs.living(self.office.unit, day)

    def is_ours(self, unit: str, day: date) -> bool:
        """Tell whether we answer for a unit ourselves on the day."""
        return self.organs.living(unit, day).code == self.letterhead(day).code

    def due_soon_until(self, today: date) -> date:
        """Return the last day that still counts as due soon, at most the end of the calendar."""
        try:
            return self.calendar.add_working_days(today, self.office.due_soon_days)
        except CalendarError:
            return max(today, self.calendar.end)

    def year_to_declare(self, today: date) -> int | None:
        """Return the coming year that reminders and periods wait for; None when there is none."""
        far = today + HORIZON
        return far.year if far > self.calendar.end else None


def watched(assignment: Assignment) -> Watched | None:
    """Return what the ladder needs to know; None when there is nothing to remind of."""
    if not assignment.is_owed() or assignment.last_day is None or assignment.target_day is None:
        return None
    return Watched(
        assignment=assignment.code,
        unit=assignment.unit,
        target_day=assignment.target_day,
        last_day=assignment.last_day,
    )
