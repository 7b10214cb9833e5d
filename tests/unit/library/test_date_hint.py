"""Days typed in other ways than the files want."""

import pytest

from workflow.library.date_hint import date_words


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("28/02/2025", "2025-02-28"),
        ("5/3/2025", "2025-03-05"),
        ("28-2-2025", "2025-02-28"),
        ("28.02.2025", "2025-02-28"),
        ("2025/02/28", "2025-02-28"),
        ("2025-2-8", "2025-02-08"),
        ("ngày 24 tháng 01 năm 2025", "2025-01-24"),
        ("trước ngày 30/6/2025", "2025-06-30"),
        ("trước 17 giờ ngày 20/02/2025", "2025-02-20"),
    ],
)
def test_the_day_that_was_meant_is_asked_back(typed: str, meant: str) -> None:
    assert date_words(typed) == (
        f"“{typed}” không đúng dạng ngày NĂM-THÁNG-NGÀY; có phải ý bạn là {meant}?"
    )


@pytest.mark.parametrize("typed", ["30/02/2025", "cuối tháng 6", "10 năm", "20250228", "1/2/25"])
def test_nothing_is_guessed_where_no_whole_day_stands(typed: str) -> None:
    assert date_words(typed) == (f"“{typed}” không đúng dạng ngày NĂM-THÁNG-NGÀY, ví dụ 2025-02-28")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2024-02-30", "không có ngày “2024-02-30”: tháng 02 năm 2024 chỉ có 29 ngày"),
        ("2025-13-01", "không có ngày “2025-13-01”"),
        ("0000-01-01", "không có ngày “0000-01-01”"),
    ],
)
def test_an_impossible_day_is_told_as_such(typed: str, said: str) -> None:
    assert date_words(typed) == said
