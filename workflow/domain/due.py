"""Due rules in the words of the notice; the key picks the class: `due: {before: 2025-02-28}`.

Here is what the words name: single days, recurring days, no day at all. Spans are in `span.py`,
lengths in `term.py`; `reckoning.py` reads any of them into a last day.
"""

from abc import ABC, abstractmethod
from datetime import date, time
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Discriminator, Field, Tag, field_validator, model_validator

from workflow.domain.declared import Declared
from workflow.domain.period import Cadence, DataWindow, school_year
from workflow.domain.rule import Rule, key_of
from workflow.domain.span import (
    Point,
    SchoolTerm,
    SchoolYearText,
    WithinMonth,
    WithinQuarter,
    WithinWeek,
    WithinYear,
)
from workflow.domain.term import (
    AfterEvent,
    SameDay,
    WithinDays,
    WithinMonths,
    WithinWeeks,
    WithinWorkingDays,
    WithinYears,
)


class BeforeReading(StrEnum):
    """How an office reads *trước ngày D*: D is already late, or still in time."""

    STRICT = "strict"
    LENIENT = "lenient"


class DuePolicy(Declared):
    """The office's one setting on reading deadlines.

    `roll_fixed_days` lets a named day that is off roll to the next working day. It never touches
    *trước ngày*, which would reach the day named, nor spans such as *trong tháng*.
    """

    before: BeforeReading = BeforeReading.STRICT
    roll_fixed_days: bool = False


class NamedDay(Rule, ABC):
    """A single day that the words name."""

    @property
    @abstractmethod
    def named_day(self) -> date:
        """The day as written."""


class Before(NamedDay):
    """*Trước ngày D*: read strictly, the day named is already too late."""

    before: date

    @property
    def named_day(self) -> date:
        """The day as written."""
        return self.before


class ByEndOf(NamedDay):
    """*Chậm nhất ngày D*, *đến hết ngày D*: the day named is in time until 24:00."""

    by_end_of: date

    @property
    def named_day(self) -> date:
        """The day as written."""
        return self.by_end_of


class OnDay(NamedDay):
    """*Trong ngày D*, *vào ngày D*, or *trước 14 giờ 00 ngày D* with `before_hour`."""

    on: date
    before_hour: time | None = None

    @property
    def named_day(self) -> date:
        """The day as written."""
        return self.on


class UpTo(NamedDay):
    """*Đến ngày D*: taken as inclusive, and flagged, for it may be read both ways."""

    up_to: date

    @property
    def named_day(self) -> date:
        """The day as written."""
        return self.up_to


class Recurring(Rule):
    """*Trước ngày 20 hằng tháng*, *định kỳ hằng quý*: many days, see `recurrence.py`.

    The day stands in the last month of the period, or `months_later` after it.
    """

    every: Cadence
    before_day: Annotated[int, Field(ge=1, le=31)] | None = None
    by_day: Annotated[int, Field(ge=1, le=31)] | None = None
    months_later: Annotated[int, Field(ge=-11, le=12)] = 0
    data_window: DataWindow = DataWindow.DECREE

    @model_validator(mode="after")
    def _one_day_at_most(self) -> Self:
        if self.before_day and self.by_day:
            raise ValueError("chỉ ghi một trong hai mục “before_day”, “by_day”")
        return self


class FromSchoolYear(Rule):
    """*Từ năm học …*: when something starts, which is not a deadline."""

    from_school_year: SchoolYearText

    @field_validator("from_school_year")
    @classmethod
    def _the_start_is_known(cls, value: str) -> str:
        school_year(value)
        return value

    @property
    def starts_on(self) -> date:
        """The first day of the school year."""
        return school_year(self.from_school_year).first_day


class NoDayWords(StrEnum):
    """What kind of words stand where a deadline could: none, a standing duty, a ban."""

    UNDATED = "undated"
    STANDING = "standing"
    PROHIBITION = "prohibition"


class NoDeadline(Rule):
    """No deadline: *kịp thời*, *khẩn trương*, *thường xuyên*; the words are kept."""

    none: str = ""
    because: NoDayWords = NoDayWords.UNDATED


_WHICH = Discriminator(
    key_of,
    custom_error_type="due_rule",
    custom_error_message="thời hạn cần một mục cho biết cách tính, ví dụ before, by_end_of, "
    "within_working_days, within_month, after_event, none",
)
DueRule = Annotated[
    Annotated[Before, Tag("before")]
    | Annotated[ByEndOf, Tag("by_end_of")]
    | Annotated[OnDay, Tag("on")]
    | Annotated[UpTo, Tag("up_to")]
    | Annotated[SameDay, Tag("same_day")]
    | Annotated[WithinDays, Tag("within_days")]
    | Annotated[WithinWorkingDays, Tag("within_working_days")]
    | Annotated[WithinWeeks, Tag("within_weeks")]
    | Annotated[WithinMonths, Tag("within_months")]
    | Annotated[WithinYears, Tag("within_years")]
    | Annotated[WithinWeek, Tag("within_week")]
    | Annotated[WithinMonth, Tag("within_month")]
    | Annotated[WithinQuarter, Tag("within_quarter")]
    | Annotated[WithinYear, Tag("within_year")]
    | Annotated[Point, Tag("point")]
    | Annotated[SchoolTerm, Tag("school_term")]
    | Annotated[Recurring, Tag("every")]
    | Annotated[AfterEvent, Tag("after_event")]
    | Annotated[FromSchoolYear, Tag("from_school_year")]
    | Annotated[NoDeadline, Tag("none")],
    _WHICH,
]
