"""What a year's file says otherwise than the calendar in force: it was edited, and not applied."""

from collections.abc import Iterator
from dataclasses import dataclass

from workflow.domain.calendar import CalendarYear, DayOff, WorkingCalendar, WorkingSaturday


@dataclass(frozen=True, slots=True, kw_only=True)
class YearEdit:
    """How the days of a year differ; `is_provisional` is None when that stays as it is.

    With no difference at all, only names or sources are worded otherwise.
    """

    year: int
    added: tuple[DayOff | WorkingSaturday, ...] = ()
    gone: tuple[DayOff | WorkingSaturday, ...] = ()
    is_provisional: bool | None = None


def edited_years(declared: WorkingCalendar, in_force: WorkingCalendar) -> tuple[YearEdit, ...]:
    """Return the years in force whose files say something else by now, or are not there any more.

    A year that was never counted with is in force as its file says, so it is never among them.
    """
    said = {year.year: year for year in declared.years}
    found = (year_edit(said.get(year.year), year) for year in in_force.years)
    return tuple(edit for edit in found if edit is not None)


def year_edit(said: CalendarYear | None, counted: CalendarYear) -> YearEdit | None:
    """Return what a file says otherwise than the year that is counted with; None for nothing."""
    if said == counted:
        return None
    said = said or empty_year(counted.year)
    before, after = dict(_days(counted)), dict(_days(said))
    is_changed = said.provisional != counted.provisional
    return YearEdit(
        year=counted.year,
        added=tuple(entry for facts, entry in after.items() if facts not in before),
        gone=tuple(entry for facts, entry in before.items() if facts not in after),
        is_provisional=said.provisional if is_changed else None,
    )


def empty_year(year: int) -> CalendarYear:
    """Return a year of which no day is known yet."""
    return CalendarYear(year=year, provisional=True, sources={}, days_off=())


def _days(year: CalendarYear) -> Iterator[tuple[object, DayOff | WorkingSaturday]]:
    for off in year.days_off:
        yield (off.day, off.kind), off
    for up in year.working_saturdays:
        yield (up.day, up.makes_up_for), up
