"""One year of the calendar as a page shows it: twelve months, and the decisions below."""

from calendar import Calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from workflow.domain.audit import AuditEntry
from workflow.domain.calendar import CalendarYear, DayOff, WorkingCalendar, WorkingSaturday
from workflow.domain.calendar_change import subject_of
from workflow.domain.calendar_edit import YearEdit, edited_years
from workflow.errors import NotFoundError
from workflow.ports.calendar_files import CalendarFiles
from workflow.usecases.desk import Desk

MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day of a month; `entry` is what was decided on it, None for what the week says."""

    day: date
    is_weekend: bool
    entry: DayOff | WorkingSaturday | None


Week = tuple[DayCell | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearOfCalendar:
    """A year as it is counted with; `years` can be looked at, the last of them has no file yet.

    `edits` are the years whose files were edited and not applied, `edit` that of this year.
    """

    year: CalendarYear
    is_own: bool
    is_declared: bool
    edit: YearEdit | None
    edits: tuple[YearEdit, ...]
    years: tuple[int, ...]
    months: tuple[tuple[Week, ...], ...]
    trail: Sequence[AuditEntry]


def look_at_calendar(
    desk: Desk, files: CalendarFiles, said: WorkingCalendar, year: int
) -> YearOfCalendar:
    """Return a year that is declared, or the one after the last; `said` is what the files say.

    Raises:
        NotFoundError: For any other year.
    """
    declared = sorted(each.year for each in desk.rules.calendar.years)
    years = (*declared, declared[-1] + 1)
    if year not in years:
        raise NotFoundError("lịch làm việc năm", str(year))
    found = files.declared(year)
    counted = {each.year: each for each in desk.rules.calendar.years}.get(year, found.year)
    edits = edited_years(said, desk.rules.calendar)
    with desk.store.read() as tx:
        trail = tx.trail(subject_of(year))
    entries: dict[date, DayOff | WorkingSaturday] = {off.day: off for off in counted.days_off}
    entries |= {up.day: up for up in counted.working_saturdays}
    return YearOfCalendar(
        year=counted,
        edit=next((edit for edit in edits if edit.year == year), None),
        edits=edits,
        is_own=found.is_own,
        is_declared=year in declared,
        years=years,
        months=tuple(_month(year, month, entries) for month in MONTHS),
        trail=trail,
    )


def _month(
    year: int, month: int, entries: dict[date, DayOff | WorkingSaturday]
) -> tuple[Week, ...]:
    return tuple(
        tuple(
            DayCell(day, day.weekday() in {5, 6}, entries.get(day)) if day.month == month else None
            for day in week
        )
        for week in Calendar().monthdatescalendar(year, month)
    )
