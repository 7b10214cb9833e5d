from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from workflow.domain.calendar import CalendarYear, DayOffKind, WorkingCalendar
from workflow.errors import CalendarError

DAYS = st.dates(date(2024, 3, 1), date(2027, 10, 31))


def a_year(**changes: Any) -> dict[str, Any]:
    swap = {"day": "2025-05-02", "name": "dịp 30/4", "kind": "swapped", "source": "tb"}
    saturday = {"day": "2025-04-26", "makes_up_for": "2025-05-02", "source": "tb"}
    given_year = {
        "year": 2025,
        "provisional": False,
        "sources": {"tb": "Thông báo số 6150/TB-BLĐTBXH"},
        "days_off": [swap],
        "working_saturdays": [saturday],
    }
    return given_year | changes


def a_day(day: str, **changes: str) -> dict[str, str]:
    return {"day": day, "name": "Quốc khánh", "kind": "holiday", "source": "tb"} | changes


def test_the_four_shipped_years_are_declared(calendar: WorkingCalendar) -> None:
    assert [year.year for year in calendar.years] == [2024, 2025, 2026, 2027]


@pytest.mark.parametrize(
    ("day", "kind", "name"),
    [
        ("2024-02-08", DayOffKind.HOLIDAY, "Tết Nguyên đán"),
        ("2024-02-14", DayOffKind.IN_LIEU, "Tết Nguyên đán"),
        ("2024-04-29", DayOffKind.SWAPPED, "dịp 30/4 và 01/5"),
        ("2025-05-02", DayOffKind.SWAPPED, "dịp 30/4 và 01/5"),
        ("2025-09-01", DayOffKind.HOLIDAY, "Quốc khánh"),
        ("2026-01-02", DayOffKind.SWAPPED, "dịp Tết Dương lịch"),
        ("2026-04-27", DayOffKind.IN_LIEU, "Giỗ Tổ Hùng Vương"),
        ("2026-11-24", DayOffKind.HOLIDAY, "Ngày Văn hóa Việt Nam"),
        ("2025-06-29", DayOffKind.WEEKEND, ""),
    ],
)
def test_a_day_off_tells_why(
    day: str, kind: DayOffKind, name: str, calendar: WorkingCalendar
) -> None:
    reason = calendar.why_off(date.fromisoformat(day))
    assert reason is not None
    assert (reason.kind, reason.name) == (kind, name)
    assert bool(reason.source) == (kind is not DayOffKind.WEEKEND)


@pytest.mark.parametrize("day", ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"])
def test_a_make_up_saturday_is_a_working_day(day: str, calendar: WorkingCalendar) -> None:
    saturday = date.fromisoformat(day)
    assert calendar.is_working_day(saturday)
    (made_up,) = calendar.made_up_between(saturday, saturday)
    assert not calendar.is_working_day(made_up.makes_up_for)


def test_only_2027_waits_for_its_notice(calendar: WorkingCalendar) -> None:
    provisional = [year for year in range(2024, 2028) if calendar.is_provisional(date(year, 6, 1))]
    assert provisional == [2027]


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2028, 1, 1)])
def test_an_undeclared_year_is_an_error_that_names_the_file(
    day: date, calendar: WorkingCalendar
) -> None:
    with pytest.raises(CalendarError, match=f"tệp {day.year}.yaml"):
        calendar.is_working_day(day)
    with pytest.raises(CalendarError, match=str(day.year)):
        calendar.is_provisional(day)


def test_counting_runs_into_the_undeclared_year(calendar: WorkingCalendar) -> None:
    with pytest.raises(CalendarError, match="2028"):
        calendar.add_working_days(date(2027, 12, 31), 1)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param("2025-06-20", "2025-06-27", 5, id="Friday to Friday"),
        pytest.param("2025-06-27", "2025-06-29", 0, id="over a weekend"),
        pytest.param("2025-04-25", "2025-04-29", 3, id="a make-up Saturday counts"),
        pytest.param("2025-04-29", "2025-05-05", 1, id="a swapped day does not"),
        pytest.param("2025-06-30", "2025-06-27", -1, id="backwards"),
        pytest.param("2025-06-27", "2025-06-27", 0, id="the same day"),
    ],
)
def test_working_days_between_leaves_the_first_day_out(
    first: str, last: str, expected: int, calendar: WorkingCalendar
) -> None:
    between = calendar.working_days_between(date.fromisoformat(first), date.fromisoformat(last))
    assert between == expected


@given(day=DAYS, count=st.integers(-40, 40).filter(bool))
def test_adding_working_days_lands_on_a_working_day(
    day: date, count: int, calendar: WorkingCalendar
) -> None:
    landed = calendar.add_working_days(day, count)
    assert calendar.is_working_day(landed)
    assert calendar.working_days_between(day, landed) == count


@given(day=DAYS, count=st.integers(0, 40))
def test_adding_then_subtracting_comes_back_to_a_working_day(
    day: date, count: int, calendar: WorkingCalendar
) -> None:
    start = calendar.next_working_day(day)
    assert calendar.add_working_days(calendar.add_working_days(start, count), -count) == start


@given(day=DAYS)
def test_a_day_is_off_for_a_reason_or_working(day: date, calendar: WorkingCalendar) -> None:
    reason = calendar.why_off(day)
    assert (reason is None) == calendar.is_working_day(day)
    before, after = calendar.previous_working_day(day), calendar.next_working_day(day)
    assert before <= day <= after
    assert all(calendar.is_working_day(found) for found in (before, after))
    off = calendar.days_off_between(before, after)
    assert len(off) == max(0, (after - before).days - 1)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"days_off": [a_day("2026-09-02")], "working_saturdays": []}, "không thuộc năm 2025"),
        ({"days_off": [a_day("2025-09-02")] * 2, "working_saturdays": []}, "khai hai lần"),
        (
            {"days_off": [a_day("2025-09-02", source="x")], "working_saturdays": []},
            "nguồn chưa khai",
        ),
        ({"sources": {"tb": "A", "cu": "B"}}, "nguồn không ngày nào dùng đến: cu"),
        (
            {"days_off": [a_day("2025-06-29", kind="weekend")], "working_saturdays": []},
            "không phải khai",
        ),
        ({"days_off": []}, "được làm bù nhưng không hoán đổi"),
        (
            {
                "working_saturdays": [
                    {"day": "2025-04-27", "makes_up_for": "2025-05-02", "source": "tb"}
                ]
            },
            "không phải thứ Bảy",
        ),
        ({"days_of": []}, "Extra inputs"),
    ],
    ids=[
        "a day of another year",
        "a day twice",
        "an unknown source",
        "a source nobody uses",
        "a weekend",
        "work for a day that is not off",
        "work on a Sunday",
        "a misspelt key",
    ],
)
def test_a_wrong_year_file_is_refused(changes: dict[str, Any], words: str) -> None:
    CalendarYear.model_validate(a_year())
    with pytest.raises(ValidationError, match=words):
        CalendarYear.model_validate(a_year(**changes))
