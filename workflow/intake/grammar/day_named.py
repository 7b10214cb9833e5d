"""A time that the words name, as the calendar places it."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from workflow.domain.calendar import ONE_DAY
from workflow.domain.due import DueRule, NoDeadline, OnDay
from workflow.domain.notice_draft import DeadlineKind, Sureness
from workflow.domain.period import add_months, end_of_month
from workflow.domain.span import Point, PointName, WithinMonth, WithinQuarter, WithinYear

ANOTHER_WEEKDAY = "another-weekday"
"""The rule that a day is not the weekday which is named beside it."""


class Width(StrEnum):
    """How wide the time is that the words name; an n-th week is only known by its month."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Unplaced(StrEnum):
    """Why the calendar cannot place a time that is worded like one."""

    IMPOSSIBLE = "impossible"
    YEAR_UNKNOWN = "year_unknown"
    LUNAR = "lunar"


_KINDS = MappingProxyType(
    {
        Width.DAY: DeadlineKind.ON,
        Width.WEEK: DeadlineKind.WITHIN_MONTH,
        Width.MONTH: DeadlineKind.WITHIN_MONTH,
        Width.QUARTER: DeadlineKind.WITHIN_QUARTER,
        Width.YEAR: DeadlineKind.BEFORE,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedTime:
    """The days from the first to the last, both included; `point` where only a part is meant.

    `doubt` is the rule of grammar, if any, by which the words contradict themselves.
    """

    width: Width
    first: date
    last: date
    point: PointName | None = None
    sureness: Sureness = Sureness.SURE
    doubt: str | None = None

    @classmethod
    def of_day(cls, day: date) -> Self:
        """Return the day."""
        return cls(width=Width.DAY, first=day, last=day)

    @classmethod
    def of_month(cls, year: int, month: int) -> Self:
        """Return the month."""
        return cls(width=Width.MONTH, first=date(year, month, 1), last=end_of_month(year, month))

    @classmethod
    def of_quarter(cls, year: int, quarter: int) -> Self:
        """Return the quarter, 1 to 4."""
        first = date(year, quarter * 3 - 2, 1)
        return cls(width=Width.QUARTER, first=first, last=add_months(first, 3) - ONE_DAY)

    @classmethod
    def of_year(cls, year: int) -> Self:
        """Return the year."""
        return cls(width=Width.YEAR, first=date(year, 1, 1), last=date(year, 12, 31))

    @property
    def kind(self) -> DeadlineKind:
        """How a deadline within the time is counted among the kinds."""
        return _KINDS[self.width]

    def but(self, sureness: Sureness) -> Self:
        """Return the same, only so sure."""
        return self if sureness is self.sureness else replace(self, sureness=sureness)

    def at(self, point: PointName) -> Self:
        """Return the start, middle or end of the month or year (Bộ luật Dân sự 2015, Điều 146)."""
        if self.width not in {Width.MONTH, Width.YEAR}:
            return self.but(Sureness.LIKELY)
        day = Point(point=point, of=self._written()).end_day
        return replace(self, point=point, first=day, last=day)

    def in_some_week(self) -> Self:
        """Return a week of the month, of which the calendar cannot say where it ends."""
        return replace(self, width=Width.WEEK, sureness=Sureness.ASK)

    def within(self, words: str) -> DueRule:
        """Return the rule that is kept by acting within the time."""
        if self.point:
            return Point(point=self.point, of=self._written(), words=words)
        match self.width:
            case Width.DAY:
                return OnDay(on=self.last, words=words)
            case Width.WEEK:
                return NoDeadline(none=words, words=words)
            case Width.MONTH:
                return WithinMonth(within_month=self._written(), words=words)
            case Width.QUARTER:
                quarter = f"{self.last.year}-Q{(self.last.month + 2) // 3}"
                return WithinQuarter(within_quarter=quarter, words=words)
            case Width.YEAR:
                return WithinYear(within_year=self.last.year, words=words)

    def _written(self) -> str:
        year = f"{self.last.year:04}"
        return f"{year}-{self.last.month:02}" if self.width is Width.MONTH else year


Placed = NamedTime | Unplaced
"""A time in the calendar, or the reason why it has no place there."""


def day_of(month: Placed, day: int) -> Placed:
    """Return that day of the month, if the month is placed and has it."""
    if not isinstance(month, NamedTime):
        return month
    try:
        return NamedTime.of_day(month.first.replace(day=day))
    except ValueError:
        return Unplaced.IMPOSSIBLE
