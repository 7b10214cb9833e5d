"""Days to be done by that became no duty are told, each with its sentence up to the day."""

import pytest

from tests.unit.intake.duties.office import draft_with

CHECKED = "1. Sở Y tế kiểm kê vắc xin trước ngày 20/3/2025."


def unread(*paragraphs: str) -> list[str]:
    draft = draft_with(*paragraphs)
    assert all(draft.text[each.start : each.end] == each.text for each in draft.unread)
    return [each.text for each in draft.unread]


@pytest.mark.parametrize(
    ("paragraph", "told"),
    [
        (
            "Thời gian nộp hồ sơ: trước ngày 20/3/2025.",
            ["Thời gian nộp hồ sơ: trước ngày 20/3/2025"],
        ),
        (
            "Hồ sơ gồm 03 bộ. Hạn chót: trước ngày 20/3/2025 tại Văn phòng.",
            ["Hạn chót: trước ngày 20/3/2025"],
        ),
        (
            "Mẫu 1: trước ngày 20/3/2025; Mẫu 2: trước ngày 25/3/2025.",
            ["Mẫu 1: trước ngày 20/3/2025", "Mẫu 2: trước ngày 25/3/2025"],
        ),
        ("Khách đã xác nhận xong chuyến thăm vào ngày 20/3/2025.", []),
        ("Tình hình ổn định hằng tháng.", []),
    ],
)
def test_a_day_outside_every_duty_is_told(paragraph: str, told: list[str]) -> None:
    assert unread(CHECKED, paragraph) == told
    assert unread(paragraph, CHECKED) == told


def test_the_day_of_a_duty_is_not_told_again() -> None:
    assert unread(CHECKED, "2. Sở Nội vụ lập sổ; gửi danh sách trước ngày 25/3/2025.") == []


def test_a_cell_that_became_no_duty_is_told() -> None:
    draft = draft_with(CHECKED, [["Mẫu", "Ghi chú"], ["Số 1", "Nộp trước ngày 25/3/2025"]])
    assert [each.text for each in draft.unread] == ["Nộp trước ngày 25/3/2025"]


def test_thousands_of_days_end_with_a_result() -> None:
    told = unread(CHECKED, "trước ngày 20/3/2025 để " * 2000)
    assert len(told) == 2000
    assert max(map(len, told)) < 600
