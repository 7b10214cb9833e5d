"""A recurring due rule, unrolled: one occurrence for each reporting period."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from workflow.domain.calendar import WorkingCalendar
from workflow.domain.due import Before, ByEndOf, DuePolicy, Recurring
from workflow.domain.period import Period, Window, add_months, in_month, periods_of
from workflow.domain.reckoning import NoDay, Reckoning, StartDays, reckon
from workflow.errors import CalendarError


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One period of a recurring duty.

    `earliest_send_day` is one working day after the data cut-off, the soonest that a regime may ask
    for the report (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5 điểm b).
    """

    period: Period
    data_window: Window
    earliest_send_day: date
    reckoning: Reckoning

    @property
    def is_before_cutoff(self) -> bool:
        """Tell whether the notice asks for the report sooner than the decree allows."""
        last_day = self.reckoning.last_day
        return last_day is not None and last_day < self.earliest_send_day


def occurrences(
    rule: Recurring, days: Window, calendar: WorkingCalendar, policy: DuePolicy
) -> Iterator[Occurrence]:
    """Return the occurrences whose named day lies within the days given, in order.

    A rule that names no day (*định kỳ hằng tháng*) is placed by its data cut-off and has no last
    day: the office has to set one.

    Raises:
        CalendarError: When a year that an occurrence reaches is not declared.
    """
    for period in _periods_near(rule, days):
        if days.first_day <= (_named_day(rule, period) or _cutoff(rule, period)) <= days.last_day:
            yield _occurrence(rule, period, calendar, policy)


def foreseeable(
    rule: Recurring, days: Window, calendar: WorkingCalendar, policy: DuePolicy
) -> Iterator[Occurrence]:
    """Return the same up to the first that reaches beyond the last year declared.

    Raises:
        CalendarError: When an earlier year is not declared.
    """
    try:
        yield from occurrences(rule, days, calendar, policy)
    except CalendarError as error:
        if error.year <= calendar.end.year:
            raise


def reckon_period(
    rule: Recurring, period: Period, calendar: WorkingCalendar, policy: DuePolicy
) -> Reckoning:
    """Return the last day of one period.

    Raises:
        CalendarError: When a year that it reaches is not declared.
    """
    return _reckon(rule, _named_day(rule, period), calendar, policy)


def _periods_near(rule: Recurring, days: Window) -> Iterator[Period]:
    for year in range(days.first_day.year - 2, days.last_day.year + 2):
        yield from periods_of(rule.every, year)


def _named_day(rule: Recurring, period: Period) -> date | None:
    number = rule.before_day or rule.by_day
    if number is None:
        return None
    month = add_months(period.days.last_day.replace(day=1), rule.months_later)
    return in_month(month.year, month.month, number)


def _cutoff(rule: Recurring, period: Period) -> date:
    return period.data_window(rule.data_window).last_day


def _occurrence(
    rule: Recurring, period: Period, calendar: WorkingCalendar, policy: DuePolicy
) -> Occurrence:
    return Occurrence(
        period=period,
        data_window=period.data_window(rule.data_window),
        earliest_send_day=calendar.add_working_days(_cutoff(rule, period), 1),
        reckoning=reckon_period(rule, period, calendar, policy),
    )


def _reckon(
    rule: Recurring, day: date | None, calendar: WorkingCalendar, policy: DuePolicy
) -> Reckoning:
    if day is None:
        return Reckoning(rule=rule, policy=policy, no_day=NoDay.NO_DAY_NAMED)
    one_day = Before(before=day) if rule.before_day else ByEndOf(by_end_of=day)
    return reckon(one_day, StartDays(), calendar, policy)
