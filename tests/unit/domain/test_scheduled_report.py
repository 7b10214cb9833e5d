"""Which reports to leaders fell due, and of which moment."""

from datetime import UTC, date, datetime, time

import pytest

from tests.unit.builders import a_calendar
from workflow.domain.calendar import WorkingCalendar
from workflow.domain.period import Cadence
from workflow.domain.scheduled_report import ScheduledReports, due_reports

CALENDAR = a_calendar()


def at(day: date, hour: int = 9) -> datetime:
    return datetime.combine(day, time(hour), UTC)


def test_nothing_declared_nothing_due() -> None:
    assert due_reports(ScheduledReports(), CALENDAR, at(date(2025, 6, 30))) == ()


@pytest.mark.parametrize(
    ("now", "due"),
    [
        pytest.param(at(date(2025, 6, 30), 7), date(2025, 6, 23), id="an hour too early"),
        pytest.param(at(date(2025, 6, 30), 8), date(2025, 6, 30), id="Monday at eight"),
        pytest.param(at(date(2025, 7, 6), 20), date(2025, 6, 30), id="still on Sunday"),
        pytest.param(at(date(2025, 8, 15)), date(2025, 8, 11), id="weeks later, the latest only"),
    ],
)
def test_the_weekly_report_is_that_of_the_last_such_day(now: datetime, due: date) -> None:
    (report,) = due_reports(ScheduledReports(weekly="monday"), CALENDAR, now)
    assert (report.code, report.moment) == (f"tuan.{due:%Y%m%d}", at(due, 8))
    assert (report.moment - report.begins).days == 7


@pytest.mark.parametrize(
    ("cadence", "now", "code", "cut_off", "first"),
    [
        pytest.param(
            Cadence.MONTH, at(date(2025, 2, 17)), "ky.2025-month-02", date(2025, 2, 14),
            date(2025, 1, 15), id="February, on the Monday after Friday 14/02",
        ),
        pytest.param(
            Cadence.MONTH, at(date(2025, 2, 16)), "ky.2025-month-01", date(2025, 1, 14),
            date(2024, 12, 15), id="not on the Sunday before",
        ),
        pytest.param(
            Cadence.QUARTER, at(date(2025, 3, 17)), "ky.2025-quarter-01", date(2025, 3, 14),
            date(2024, 12, 15), id="quarter I",
        ),
        pytest.param(
            Cadence.HALF_YEAR, at(date(2025, 12, 15)), "ky.2025-half-year-02", date(2025, 12, 14),
            date(2025, 6, 15), id="the second half of the year",
        ),
        pytest.param(
            Cadence.NINE_MONTHS, at(date(2025, 8, 1)), "ky.2024-nine-months-01",
            date(2024, 9, 14), date(2023, 12, 15), id="nine months of the year before",
        ),
        pytest.param(
            Cadence.YEAR, at(date(2025, 12, 15)), "ky.2025-year-01", date(2025, 12, 14),
            date(2024, 12, 15), id="the year",
        ),
    ],
)  # fmt: skip
def test_a_periodic_report_is_due_one_working_day_after_its_data_is_complete(
    cadence: Cadence, now: datetime, code: str, cut_off: date, first: date
) -> None:
    (report,) = due_reports(ScheduledReports(periods=(cadence,)), CALENDAR, now)
    assert (report.code, report.moment.date()) == (code, cut_off)
    assert report.begins.date() < first <= report.begins.date().replace(day=first.day)


def test_a_year_that_nobody_declared_stops_no_report() -> None:
    empty = WorkingCalendar(())
    declared = ScheduledReports(periods=(Cadence.MONTH,))
    (report,) = due_reports(declared, empty, at(date(2025, 2, 15)))
    assert report.code == "ky.2025-month-02"
