"""The reports that leaders get by mail without asking: weekly, and after each reporting period."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated, Literal, get_args

from pydantic import Field

from workflow.domain.calendar import ONE_DAY, WorkingCalendar
from workflow.domain.declared import Declared
from workflow.domain.period import Cadence, Period, Window, periods_of
from workflow.domain.report_key import END_OF_DAY
from workflow.errors import CalendarError

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEK = timedelta(weeks=1)


class ScheduledReports(Declared):
    """When leaders get a report; nothing declared, nothing sent. Times are local.

    `weekly` is a day of the week, `at` from which hour on that day, or on the day after the data
    of a period is complete.
    """

    weekly: Weekday | None = None
    at: time = time(8)
    periods: Annotated[tuple[Cadence, ...], Field(max_length=len(Cadence))] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DueReport:
    """A report that fell due at `due_at`, with the figures of `moment`.

    `begins` is the moment from which on changes are told; `period` is None for a weekly one.
    """

    code: str
    due_at: datetime
    begins: datetime
    moment: datetime
    period: Period | None = None


def due_reports(
    declared: ScheduledReports, calendar: WorkingCalendar, now: datetime
) -> tuple[DueReport, ...]:
    """Return the latest report of each kind that fell due by now; earlier ones are not made up for.

    Whether it was sent, its key in the outbox tells.
    """
    found: list[DueReport] = []
    if declared.weekly is not None:
        found.append(_weekly(declared.weekly, declared.at, now))
    for cadence in dict.fromkeys(declared.periods):
        due = (_periodic(period, declared.at, calendar, now) for period in _past(cadence, now))
        found += [report for report in due if report.due_at <= now][-1:]
    return tuple(found)


def _weekly(weekday: str, at: time, now: datetime) -> DueReport:
    back = (now.weekday() - get_args(Weekday).index(weekday)) % 7
    due_at = datetime.combine(now.date() - timedelta(days=back), at, now.tzinfo)
    if due_at > now:
        due_at -= WEEK
    code = f"tuan.{due_at:%Y%m%d}"
    return DueReport(code=code, due_at=due_at, begins=due_at - WEEK, moment=due_at)


def _past(cadence: Cadence, now: datetime) -> Iterator[Period]:
    """Yield the periods of two years whose data is complete, in order."""
    for year in (now.year - 1, now.year):
        for period in periods_of(cadence, year):
            if period.data_window().last_day < now.date():
                yield period


def _periodic(period: Period, at: time, calendar: WorkingCalendar, now: datetime) -> DueReport:
    """Return the report of a period: due one working day after its data is complete.

    (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5 and Điều 12.)
    """
    window: Window = period.data_window()
    first = datetime.combine(window.first_day - ONE_DAY, END_OF_DAY, now.tzinfo)
    return DueReport(
        code=f"ky.{period.code}",
        due_at=datetime.combine(_next_working_day(calendar, window.last_day), at, now.tzinfo),
        begins=first,
        moment=datetime.combine(window.last_day, END_OF_DAY, now.tzinfo),
        period=period,
    )


def _next_working_day(calendar: WorkingCalendar, day: date) -> date:
    """Return it, or simply the next day in a year that nobody declared."""
    try:
        return calendar.add_working_days(day, 1)
    except CalendarError:
        return day + ONE_DAY
