"""Spans that the words name: a week, a month, a school term. In time until its last day ends.

A span does not roll over a day off: rolling would leave it. Reminders aim at its last working day.
"""

from abc import ABC, abstractmethod
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from workflow.domain.calendar import ONE_DAY
from workflow.domain.period import end_of_month, school_year
from workflow.domain.rule import Rule

MonthText = Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
SchoolYearText = Annotated[str, Field(pattern=r"^\d{4}-\d{4}$")]


class SpanRule(Rule, ABC):
    """A week, month, school term… named by the words: in time until the end of its last day."""

    @property
    @abstractmethod
    def end_day(self) -> date:
        """The last day of the span."""


class WithinWeek(SpanRule):
    """*Trong tuần*: a day of the week or `2025-W07`; it ends on Sunday."""

    within_week: date | Annotated[str, Field(pattern=r"^\d{4}-W\d{2}$")]

    @field_validator("within_week")
    @classmethod
    def _the_week_exists(cls, value: date | str) -> date | str:
        if isinstance(value, str):
            _sunday(value)
        return value

    @property
    def end_day(self) -> date:
        """The Sunday of the week."""
        if isinstance(self.within_week, str):
            return _sunday(self.within_week)
        return self.within_week + ONE_DAY * (6 - self.within_week.weekday())


class WithinMonth(SpanRule):
    """*Trong tháng M*."""

    within_month: MonthText

    @property
    def end_day(self) -> date:
        """The last day of the month."""
        return end_of_month(*_year_and_number(self.within_month))


class WithinQuarter(SpanRule):
    """*Trong quý N*: 31/3, 30/6, 30/9 or 31/12."""

    within_quarter: Annotated[str, Field(pattern=r"^\d{4}-Q[1-4]$")]

    @property
    def end_day(self) -> date:
        """The last day of the quarter."""
        year, quarter = _year_and_number(self.within_quarter)
        return end_of_month(year, quarter * 3)


class WithinYear(SpanRule):
    """*Trong năm N*."""

    within_year: Annotated[int, Field(ge=1975, le=2200)]

    @property
    def end_day(self) -> date:
        """The last day of the year."""
        return date(self.within_year, 12, 31)


class PointName(StrEnum):
    """Which point of a month or year."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


POINTS_OF_YEAR = {PointName.START: (1, 1), PointName.MIDDLE: (6, 30), PointName.END: (12, 31)}


class Point(SpanRule):
    """*Đầu, giữa, cuối* of a month or a year.

    The 1st, the 15th, the last day; 01/01, 30/6, 31/12 (Bộ luật Dân sự 2015, Điều 146 khoản 2, 3).
    """

    point: PointName
    of: Annotated[str, Field(pattern=r"^\d{4}(-(0[1-9]|1[0-2]))?$")]

    @field_validator("of", mode="before")
    @classmethod
    def _a_bare_year_is_text(cls, value: object) -> object:
        return str(value) if isinstance(value, int) else value

    @property
    def end_day(self) -> date:
        """The day that the point is."""
        if "-" not in self.of:
            return date(int(self.of), *POINTS_OF_YEAR[self.point])
        year, month = _year_and_number(self.of)
        day_number = {PointName.START: 1, PointName.MIDDLE: 15}.get(self.point)
        return date(year, month, day_number) if day_number else end_of_month(year, month)


class SchoolTerm(SpanRule):
    """*Trong học kỳ N năm học …*: the ministry's frame, unless `ends` gives the province's day."""

    school_term: Literal[1, 2]
    school_year: SchoolYearText
    ends: date | None = None

    @model_validator(mode="after")
    def _the_end_is_known(self) -> Self:
        if self.ends is None:
            school_year(self.school_year)
        return self

    @property
    def end_day(self) -> date:
        """The last day of the term."""
        return self.ends or school_year(self.school_year).term_ends[self.school_term - 1]


def _year_and_number(text: str) -> tuple[int, int]:
    """Read `2025-08`, `2025-Q2` or `2025-W07`."""
    year, number = text.split("-")
    return int(year), int(number.lstrip("QW"))


def _sunday(week: str) -> date:
    try:
        return date.fromisocalendar(*_year_and_number(week), 7)
    except ValueError as error:
        raise ValueError(f"không có tuần {week}") from error
