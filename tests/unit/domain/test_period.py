import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow.domain.period import (
    Cadence,
    DataWindow,
    Period,
    Window,
    add_months,
    periods_of,
    school_year,
)


def window(first: str, last: str) -> Window:
    return Window(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("period", "data"),
    [
        pytest.param(
            Period(cadence=Cadence.MONTH, year=2025, number=2),
            window("2025-01-15", "2025-02-14"),
            id="báo cáo tháng 02/2025",
        ),
        pytest.param(
            Period(cadence=Cadence.QUARTER, year=2025, number=1),
            window("2024-12-15", "2025-03-14"),
            id="báo cáo quý I/2025",
        ),
        pytest.param(
            Period(cadence=Cadence.QUARTER, year=2025, number=2),
            window("2025-03-15", "2025-06-14"),
            id="báo cáo quý II/2025",
        ),
        pytest.param(
            Period(cadence=Cadence.HALF_YEAR, year=2025, number=1),
            window("2024-12-15", "2025-06-14"),
            id="báo cáo 06 tháng đầu năm 2025",
        ),
        pytest.param(
            Period(cadence=Cadence.HALF_YEAR, year=2025, number=2),
            window("2025-06-15", "2025-12-14"),
            id="báo cáo 06 tháng cuối năm 2025",
        ),
        pytest.param(
            Period(cadence=Cadence.NINE_MONTHS, year=2025),
            window("2024-12-15", "2025-09-14"),
            id="báo cáo 09 tháng năm 2025",
        ),
        pytest.param(
            Period(cadence=Cadence.YEAR, year=2025),
            window("2024-12-15", "2025-12-14"),
            id="báo cáo năm 2025",
        ),
    ],
)
def test_the_data_window_is_the_decrees(period: Period, data: Window) -> None:
    assert period.data_window() == data


def test_a_regime_may_keep_to_the_calendar() -> None:
    quarter = Period(cadence=Cadence.QUARTER, year=2025, number=4)
    assert quarter.data_window(DataWindow.CALENDAR) == window("2025-10-01", "2025-12-31")


@pytest.mark.parametrize(
    ("cadence", "number"),
    [(Cadence.MONTH, 13), (Cadence.QUARTER, 5), (Cadence.NINE_MONTHS, 2), (Cadence.YEAR, 0)],
)
def test_a_period_that_does_not_exist_is_refused(cadence: Cadence, number: int) -> None:
    with pytest.raises(ValueError, match="không có kỳ báo cáo"):
        Period(cadence=cadence, year=2025, number=number)


@given(
    cadence=st.sampled_from([c for c in Cadence if c is not Cadence.NINE_MONTHS]),
    year=st.integers(2000, 2100),
)
def test_the_windows_of_a_year_follow_each_other_without_a_gap(cadence: Cadence, year: int) -> None:
    periods = (*periods_of(cadence, year), *periods_of(cadence, year + 1))
    for kind in DataWindow:
        windows = [period.data_window(kind) for period in periods]
        for earlier, later in itertools.pairwise(windows):
            assert (later.first_day - earlier.last_day).days == 1


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2025-01-31", 1, "2025-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2025-12-15", 2, "2026-02-15"),
        ("2025-01-15", -1, "2024-12-15"),
        ("2024-02-29", 12, "2025-02-28"),
    ],
)
def test_a_month_later_is_the_same_day_or_the_months_last(
    day: str, months: int, expected: str
) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(expected)


def test_school_terms_end_the_day_before_the_ministrys_limit() -> None:
    assert school_year("2024-2025").term_ends == (date(2025, 1, 17), date(2025, 5, 30))
    assert school_year("2025-2026").first_day == date(2025, 9, 5)


def test_a_school_year_without_a_decision_is_not_invented() -> None:
    with pytest.raises(ValueError, match="2030-2031"):
        school_year("2030-2031")
