"""One year of the calendar as a page shows it: twelve months, and the decisions below."""

from calendar import Calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from workflow.domain.audit import AuditEntry
from workflow.domain.calendar import CalendarYear, DayOff, WorkingSaturday
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
    """A year; `years` can be looked at, the last of them has no file yet."""

    year: CalendarYear
    is_own: bool
    is_declared: bool
    years: tuple[int, ...]
    months: tuple[tuple[Week, ...], ...]
    trail: Sequence[AuditEntry]


def look_at_calendar(desk: Desk, files: CalendarFiles, year: int) -> YearOfCalendar:
    """Return a year that is declared, or the one after the last.

    Raises:
        NotFoundError: For any other year.
    """
    declared = sorted(each.year for each in desk.rules.calendar.years)
    years = (*declared, declared[-1] + 1)
    if year not in years:
        raise NotFoundError("lịch làm việc năm", str(year))
    found = files.declared(year)
    with desk.store.read() as tx:
        trail = tx.trail(f"lich/{year}")
    entries: dict[date, DayOff | WorkingSaturday] = {off.day: off for off in found.year.days_off}
    entries |= {up.day: up for up in found.year.working_saturdays}
    return YearOfCalendar(
        year=found.year,
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
