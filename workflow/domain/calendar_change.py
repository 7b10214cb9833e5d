"""A change of the calendar that somebody proposes, and the year as it would then be."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from pydantic import ValidationError

from workflow.domain.audit import AuditEntry
from workflow.domain.calendar import (
    SATURDAY,
    CalendarYear,
    DayOff,
    DayOffKind,
    WorkingCalendar,
    WorkingSaturday,
)
from workflow.domain.capital import capital
from workflow.domain.written import day_text
from workflow.errors import InputError

ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
SHORTEST_SOURCE = 10
SUBJECTS = "lich/"


class CalendarMove(StrEnum):
    """What is proposed."""

    HOLIDAY = "holiday"
    IN_LIEU = "in_lieu"
    SWAP = "swap"
    MAKE_UP = "make_up"
    REMOVE = "remove"
    CONFIRM = "confirm"
    FILE = "file"


_KINDS = {
    CalendarMove.HOLIDAY: DayOffKind.HOLIDAY,
    CalendarMove.IN_LIEU: DayOffKind.IN_LIEU,
    CalendarMove.SWAP: DayOffKind.SWAPPED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarChange:
    """One proposal; `source` is the act that decides on it, `saturday` when it is made up for."""

    year: int
    move: CalendarMove
    source: str
    day: date | None = None
    saturday: date | None = None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedYear:
    """A year as it was recorded, and the change that made it so."""

    year: CalendarYear
    change: AuditEntry


def subject_of(year: int) -> str:
    """Return what the changes of a year's calendar are recorded under."""
    return f"{SUBJECTS}{year}"


def changed_year(year: CalendarYear, change: CalendarChange) -> CalendarYear:
    """Return the year as it would be.

    Raises:
        InputError: When the proposal lacks something, or breaks a rule of the calendar's file.
    """
    if len(change.source) < SHORTEST_SOURCE:
        raise InputError("Hãy ghi văn bản quyết định việc này: tên, số, ngày, nơi ban hành.")
    if change.move is CalendarMove.FILE:
        return year
    if change.move is CalendarMove.CONFIRM:
        return year.model_copy(update={"provisional": False})
    if change.move is CalendarMove.REMOVE:
        return _without(year, _day(change))
    return _with(year, change)


def latest(history: Iterable[RecordedYear]) -> tuple[RecordedYear, ...]:
    """Return each year as it was recorded last; the history is in the order of recording."""
    found = {each.year.year: each for each in history}
    return tuple(found[year] for year in sorted(found))


def as_of(history: Sequence[RecordedYear], moment: datetime) -> tuple[RecordedYear, ...]:
    """Return the years recorded by the moment as they were then.

    A year up to the moment's own that was not recorded by then goes by its earliest record, and
    when nothing was recorded yet, every year does: the earliest known.
    """
    first = latest(reversed(history))
    by_then = latest(each for each in history if each.change.at <= moment)
    known = {each.year.year for each in by_then}
    late = [each for each in first if each.year.year <= moment.year and each.year.year not in known]
    return latest((*by_then, *late)) if by_then else first


def with_year(calendar: WorkingCalendar, year: CalendarYear) -> WorkingCalendar:
    """Return the calendar in which a year is declared anew."""
    others = (other for other in calendar.years if other.year != year.year)
    return WorkingCalendar(tuple(sorted((*others, year), key=lambda each: each.year)))


def in_force(declared: WorkingCalendar, recorded: Iterable[CalendarYear]) -> WorkingCalendar:
    """Return the calendar that days are counted with.

    A year goes by what was last recorded of it, whatever its file says by now; one of which nothing
    was recorded, by its file: no day was ever counted with it.
    """
    said = {year.year: year for year in declared.years}
    years = said | {year.year: year for year in recorded}
    if years == said:
        return declared
    return WorkingCalendar(tuple(years[number] for number in sorted(years)))


def _with(year: CalendarYear, change: CalendarChange) -> CalendarYear:
    code = _code_of(year.sources, change.source)
    days_off, saturdays = list(year.days_off), list(year.working_saturdays)
    if kind := _KINDS.get(change.move):
        days_off.append(DayOff(day=_day(change), name=_name(change), kind=kind, source=code))
    if change.move is CalendarMove.MAKE_UP or change.saturday:
        up = WorkingSaturday(day=_saturday(change), makes_up_for=_day(change), source=code)
        saturdays.append(up)
    return _valid(year, {**year.sources, code: change.source}, days_off, saturdays)


def _without(year: CalendarYear, day: date) -> CalendarYear:
    days_off = [off for off in year.days_off if off.day != day]
    saturdays = [up for up in year.working_saturdays if day not in {up.day, up.makes_up_for}]
    if (len(days_off), len(saturdays)) == (len(year.days_off), len(year.working_saturdays)):
        raise InputError(f"Ngày {day_text(day)} không có trong lịch năm {year.year} để bỏ.")
    return _valid(year, year.sources, days_off, saturdays)


def _valid(
    year: CalendarYear,
    sources: Mapping[str, str],
    days_off: list[DayOff],
    saturdays: list[WorkingSaturday],
) -> CalendarYear:
    used = {entry.source for entry in (*days_off, *saturdays)}
    try:
        return CalendarYear(
            year=year.year,
            provisional=year.provisional,
            sources={code: words for code, words in sources.items() if code in used},
            days_off=tuple(sorted(days_off, key=lambda off: off.day)),
            working_saturdays=tuple(sorted(saturdays, key=lambda up: up.day)),
        )
    except ValidationError as error:
        words = error.errors()[0]["msg"].removeprefix("Value error, ")
        told = ISO_DAY.sub(r"\3/\2/\1", words)
        raise InputError(f"{capital(told)}.") from error


def _code_of(sources: Mapping[str, str], words: str) -> str:
    known = {said: code for code, said in sources.items()}
    numbers = (f"van-ban-{number}" for number in range(1, len(sources) + 2))
    return known.get(words) or next(code for code in numbers if code not in sources)


def _day(change: CalendarChange) -> date:
    if change.day is None:
        raise InputError("Hãy chọn ngày.")
    if change.move is CalendarMove.SWAP and change.day.weekday() >= SATURDAY:
        raise InputError(
            f"Ngày {day_text(change.day)} là ngày nghỉ hằng tuần: chỉ hoán đổi ngày làm việc."
        )
    return change.day


def _saturday(change: CalendarChange) -> date:
    if change.move not in {CalendarMove.SWAP, CalendarMove.MAKE_UP}:
        raise InputError("Chỉ ngày hoán đổi mới có thứ Bảy làm bù: hãy để trống ô ấy.")
    if change.saturday is None:
        raise InputError("Hãy chọn thứ Bảy làm bù.")
    return change.saturday


def _name(change: CalendarChange) -> str:
    if not change.name:
        raise InputError("Hãy ghi tên ngày nghỉ, ví dụ Quốc khánh.")
    return change.name
