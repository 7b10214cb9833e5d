"""Which deadline holds for which duty. The letter is of 05/3/2025."""

import pytest

from tests.unit.intake.duties.office import day, draft_with, duties_of, owners, the_duty
from workflow.domain.notice_draft import Sureness

HEADER = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời hạn"]
PLANS = ("1. Sở Y tế gửi kế hoạch trước ngày 20/3/2025.", "2. Sở Nội vụ gửi số liệu trong tháng 5.")


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Sở Y tế kiểm kê vắc xin trước ngày 20/3/2025; lập danh sách.", ["2025-03-20", None]),
        ("Sở Y tế kiểm kê vắc xin; lập danh sách trước ngày 20/3/2025.", [None, "2025-03-20"]),
        (
            "Sở Y tế kiểm kê vắc xin; lập danh sách, hoàn thành trước ngày 20/3/2025.",
            ["2025-03-20", "2025-03-20"],
        ),
        (
            "Trước ngày 20/3/2025, Sở Y tế kiểm kê vắc xin; lập danh sách trẻ em.",
            ["2025-03-20", "2025-03-20"],
        ),
        (
            "Trước ngày 20/3/2025, Sở Y tế kiểm kê vắc xin; lập danh sách trước ngày 25/3/2025.",
            ["2025-03-20", "2025-03-25"],
        ),
        (
            "Sở Y tế kiểm kê vắc xin; lập danh sách; hoàn thành trước ngày 20/3/2025.",
            ["2025-03-20", "2025-03-20"],
        ),
        (
            "Sở Y tế kiểm kê trước ngày 10/3/2025; lập danh sách; phấn đấu hoàn thành trước 20/3.",
            ["2025-03-10", "2025-03-20"],
        ),
        (
            "Sở Y tế kiểm kê vắc xin; lập danh sách; gửi báo cáo trước ngày 20/3/2025.",
            [None, None, "2025-03-20"],
        ),
        ("Sở Y tế kiểm kê vắc xin trước ngày 20/3/2025. Lập danh sách.", ["2025-03-20", None]),
    ],
)
def test_a_day_holds_for_its_act_or_for_the_whole_sentence(
    sentence: str, days: list[str | None]
) -> None:
    assert [day(duty) for duty in duties_of(f"1. {sentence}")] == days


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        (", Sở Y tế trước ngày 15/3/2025", [(["Sở Y tế"], "2025-03-15")]),
        (" và các phòng còn lại trước ngày 15/3/2025", [(["các phòng còn lại"], "2025-03-15")]),
        (
            ", Sở Y tế và Sở Tư pháp trước ngày 15/3/2025, UBND xã trước ngày 20/3/2025",
            [(["Sở Y tế", "Sở Tư pháp"], "2025-03-15"), (["UBND xã"], "2025-03-20")],
        ),
        (", Sở Y tế tổng hợp trước ngày 15/3/2025", [(["Sở Y tế"], "2025-03-15")]),
    ],
)
def test_others_behind_a_comma_have_a_day_of_their_own(
    others: str, expected: list[tuple[list[str], str]]
) -> None:
    first, *later = duties_of(f"1. Sở Nội vụ nộp danh sách trước ngày 10/3/2025{others}.")
    assert (owners(first), day(first)) == (["Sở Nội vụ"], "2025-03-10")
    assert [(owners(duty), day(duty)) for duty in later] == expected


def test_a_second_receiver_is_no_owner() -> None:
    duty = the_duty(
        "1. Các xã gửi báo cáo về Phòng Nội vụ trước ngày 10/3/2025,"
        " Phòng Tài chính trước ngày 15/3/2025."
    )
    assert owners(duty) == ["Các xã"]


TWO_DAYS = [
    (
        "Sở Y tế gửi dự thảo trước ngày 10/3/2025 (bản chính trước ngày 12/3/2025).",
        "2025-03-12",
        "Sở Y tế gửi dự thảo trước ngày 10/3/2025",
    ),
    (
        "Sở Y tế nộp báo cáo lần 1 trước 10/3, lần 2 trước 20/3.",
        "2025-03-20",
        "Sở Y tế nộp báo cáo lần 1 trước 10/3",
    ),
    (
        "Sở Y tế nộp báo cáo trước 10/3 và 20/3/2025 về Sở Nội vụ.",
        "2025-03-20",
        "Sở Y tế nộp báo cáo trước 10/3 và 20/3/2025",
    ),
]


@pytest.mark.parametrize(("sentence", "last", "told"), TWO_DAYS)
def test_of_two_days_in_one_act_the_last_is_likely_and_the_other_told(
    sentence: str, last: str, told: str
) -> None:
    draft = draft_with(f"1. {sentence}")
    [duty] = draft.duties()
    assert duty.deadline is not None
    assert (day(duty), duty.deadline.sureness) == (last, Sureness.LIKELY)
    assert [passage.text for passage in draft.unread] == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Y tế nộp báo cáo trước ngày 20/3/2025.",
        "Sở Y tế nộp báo cáo trước ngày 20/3/2025; gửi số liệu trước ngày 10/3/2025.",
        "Sở Y tế lập danh sách trong Quý I và trước ngày 30/4/2025.",
        "Sở Y tế gửi số liệu trước ngày 15/6 và 15/12 hằng năm.",
        "Sở Y tế kiểm kê vắc xin; lập danh sách, hoàn thành trước ngày 20/3/2025.",
        "Sở Y tế rà soát văn bản ban hành trước ngày 20/3/2025.",
    ],
)
def test_where_every_day_has_its_duty_nothing_is_told(sentence: str) -> None:
    assert draft_with(f"1. {sentence}").unread == ()


def test_a_heading_gives_its_month_to_what_has_no_day() -> None:
    month, own, after = duties_of(
        "I. NHỮNG VIỆC CẦN LÀM NGAY TRONG THÁNG 4/2025",
        "1. Sở Y tế kiểm kê vắc xin.",
        "2. Sở Nội vụ lập danh sách trước ngày 10/4/2025.",
        "II. NHỮNG VIỆC KHÁC",
        "1. Sở Tư pháp rà soát văn bản.",
    )
    assert [day(month), day(own), day(after)] == ["2025-04-30", "2025-04-10", None]


@pytest.mark.parametrize(
    ("cell", "column", "expected"),
    [
        ("Lập bảng giá đất", "30/4/2025", "2025-04-30"),
        ("Lập bảng giá đất", "Tháng 5/2025", "2025-05-31"),
        ("Lập bảng giá đất trước ngày 10/4/2025", "30/4/2025", "2025-04-10"),
        ("Lập bảng giá đất trong năm 2025", "30/4/2025", "2025-04-30"),
        ("Lập bảng giá đất trước ngày 10/4/2025", "", "2025-04-10"),
        ("Lập bảng giá đất", "", None),
    ],
)
def test_the_day_of_the_words_goes_before_that_of_the_column(
    cell: str, column: str, expected: str | None
) -> None:
    assert day(the_duty([HEADER, ["1", cell, "Sở Tài chính", column]])) == expected


def test_the_rows_own_source_completes_its_year() -> None:
    header = ["STT", "Số ký hiệu văn bản", "Nội dung công việc", "Đơn vị chủ trì", "Thời hạn"]
    row = ["1", "Công văn số 8/VP ngày 04/11/2023", "Lập bảng giá đất", "Sở Tài chính", "15/12"]
    assert day(the_duty([header, row])) == "2023-12-15"
    bad = ["1", "Công văn số 8/VP ngày 45/11/2023", "Lập bảng giá đất", "Sở Tài chính", "15/12"]
    assert day(the_duty([header, bad])) == "2025-12-15"


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("theo thời gian được nêu tại khoản 1", "2025-03-20"),
        ("theo thời hạn nêu tại khoản 2", "2025-05-31"),
        ("theo thời hạn nêu trên", "2025-05-31"),
        ("theo thời gian được nêu tại khoản 9", None),
        ("theo kế hoạch nêu tại khoản 1", None),
    ],
)
def test_a_reference_takes_the_day_it_points_to(reference: str, expected: str | None) -> None:
    duty = duties_of(*PLANS, f"3. Sở Tài chính thẩm tra dự toán {reference}.")[-1]
    assert day(duty) == expected
    if expected is not None:
        assert duty.deadline is not None
        assert (duty.deadline.rule, duty.deadline.sureness) == ("reference", Sureness.LIKELY)
        assert duty.deadline.passage is not None
        assert "thời" in duty.deadline.passage.text


def test_a_reference_finds_a_point_of_a_clause() -> None:
    duty = duties_of(
        "1. Các sở gửi kế hoạch trước ngày 18/3/2025.",
        "2. Về kinh phí:",
        "a) Sở Y tế gửi dự toán trước ngày 20/3/2025.",
        "b) Sở Nội vụ gửi dự toán trước ngày 25/3/2025.",
        "3. Sở Tài chính thẩm tra dự toán theo thời hạn nêu tại điểm a khoản 2.",
    )[-1]
    assert day(duty) == "2025-03-20"


def test_a_reference_to_a_clause_without_a_day_finds_none() -> None:
    _, duty = duties_of(
        "1. Sở Y tế gửi kế hoạch.", "2. Sở Nội vụ gửi số liệu theo thời gian nêu tại khoản 1."
    )
    assert day(duty) is None
