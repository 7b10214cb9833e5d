from datetime import date, time
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from workflow.domain.calendar import WorkingCalendar
from workflow.domain.due import BeforeReading, DuePolicy, DueRule
from workflow.domain.reckoning import NoDay, StartDays, reckon
from workflow.domain.rule import KEYS, Rule, key_of

RULES: TypeAdapter[Rule] = TypeAdapter(DueRule)
STRICT = DuePolicy()
LENIENT = DuePolicy(before=BeforeReading.LENIENT)
ROLLING = DuePolicy(roll_fixed_days=True)
NOT_ISSUED = StartDays()


def issued(day: str) -> StartDays:
    return StartDays(issued=date.fromisoformat(day))


def row(
    words: str, rule: dict[str, Any], start: str, last_day: str, target_day: str | None = None
) -> Any:
    return pytest.param(rule, start, last_day, target_day or last_day, id=words)


LAW_VECTORS = [
    row("trước ngày 28/02/2025", {"before": "2025-02-28"}, "2025-02-12", "2025-02-27"),
    row(
        "trước ngày 30/6/2025, a Monday",
        {"before": "2025-06-30"},
        "2025-02-12",
        "2025-06-29",
        "2025-06-27",
    ),
    row(
        "05 ngày làm việc kể từ ngày 12/02/2025",
        {"within_working_days": 5},
        "2025-02-12",
        "2025-02-19",
    ),
    row(
        "10 ngày kể từ ngày 12/02/2025, raw a Saturday",
        {"within_days": 10},
        "2025-02-12",
        "2025-02-24",
    ),
    row(
        "10 ngày kể từ ngày 20/01/2025, raw in Tết", {"within_days": 10}, "2025-01-20", "2025-02-03"
    ),
    row(
        "03 ngày làm việc kể từ ngày 25/4/2025, a make-up Saturday counts",
        {"within_working_days": 3},
        "2025-04-25",
        "2025-04-29",
    ),
    row(
        "02 ngày làm việc kể từ ngày 20/8/2026, ends on a make-up Saturday",
        {"within_working_days": 2},
        "2026-08-20",
        "2026-08-22",
    ),
    row(
        "05 ngày làm việc kể từ ngày 27/8/2026, over Quốc khánh",
        {"within_working_days": 5},
        "2026-08-27",
        "2026-09-08",
    ),
    row(
        "10 ngày kể từ ngày 14/11/2026, raw on 24/11",
        {"within_days": 10},
        "2026-11-14",
        "2026-11-25",
    ),
    row(
        "02 ngày làm việc kể từ ngày 23/11/2026, over 24/11",
        {"within_working_days": 2},
        "2026-11-23",
        "2026-11-26",
    ),
    row("01 tháng kể từ ngày 31/01/2025", {"within_months": 1}, "2025-01-31", "2025-02-28"),
]
EXPRESSIONS = [
    row("chậm nhất ngày 25/8/2025", {"by_end_of": "2025-08-25"}, "2025-02-12", "2025-08-25"),
    row(
        "đến hết ngày 29/6/2025, a Sunday",
        {"by_end_of": "2025-06-29"},
        "2025-02-12",
        "2025-06-29",
        "2025-06-27",
    ),
    row("muộn nhất trong ngày 17/3/2025", {"on": "2025-03-17"}, "2025-02-12", "2025-03-17"),
    row(
        "trước 14 giờ 00 ngày 29/7/2025",
        {"on": "2025-07-29", "before_hour": "14:00"},
        "2025-07-28",
        "2025-07-29",
    ),
    row("đến ngày 17/3/2025", {"up_to": "2025-03-17"}, "2025-02-12", "2025-03-17"),
    row("ngay trong ngày", {"same_day": True}, "2025-02-12", "2025-02-12"),
    row(
        "ngay trong ngày, signed on a Saturday",
        {"same_day": True},
        "2025-02-15",
        "2025-02-15",
        "2025-02-14",
    ),
    row(
        "trong tuần, a day of it",
        {"within_week": "2025-02-12"},
        "2025-02-12",
        "2025-02-16",
        "2025-02-14",
    ),
    row("trong tuần 7", {"within_week": "2025-W07"}, "2025-02-12", "2025-02-16", "2025-02-14"),
    row(
        "trong tuần 17 năm 2025, its Saturday is worked",
        {"within_week": "2025-W17"},
        "2025-02-12",
        "2025-04-27",
        "2025-04-26",
    ),
    row(
        "hoàn thành trong tháng 8/2025",
        {"within_month": "2025-08"},
        "2025-02-12",
        "2025-08-31",
        "2025-08-29",
    ),
    row("trong quý I/2025", {"within_quarter": "2025-Q1"}, "2025-02-12", "2025-03-31"),
    row("trong quý II/2025", {"within_quarter": "2025-Q2"}, "2025-02-12", "2025-06-30"),
    row("trong quý III/2025", {"within_quarter": "2025-Q3"}, "2025-02-12", "2025-09-30"),
    row("trong quý IV/2025", {"within_quarter": "2025-Q4"}, "2025-02-12", "2025-12-31"),
    row("trong năm 2025", {"within_year": 2025}, "2025-02-12", "2025-12-31"),
    row("trong 02 tuần kể từ ngày ký", {"within_weeks": 2}, "2025-02-12", "2025-02-26"),
    row(
        "trong 03 tháng kể từ ngày ký, raw a Saturday",
        {"within_months": 3},
        "2025-02-17",
        "2025-05-19",
    ),
    row(
        "trong 01 năm kể từ ngày ký, raw before a long weekend",
        {"within_years": 1},
        "2025-04-25",
        "2026-04-28",
    ),
    row(
        "đầu tháng 6/2025, a Sunday",
        {"point": "start", "of": "2025-06"},
        "2025-02-12",
        "2025-06-01",
        "2025-05-30",
    ),
    row(
        "giữa tháng 6/2025, a Sunday",
        {"point": "middle", "of": "2025-06"},
        "2025-02-12",
        "2025-06-15",
        "2025-06-13",
    ),
    row("cuối tháng 02/2025", {"point": "end", "of": "2025-02"}, "2025-02-12", "2025-02-28"),
    row(
        "đầu năm 2026",
        {"point": "start", "of": 2026},
        "2025-02-12",
        "2026-01-01",
        "2025-12-31",
    ),
    row("giữa năm 2025", {"point": "middle", "of": 2025}, "2025-02-12", "2025-06-30"),
    row("cuối năm 2025", {"point": "end", "of": "2025"}, "2025-02-12", "2025-12-31"),
    row(
        "trong học kỳ 2 năm học 2024-2025",
        {"school_term": 2, "school_year": "2024-2025"},
        "2025-02-12",
        "2025-05-30",
    ),
    row(
        "trong học kỳ 1 năm học 2025-2026, a Saturday",
        {"school_term": 1, "school_year": "2025-2026"},
        "2025-09-05",
        "2026-01-17",
        "2026-01-16",
    ),
    row(
        "trong học kỳ 2, the province ends it earlier",
        {"school_term": 2, "school_year": "2024-2025", "ends": "2025-05-23"},
        "2025-02-12",
        "2025-05-23",
    ),
]


@pytest.mark.parametrize(("rule", "start", "last_day", "target_day"), LAW_VECTORS + EXPRESSIONS)
def test_last_day(
    rule: dict[str, Any], start: str, last_day: str, target_day: str, calendar: WorkingCalendar
) -> None:
    found = reckon(RULES.validate_python(rule), issued(start), calendar, STRICT)
    assert found.no_day is None
    assert (found.last_day, found.target_day) == (
        date.fromisoformat(last_day),
        date.fromisoformat(target_day),
    )


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        pytest.param({"within_working_days": 5}, NoDay.NOT_ISSUED, id="05 ngày làm việc, a draft"),
        pytest.param({"same_day": True}, NoDay.NOT_ISSUED, id="trong ngày, a draft"),
        pytest.param(
            {"within_days": 5, "counted_from": "received"},
            NoDay.NOT_RECEIVED,
            id="05 ngày kể từ ngày nhận, not received yet",
        ),
        pytest.param(
            {"after_event": "kết thúc thí điểm", "then": {"within_days": 10}},
            NoDay.EVENT_NOT_RECORDED,
            id="sau khi kết thúc thí điểm",
        ),
        pytest.param({"every": "month", "before_day": 20}, NoDay.RECURRING, id="hằng tháng"),
        pytest.param(
            {"from_school_year": "2025-2026"}, NoDay.START_CONDITION, id="từ năm học 2025-2026"
        ),
        pytest.param({"none": "kịp thời"}, NoDay.UNDATED, id="kịp thời"),
        pytest.param({"none": "khẩn trương"}, NoDay.UNDATED, id="khẩn trương"),
        pytest.param(
            {"none": "trong thời gian thí điểm", "because": "standing"},
            NoDay.STANDING,
            id="trong thời gian thí điểm",
        ),
        pytest.param(
            {"none": "tuyệt đối không được", "because": "prohibition"},
            NoDay.PROHIBITION,
            id="tuyệt đối không được",
        ),
    ],
)
def test_no_day_is_invented(rule: dict[str, Any], reason: NoDay, calendar: WorkingCalendar) -> None:
    found = reckon(RULES.validate_python(rule), NOT_ISSUED, calendar, STRICT)
    assert found.no_day is reason
    assert (found.last_day, found.target_day, found.raw_day) == (None, None, None)


def test_a_draft_keeps_its_fixed_days(calendar: WorkingCalendar) -> None:
    rule = RULES.validate_python({"before": "2025-02-28"})
    assert reckon(rule, NOT_ISSUED, calendar, STRICT).last_day == date(2025, 2, 27)


def test_a_recorded_event_starts_the_count(calendar: WorkingCalendar) -> None:
    start = StartDays(events={"kết thúc thí điểm": date(2025, 5, 30)})
    after = {"after_event": "kết thúc thí điểm"}
    counted = RULES.validate_python(after | {"then": {"within_working_days": 5}})
    assert reckon(counted, start, calendar, STRICT).last_day == date(2025, 6, 6)
    bare = reckon(RULES.validate_python(after), start, calendar, STRICT)
    assert bare.no_day is NoDay.NO_LENGTH_AFTER_EVENT


def test_counting_from_arrival_ignores_the_signature(calendar: WorkingCalendar) -> None:
    rule = RULES.validate_python({"within_working_days": 1, "counted_from": "received"})
    start = StartDays(issued=date(2025, 2, 12), received=date(2025, 2, 17))
    assert reckon(rule, start, calendar, STRICT).last_day == date(2025, 2, 18)


@pytest.mark.parametrize(
    ("rule", "policy", "last_day"),
    [
        pytest.param({"before": "2025-02-28"}, LENIENT, "2025-02-28", id="trước ngày, lenient"),
        pytest.param({"before": "2025-06-30"}, LENIENT, "2025-06-30", id="trước 30/6, lenient"),
        pytest.param({"before": "2025-06-30"}, ROLLING, "2025-06-29", id="trước ngày never rolls"),
        pytest.param({"by_end_of": "2025-06-29"}, ROLLING, "2025-06-30", id="chậm nhất rolls"),
        pytest.param({"on": "2025-06-29"}, ROLLING, "2025-06-30", id="trong ngày D rolls"),
        pytest.param({"up_to": "2025-06-29"}, ROLLING, "2025-06-30", id="đến ngày rolls"),
        pytest.param({"within_month": "2025-08"}, ROLLING, "2025-08-31", id="a span never rolls"),
        pytest.param({"same_day": True}, ROLLING, "2025-02-15", id="trong ngày never rolls"),
    ],
)
def test_the_policy_of_the_office(
    rule: dict[str, Any], policy: DuePolicy, last_day: str, calendar: WorkingCalendar
) -> None:
    found = reckon(RULES.validate_python(rule), issued("2025-02-15"), calendar, policy)
    assert found.last_day == date.fromisoformat(last_day)
    assert found.policy is policy


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ({}, "thời hạn cần một mục"),
        ({"befor": "2025-02-28"}, "thời hạn cần một mục"),
        ({"before": "2025-02-30"}, "before"),
        ({"before": "2025-02-28", "on": "2025-02-28"}, "Extra inputs"),
        ({"within_days": 0}, "greater than or equal to 1"),
        ({"within_month": "2025-13"}, "within_month"),
        ({"within_week": "2025-W53"}, "không có tuần 2025-W53"),
        ({"point": "end", "of": "2025-1"}, "of"),
        ({"school_term": 1, "school_year": "2030-2031"}, "chưa có khung kế hoạch"),
        ({"from_school_year": "2030-2031"}, "chưa có khung kế hoạch"),
        ({"every": "month", "before_day": 20, "by_day": 20}, "chỉ ghi một trong hai"),
        ({"after_event": "x", "then": {"before": "2025-02-28"}}, "cần một cách đếm"),
        (
            {"after_event": "x", "then": {"within_days": 3, "counted_from": "issued"}},
            "hãy bỏ mục",
        ),
    ],
)
def test_a_wrong_rule_is_refused(rule: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        RULES.validate_python(rule)


def test_each_key_belongs_to_one_rule() -> None:
    members = [get_args(member)[0] for member in get_args(get_args(DueRule)[0])]
    keys = [[key for key in KEYS if key in member.model_fields] for member in members]
    assert sorted(keys) == sorted([key] for key in KEYS)


@pytest.mark.parametrize(
    ("key", "facts"),
    [
        ("on", {"on": date(2025, 7, 29), "before_hour": time(14), "words": "trước 14 giờ 00"}),
        ("after_event", {"after_event": "khai giảng", "then": {"within_days": 3}}),
        ("after_event", {"after_event": "khai giảng"}),
    ],
)
def test_a_rule_survives_being_written_and_read_again(key: str, facts: dict[str, Any]) -> None:
    rule = RULES.validate_python(facts)
    assert RULES.validate_json(RULES.dump_json(rule)) == rule
    assert RULES.validate_python(rule) is rule
    assert key_of(rule) == key
