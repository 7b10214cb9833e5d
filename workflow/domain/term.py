"""Lengths of time: so many days, working days, weeks… from a signature, an arrival or an event.

They follow Bộ luật Dân sự 2015, Điều 147 and 148, taken over for administrative orders.
"""

from abc import ABC, abstractmethod
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import (
    Discriminator,
    Field,
    SerializerFunctionWrapHandler,
    Tag,
    field_serializer,
    model_validator,
)

from workflow.domain.calendar import ONE_DAY, WorkingCalendar
from workflow.domain.period import add_months
from workflow.domain.rule import Rule, key_of


class CountedFrom(StrEnum):
    """The day from which a length is counted: signature of the notice, or its arrival."""

    ISSUED = "issued"
    RECEIVED = "received"


class CountedRule(Rule, ABC):
    """A length from a day; that day itself is not counted (Điều 147 khoản 2).

    A last day that is off rolls to the next working day (Điều 148 khoản 5) if `rolls`.
    """

    rolls: ClassVar[bool] = True
    counted_from: CountedFrom = CountedFrom.ISSUED

    @abstractmethod
    def raw_day(self, start_day: date, calendar: WorkingCalendar) -> date:
        """Return the last day before any rolling."""


class SameDay(CountedRule):
    """*Trong ngày*, *ngay*: the very day, which does not roll."""

    rolls: ClassVar[bool] = False
    same_day: Literal[True]

    def raw_day(self, start_day: date, calendar: WorkingCalendar) -> date:
        """Return the day itself."""
        return start_day


class WithinDays(CountedRule):
    """*Trong N ngày kể từ ngày…* (Điều 148 khoản 1)."""

    within_days: Annotated[int, Field(ge=1, le=3650)]

    def raw_day(self, start_day: date, calendar: WorkingCalendar) -> date:
        """Return the N-th day after the start."""
        return start_day + ONE_DAY * self.within_days


class WithinWorkingDays(CountedRule):
    """*Trong N ngày làm việc kể từ ngày…*: make-up Saturdays count, swapped days do not."""

    within_working_days: Annotated[int, Field(ge=1, le=365)]

    def raw_day(self, start_day: date, calendar: WorkingCalendar) -> date:
        """Return the N-th working day after the start."""
        return calendar.add_working_days(start_day, self.within_working_days)


class WithinWeeks(CountedRule):
    """*Trong N tuần*: the same weekday of the last week (Điều 148 khoản 2)."""

    within_weeks: Annotated[int, Field(ge=1, le=520)]

    def raw_day(self, start_day: date, calendar: WorkingCalendar) -> date:
        """Return the same weekday N weeks later."""
        return start_day + ONE_DAY * (7 * self.within_weeks)


class WithinMonths(CountedRule):
    """*Trong N tháng*: the same day number, else the last of the month (Điều 148 khoản 3)."""

    within_months: Annotated[int, Field(ge=1, le=120)]

    def raw_day(self, start_day: date, calendar: WorkingCalendar) -> date:
        """Return the same day N months later."""
        return add_months(start_day, self.within_months)


class WithinYears(CountedRule):
    """*Trong N năm*: the same day and month (Điều 148 khoản 4)."""

    within_years: Annotated[int, Field(ge=1, le=10)]

    def raw_day(self, start_day: date, calendar: WorkingCalendar) -> date:
        """Return the same day N years later."""
        return add_months(start_day, 12 * self.within_years)


_WHICH = Discriminator(
    key_of,
    custom_error_type="due_rule",
    custom_error_message="“then” cần một cách đếm: within_days, within_working_days, within_weeks, "
    "within_months, within_years hoặc same_day",
)
TermRule = Annotated[
    Annotated[SameDay, Tag("same_day")]
    | Annotated[WithinDays, Tag("within_days")]
    | Annotated[WithinWorkingDays, Tag("within_working_days")]
    | Annotated[WithinWeeks, Tag("within_weeks")]
    | Annotated[WithinMonths, Tag("within_months")]
    | Annotated[WithinYears, Tag("within_years")],
    _WHICH,
]


class AfterEvent(Rule):
    """*Sau khi…*: no day until the event is recorded; `then` counts from it."""

    after_event: str
    then: TermRule | None = None

    @field_serializer("then", mode="wrap")
    def _without_counted_from(
        self, then: TermRule | None, dump: SerializerFunctionWrapHandler
    ) -> dict[str, Any] | None:
        dumped = dump(then)
        return dumped and {key: value for key, value in dumped.items() if key != "counted_from"}

    @model_validator(mode="after")
    def _then_counts_from_the_event(self) -> Self:
        if self.then and "counted_from" in self.then.model_fields_set:
            raise ValueError("“then” luôn tính từ ngày của sự kiện: hãy bỏ mục “counted_from”")
        return self
