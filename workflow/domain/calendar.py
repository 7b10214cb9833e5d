"""Working days of the public sector: weekends, days off, make-up Saturdays, each with its act.

Offices work Monday to Friday. A day-off decision is data: one file a year, every day in it with the
act that it comes from (Bộ luật Lao động 2019, Điều 111 khoản 3 và Điều 112; the yearly notice).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Self

from pydantic import model_validator

from workflow.domain.declared import Declared
from workflow.errors import CalendarError

ONE_DAY = timedelta(days=1)
SATURDAY = 5


class DayOffKind(StrEnum):
    """Why nobody works on a day."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    IN_LIEU = "in_lieu"
    SWAPPED = "swapped"


class DeclaredDay(Declared):
    """A day that an act decides on; `source` is an id of the file's own list of acts."""

    day: date
    source: str


class DayOff(DeclaredDay):
    """A declared day off."""

    name: str
    kind: DayOffKind


class WorkingSaturday(DeclaredDay):
    """A Saturday on which offices work for a day that was swapped (*làm bù*)."""

    makes_up_for: date


class CalendarYear(Declared):
    """One year's file; `provisional` until the yearly notice is out."""

    year: int
    provisional: bool
    sources: dict[str, str]
    days_off: tuple[DayOff, ...]
    working_saturdays: tuple[WorkingSaturday, ...] = ()

    @model_validator(mode="after")
    def _every_day_is_once_and_inside_the_year(self) -> Self:
        days = [entry.day for entry in self._entries()]
        for day in days:
            if day.year != self.year:
                raise ValueError(f"ngày {day} không thuộc năm {self.year}")
            if days.count(day) > 1:
                raise ValueError(f"ngày {day} được khai hai lần")
        return self

    @model_validator(mode="after")
    def _every_source_is_listed(self) -> Self:
        named = {entry.source for entry in self._entries()}
        if unknown := sorted(named - self.sources.keys()):
            raise ValueError(f"nguồn chưa khai ở mục “sources”: {', '.join(unknown)}")
        if unused := sorted(self.sources.keys() - named):
            raise ValueError(f"nguồn không ngày nào dùng đến: {', '.join(unused)}")
        return self

    @model_validator(mode="after")
    def _every_kind_fits_its_day(self) -> Self:
        for off in self.days_off:
            if off.kind is DayOffKind.WEEKEND:
                raise ValueError(f"ngày {off.day}: ngày nghỉ hằng tuần không phải khai")
        swapped = {off.day for off in self.days_off if off.kind is DayOffKind.SWAPPED}
        for saturday in self.working_saturdays:
            if saturday.day.weekday() != SATURDAY:
                raise ValueError(f"ngày làm bù {saturday.day} không phải thứ Bảy")
            if saturday.makes_up_for.year == self.year and saturday.makes_up_for not in swapped:
                raise ValueError(f"ngày {saturday.makes_up_for} được làm bù nhưng không hoán đổi")
        return self

    def _entries(self) -> tuple[DeclaredDay, ...]:
        return (*self.days_off, *self.working_saturdays)


@dataclass(frozen=True, slots=True)
class DayOffReason:
    """Why one day is off; a plain weekend has no name and no act."""

    day: date
    kind: DayOffKind
    name: str = ""
    source: str = ""


@dataclass(frozen=True, eq=False)
class WorkingCalendar:
    """The declared years put together, quick to ask."""

    years: tuple[CalendarYear, ...] = field(repr=False)
    _declared: dict[int, bool] = field(init=False)
    _off: dict[date, DayOffReason] = field(init=False, repr=False)
    _made_up: dict[date, WorkingSaturday] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Index the days once."""
        off = {
            entry.day: DayOffReason(entry.day, entry.kind, entry.name, year.sources[entry.source])
            for year in self.years
            for entry in year.days_off
        }
        saturdays = {s.day: s for year in self.years for s in year.working_saturdays}
        object.__setattr__(self, "_declared", {y.year: y.provisional for y in self.years})
        object.__setattr__(self, "_off", off)
        object.__setattr__(self, "_made_up", saturdays)

    @property
    def end(self) -> date:
        """The last day of the last year that is declared."""
        return date(max(self._declared, default=date.min.year), 12, 31)

    def is_working_day(self, day: date) -> bool:
        """Tell whether offices work on the day.

        Raises:
            CalendarError: When nobody has declared the year.
        """
        if day.year not in self._declared:
            raise CalendarError(day.year)
        if day.weekday() >= SATURDAY:
            return day in self._made_up
        return day not in self._off

    def why_off(self, day: date) -> DayOffReason | None:
        """Return why the day is off, or None on a working day."""
        if self.is_working_day(day):
            return None
        return self._off.get(day) or DayOffReason(day, DayOffKind.WEEKEND)

    def is_provisional(self, day: date) -> bool:
        """Tell whether the year of the day still waits for its notice.

        Raises:
            CalendarError: When nobody has declared the year.
        """
        return self.is_provisional_between(day, day)

    def is_provisional_between(self, first: date, last: date) -> bool:
        """Tell whether any year from the first to the last day still waits for its notice.

        Raises:
            CalendarError: When nobody has declared one of the years.
        """
        self._must_be_declared(first, last)
        return any(self._declared[year] for year in range(first.year, last.year + 1))

    def next_working_day(self, day: date) -> date:
        """Return the day itself if offices work, else the first working day after it."""
        return self._seek(day, ONE_DAY)

    def previous_working_day(self, day: date) -> date:
        """Return the day itself if offices work, else the last working day before it."""
        return self._seek(day, -ONE_DAY)

    def add_working_days(self, day: date, count: int) -> date:
        """Return the count-th working day after the day, which is not counted itself.

        A negative count goes back; zero gives the day unchanged, working or not.
        """
        step = ONE_DAY if count > 0 else -ONE_DAY
        for _ in range(abs(count)):
            day = self._seek(day + step, step)
        return day

    def working_days_between(self, first: date, last: date) -> int:
        """Return how many working days there are after `first` up to and with `last`.

        Backwards it is the negative number of working days before `first` down to and with `last`,
        so that `working_days_between(d, add_working_days(d, n)) == n` for every n.
        """
        if last < first:
            return -self._count(last, first - ONE_DAY)
        return self._count(first + ONE_DAY, last)

    def days_off_between(self, first: date, last: date) -> tuple[DayOffReason, ...]:
        """Return the days off from `first` to `last`, both included, in calendar order."""
        return tuple(off for day in _days(first, last) if (off := self.why_off(day)))

    def made_up_between(self, first: date, last: date) -> tuple[WorkingSaturday, ...]:
        """Return the make-up Saturdays from `first` to `last`, both included."""
        return tuple(up for day in _days(first, last) if (up := self._made_up.get(day)))

    def _count(self, first: date, last: date) -> int:
        """Return how many working days there are from the first to the last day, both included."""
        if last < first:
            return 0
        self._must_be_declared(first, last)
        return bisect_right(self._working_days, last) - bisect_left(self._working_days, first)

    @cached_property
    def _working_days(self) -> Sequence[date]:
        years = ((date(year, 1, 1), date(year, 12, 31)) for year in sorted(self._declared))
        return [day for year in years for day in _days(*year) if self.is_working_day(day)]

    def _must_be_declared(self, first: date, last: date) -> None:
        for year in range(first.year, last.year + 1):
            if year not in self._declared:
                raise CalendarError(year)

    def _seek(self, day: date, step: timedelta) -> date:
        while not self.is_working_day(day):
            day += step
        return day


def _days(first: date, last: date) -> Iterator[date]:
    return (first + ONE_DAY * n for n in range((last - first).days + 1))
