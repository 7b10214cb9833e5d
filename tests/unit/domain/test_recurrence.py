from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow.domain.calendar import WorkingCalendar
from workflow.domain.due import DuePolicy, Recurring
from workflow.domain.period import Cadence, Period, Window
from workflow.domain.reckoning import NoDay
from workflow.domain.recurrence import foreseeable, occurrences
from workflow.errors import CalendarError

YEAR = Window(date(2025, 1, 1), date(2025, 12, 31))
STRICT = DuePolicy()


def last_days(calendar: WorkingCalendar, days: Window = YEAR, **rule: Any) -> list[str]:
    found = occurrences(Recurring(**rule), days, calendar, STRICT)
    return [str(occurrence.reckoning.last_day) for occurrence in found]


def test_before_the_20th_of_each_month(calendar: WorkingCalendar) -> None:
    found = last_days(calendar, every="month", before_day=20)
    assert found == [f"2025-{month:02}-19" for month in range(1, 13)]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        pytest.param(
            {"every": "quarter", "by_day": 20},
            ["2025-03-20", "2025-06-20", "2025-09-20", "2025-12-20"],
            id="chậm nhất ngày 20 của tháng cuối quý",
        ),
        pytest.param(
            {"every": "quarter", "by_day": 5, "months_later": 1},
            ["2025-01-05", "2025-04-05", "2025-07-05", "2025-10-05"],
            id="chậm nhất ngày 05 tháng đầu quý sau",
        ),
        pytest.param(
            {"every": "half_year", "before_day": 1},
            ["2025-05-31", "2025-11-30"],
            id="trước ngày 01 tháng 6 và ngày 01 tháng 12 hằng năm",
        ),
        pytest.param({"every": "nine_months", "by_day": 20}, ["2025-09-20"], id="báo cáo 09 tháng"),
        pytest.param(
            {"every": "year", "by_day": 15, "months_later": 1},
            ["2025-01-15"],
            id="báo cáo năm, ngày 15/01 năm sau",
        ),
        pytest.param(
            {"every": "quarter", "by_day": 31},
            ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"],
            id="ngày 31, in months that have none",
        ),
    ],
)
def test_each_period_has_its_own_last_day(
    rule: dict[str, Any], expected: list[str], calendar: WorkingCalendar
) -> None:
    assert last_days(calendar, **rule) == expected


def test_the_report_goes_out_one_working_day_after_the_cutoff(calendar: WorkingCalendar) -> None:
    february = Window(date(2025, 2, 1), date(2025, 2, 28))
    (found,) = occurrences(Recurring(every=Cadence.MONTH, by_day=17), february, calendar, STRICT)
    assert found.period == Period(cadence=Cadence.MONTH, year=2025, number=2)
    assert found.data_window == Window(date(2025, 1, 15), date(2025, 2, 14))
    assert found.earliest_send_day == date(2025, 2, 17)
    assert not found.is_before_cutoff


def test_a_day_before_the_cutoff_is_noticed(calendar: WorkingCalendar) -> None:
    february = Window(date(2025, 2, 1), date(2025, 2, 28))
    (found,) = occurrences(Recurring(every=Cadence.MONTH, by_day=10), february, calendar, STRICT)
    assert found.is_before_cutoff


def test_a_rule_without_a_day_has_periods_but_no_last_day(calendar: WorkingCalendar) -> None:
    found = [*occurrences(Recurring(every=Cadence.QUARTER), YEAR, calendar, STRICT)]
    assert [occurrence.period.number for occurrence in found] == [1, 2, 3, 4]
    assert {occurrence.reckoning.no_day for occurrence in found} == {NoDay.NO_DAY_NAMED}
    assert not any(occurrence.is_before_cutoff for occurrence in found)


@given(
    cadence=st.sampled_from(Cadence),
    day=st.integers(1, 31),
    months_later=st.integers(-11, 12),
    cut=st.dates(date(2025, 6, 1), date(2026, 6, 1)),
)
def test_two_spans_side_by_side_give_what_one_gives(
    cadence: Cadence, day: int, months_later: int, cut: date, calendar: WorkingCalendar
) -> None:
    rule = Recurring(every=cadence, by_day=day, months_later=months_later)
    first, last = date(2025, 5, 1), date(2026, 8, 31)
    whole = tuple(occurrences(rule, Window(first, last), calendar, STRICT))
    parts = (
        *occurrences(rule, Window(first, cut), calendar, STRICT),
        *occurrences(rule, Window(date.fromordinal(cut.toordinal() + 1), last), calendar, STRICT),
    )
    assert whole == parts
    assert len({occurrence.period.days for occurrence in whole}) == len(whole)


def test_periods_are_foreseen_up_to_the_end_of_the_calendar(calendar: WorkingCalendar) -> None:
    rule = Recurring(every=Cadence.MONTH, by_day=5, months_later=1)
    autumn_on = Window(date(2025, 11, 1), date(2026, 3, 1))
    known = WorkingCalendar(tuple(year for year in calendar.years if year.year <= 2025))
    found = foreseeable(rule, autumn_on, known, STRICT)
    assert [str(each.reckoning.last_day) for each in found] == ["2025-11-05", "2025-12-05"]


def test_a_year_missing_in_between_is_told(calendar: WorkingCalendar) -> None:
    rule = Recurring(every=Cadence.MONTH, by_day=5)
    gap = WorkingCalendar(tuple(year for year in calendar.years if year.year != 2025))
    with pytest.raises(CalendarError, match="2025"):
        list(foreseeable(rule, YEAR, gap, STRICT))
