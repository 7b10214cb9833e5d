import unicodedata
from datetime import date, time
from typing import Any

import pytest
from pydantic import TypeAdapter

from workflow.domain.calendar import WorkingCalendar
from workflow.domain.due import BeforeReading, DuePolicy, DueRule, Recurring
from workflow.domain.period import Cadence, Period, Window
from workflow.domain.reckoning import NoDay, StartDays, reckon
from workflow.domain.recurrence import occurrences
from workflow.domain.rule import KEYS, Rule, key_of
from workflow.wording.dates import day_text, hour_text, long_day, remaining_text, weekday_and_day
from workflow.wording.due import NO_DAY_LABELS, explain
from workflow.wording.recurrence import explain_occurrence
from workflow.wording.rule import CADENCE_LABELS, period_label, rule_label

RULES: TypeAdapter[Rule] = TypeAdapter(DueRule)
STRICT = DuePolicy()
START = StartDays(
    issued=date(2025, 4, 25),
    received=date(2025, 4, 28),
    events={"kết thúc thí điểm": date(2025, 5, 30)},
)


def said(
    calendar: WorkingCalendar, policy: DuePolicy = STRICT, start: StartDays = START, **rule: Any
) -> tuple[str, ...]:
    return explain(reckon(RULES.validate_python(rule), start, calendar, policy))


@pytest.mark.parametrize(
    ("day", "short", "full"),
    [
        (date(2025, 1, 5), "05/01/2025", "ngày 05 tháng 01 năm 2025"),
        (date(2025, 2, 28), "28/02/2025", "ngày 28 tháng 02 năm 2025"),
        (date(2025, 6, 30), "30/6/2025", "ngày 30 tháng 6 năm 2025"),
        (date(2025, 9, 2), "02/9/2025", "ngày 02 tháng 9 năm 2025"),
        (date(2025, 12, 15), "15/12/2025", "ngày 15 tháng 12 năm 2025"),
    ],
)
def test_days_are_written_as_the_decree_asks(day: date, short: str, full: str) -> None:
    assert (day_text(day), long_day(day)) == (short, full)


def test_weekdays_and_hours_have_their_names() -> None:
    week = [weekday_and_day(date(2025, 6, 23 + n)).rpartition(" ")[0] for n in range(7)]
    assert week == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
    assert hour_text(time(9, 5)) == "09 giờ 05"


@pytest.mark.parametrize(
    ("today", "words"),
    [
        ("2025-06-20", "Còn 5 ngày làm việc"),
        ("2025-06-26", "Còn 1 ngày làm việc"),
        ("2025-06-27", "Hôm nay là ngày làm việc cuối cùng trong hạn"),
        ("2025-06-28", "Hạn Chủ nhật 29/6/2025, không còn ngày làm việc"),
        ("2025-06-29", "Hạn hôm nay"),
        ("2025-06-30", "Quá 1 ngày"),
        ("2025-07-02", "Quá 3 ngày"),
    ],
)
def test_what_is_left_before_sunday_29_june(
    today: str, words: str, calendar: WorkingCalendar
) -> None:
    assert remaining_text(date.fromisoformat(today), date(2025, 6, 29), calendar) == words


LABELS = [
    ({"before": "2025-02-28"}, "trước ngày 28/02/2025"),
    ({"by_end_of": "2025-08-25"}, "chậm nhất ngày 25/8/2025"),
    ({"on": "2025-03-17"}, "trong ngày 17/3/2025"),
    ({"on": "2025-07-29", "before_hour": "14:00"}, "trước 14 giờ 00 ngày 29/7/2025"),
    ({"up_to": "2025-03-17"}, "đến ngày 17/3/2025"),
    ({"same_day": True}, "ngay trong ngày ký"),
    ({"within_days": 10}, "trong 10 ngày kể từ ngày ký"),
    ({"within_working_days": 5}, "trong 05 ngày làm việc kể từ ngày ký"),
    (
        {"within_weeks": 2, "counted_from": "received"},
        "trong 02 tuần kể từ ngày nhận văn bản",
    ),
    ({"within_months": 3}, "trong 03 tháng kể từ ngày ký"),
    ({"within_years": 1}, "trong 01 năm kể từ ngày ký"),
    ({"within_week": "2025-W07"}, "trong tuần từ 10/02/2025 đến 16/02/2025"),
    ({"within_month": "2025-02"}, "trong tháng 02/2025"),
    ({"within_quarter": "2025-Q2"}, "trong quý II/2025"),
    ({"within_year": 2025}, "trong năm 2025"),
    ({"point": "start", "of": "2025-06"}, "đầu tháng 6/2025"),
    ({"point": "middle", "of": 2025}, "giữa năm 2025"),
    ({"school_term": 2, "school_year": "2024-2025"}, "trong học kỳ 2 năm học 2024-2025"),
    ({"every": "month", "before_day": 20}, "trước ngày 20 hằng tháng"),
    ({"every": "month"}, "định kỳ hằng tháng"),
    (
        {"every": "quarter", "by_day": 5, "months_later": 1},
        "định kỳ hằng quý, chậm nhất ngày 05 của tháng sau kỳ báo cáo",
    ),
    (
        {"every": "half_year", "before_day": 1},
        "định kỳ 06 tháng một lần, trước ngày 01 của tháng cuối kỳ",
    ),
    (
        {"every": "quarter", "by_day": 5, "months_later": -2},
        "định kỳ hằng quý, chậm nhất ngày 05 của tháng thứ 2 trước tháng cuối kỳ",
    ),
    ({"after_event": "kết thúc thí điểm"}, "sau khi kết thúc thí điểm"),
    (
        {"after_event": "kết thúc thí điểm", "then": {"within_working_days": 5}},
        "trong 05 ngày làm việc kể từ ngày kết thúc thí điểm",
    ),
    (
        {"after_event": "kết thúc thí điểm", "then": {"same_day": True}},
        "ngay trong ngày kết thúc thí điểm",
    ),
    ({"from_school_year": "2025-2026"}, "từ năm học 2025-2026"),
    ({"none": "kịp thời"}, "kịp thời"),
    ({"none": ""}, "không xác định thời hạn"),
]


@pytest.mark.parametrize(("rule", "label"), LABELS, ids=[label for _, label in LABELS])
def test_each_rule_has_a_label(rule: dict[str, Any], label: str) -> None:
    assert rule_label(RULES.validate_python(rule)) == label


def test_no_rule_is_left_without_a_label() -> None:
    assert {key_of(rule) for rule, _ in LABELS} == set(KEYS)


def test_no_reason_and_no_cadence_is_left_without_a_label() -> None:
    assert NO_DAY_LABELS.keys() == set(NoDay)
    assert CADENCE_LABELS.keys() == set(Cadence)


@pytest.mark.parametrize(("rule", "label"), LABELS, ids=[label for _, label in LABELS])
def test_each_rule_explains_itself_in_whole_sentences(
    rule: dict[str, Any], label: str, calendar: WorkingCalendar
) -> None:
    for policy in (STRICT, DuePolicy(before=BeforeReading.LENIENT, roll_fixed_days=True)):
        reckoning = reckon(RULES.validate_python(rule), START, calendar, policy)
        sentences = explain(reckoning)
        text = " ".join(sentences)
        assert all(s.endswith(".") and not s[0].islower() for s in sentences)
        assert unicodedata.is_normalized("NFC", text)
        assert "None" not in text
        if reckoning.last_day:
            assert f"ngày cuối cùng còn trong hạn là {weekday_and_day(reckoning.last_day)}" in text


def test_before_30_june_is_explained_strictly(calendar: WorkingCalendar) -> None:
    assert said(calendar, before="2025-06-30") == (
        (
            "“Trước ngày 30/6/2025”: ngày 30/6/2025 đã là muộn theo cách đọc chặt của đơn vị, nên "
            "ngày cuối cùng còn trong hạn là Chủ nhật 29/6/2025."
        ),
        (
            "29/6/2025 là Chủ nhật, 28/6/2025 là thứ Bảy (ngày nghỉ hằng tuần): việc cần xong "
            "trong thứ Sáu 27/6/2025."
        ),
    )


def test_before_28_february_is_explained_leniently(calendar: WorkingCalendar) -> None:
    lenient = DuePolicy(before=BeforeReading.LENIENT)
    assert said(calendar, lenient, before="2025-02-28") == (
        (
            "“Trước ngày 28/02/2025”: ngày 28/02/2025 vẫn còn trong hạn theo cách đọc nới của đơn "
            "vị, nên ngày cuối cùng còn trong hạn là thứ Sáu 28/02/2025."
        ),
    )


def test_a_rolled_count_cites_the_code_and_the_notice(calendar: WorkingCalendar) -> None:
    start = StartDays(issued=date(2025, 1, 20))
    assert said(calendar, start=start, within_days=10) == (
        (
            "“Trong 10 ngày kể từ ngày ký”: ngày ký 20/01/2025 không được tính (Bộ luật Dân sự "
            "2015, Điều 147 khoản 2), đếm đủ 10 ngày (Điều 148 khoản 1) là thứ Năm 30/01/2025."
        ),
        (
            "30/01/2025, 31/01/2025 (nghỉ Tết Nguyên đán, theo Thông báo số 6150/TB-BLĐTBXH ngày "
            "03/12/2024 của Bộ Lao động - Thương binh và Xã hội), 01/02/2025 là thứ Bảy, "
            "02/02/2025 là Chủ nhật (ngày nghỉ hằng tuần): thời hạn kết thúc vào ngày làm việc "
            "tiếp theo (Bộ luật Dân sự 2015, Điều 148 khoản 5), nên ngày cuối cùng còn trong hạn "
            "là thứ Hai 03/02/2025."
        ),
    )


def test_a_make_up_saturday_is_mentioned(calendar: WorkingCalendar) -> None:
    assert said(calendar, within_working_days=3)[1:] == (
        "Không đếm ngày nghỉ hằng tuần.",
        "Có đếm thứ Bảy 26/4/2025, ngày làm bù cho thứ Sáu 02/5/2025.",
        "Như vậy ngày cuối cùng còn trong hạn là thứ Ba 29/4/2025.",
    )


def test_a_fixed_day_off_tells_the_policy(calendar: WorkingCalendar) -> None:
    assert said(calendar, by_end_of="2025-06-29")[1].startswith("Đơn vị không chuyển hạn")
    rolled = said(calendar, DuePolicy(roll_fixed_days=True), by_end_of="2025-06-29")
    assert "theo cách tính của đơn vị" in rolled[1]


def test_the_quoted_words_come_first(calendar: WorkingCalendar) -> None:
    words = "chậm nhất đến hết ngày 25/8"
    assert said(calendar, by_end_of="2025-08-25", words=words)[0].startswith(
        "“Chậm nhất đến hết ngày 25/8”: "
    )


def test_the_same_day_on_a_saturday_is_not_moved(calendar: WorkingCalendar) -> None:
    start = StartDays(issued=date(2025, 2, 15))
    assert said(calendar, start=start, same_day=True)[-1] == (
        "15/02/2025 là thứ Bảy (ngày nghỉ hằng tuần): việc vẫn phải xong ngay trong ngày đó."
    )


def test_a_draft_says_what_is_missing(calendar: WorkingCalendar) -> None:
    assert said(calendar, start=StartDays(), within_days=5) == (
        "“Trong 05 ngày kể từ ngày ký”: chưa có ngày ban hành, nên chưa tính được thời hạn.",
    )
    assert said(calendar, none="") == ("Không xác định thời hạn.",)
    assert said(calendar, none="kịp thời") == ("“Kịp thời”: không xác định thời hạn.",)


def test_ambiguous_words_and_provisional_days_are_cautioned(calendar: WorkingCalendar) -> None:
    assert "hai cách" in said(calendar, up_to="2025-03-17")[-1]
    assert "dự kiến" in said(calendar, before="2027-03-17")[-1]


@pytest.mark.parametrize(
    ("period", "label"),
    [
        (Period(cadence=Cadence.MONTH, year=2025, number=2), "tháng 02/2025"),
        (Period(cadence=Cadence.QUARTER, year=2025, number=4), "quý IV/2025"),
        (Period(cadence=Cadence.HALF_YEAR, year=2025, number=1), "06 tháng đầu năm 2025"),
        (Period(cadence=Cadence.HALF_YEAR, year=2025, number=2), "06 tháng cuối năm 2025"),
        (Period(cadence=Cadence.NINE_MONTHS, year=2025), "09 tháng đầu năm 2025"),
        (Period(cadence=Cadence.YEAR, year=2025), "năm 2025"),
    ],
)
def test_each_period_has_a_name(period: Period, label: str) -> None:
    assert period_label(period) == label


def test_an_occurrence_explains_its_data_and_its_day(calendar: WorkingCalendar) -> None:
    rule = Recurring(every=Cadence.MONTH, before_day=10)
    february = Window(date(2025, 2, 1), date(2025, 2, 28))
    (found,) = occurrences(rule, february, calendar, STRICT)
    assert explain_occurrence(rule, found) == (
        (
            "Kỳ báo cáo tháng 02/2025: số liệu từ ngày 15/01/2025 đến ngày 14/02/2025 (Nghị định "
            "09/2019/NĐ-CP, Điều 12)."
        ),
        (
            "Gửi báo cáo sớm nhất thứ Hai 17/02/2025, sau ngày chốt số liệu ít nhất 01 ngày làm "
            "việc (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5)."
        ),
        (
            "“Trước ngày 10/02/2025”: ngày 10/02/2025 đã là muộn theo cách đọc chặt của đơn vị, "
            "nên ngày cuối cùng còn trong hạn là Chủ nhật 09/02/2025."
        ),
        (
            "09/02/2025 là Chủ nhật, 08/02/2025 là thứ Bảy (ngày nghỉ hằng tuần): việc cần xong "
            "trong thứ Sáu 07/02/2025."
        ),
        "Ngày cuối văn bản nêu sớm hơn ngày gửi sớm nhất: nên đề nghị nơi ban hành điều chỉnh.",
    )
