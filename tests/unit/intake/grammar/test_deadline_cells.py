from datetime import date

import pytest

from tests.unit.intake.grammar.deadline_rows import DATING
from workflow.intake.grammar.deadlines import (
    Dating,
    deadline_of_cell,
    deadline_of_heading,
    reference_in,
)

CELLS = [
    ("30/6/2025", "before", "2025-06-30"),
    ("30/6", "before", "2025-06-30"),
    ("15h00 ngày 30/6/2025", "before", "2025-06-30"),
    ("Ngày 30 tháng 6 năm 2025", "before", "2025-06-30"),
    ("Thời gian hoàn thành 11/8/25", "before", "2025-08-11"),
    ("Thời gian hoàn thành: trước ngày 30/6/2025", "before", "2025-06-30"),
    ("Thời hạn: 30/6/2025", "before", "2025-06-30"),
    ("Trước 30/6/2025", "before", "2025-06-30"),
    ("Xong trước ngày 30/6", "before", "2025-06-30"),
    ("Từ ngày 01/8 đến 15/8/2025", "before", "2025-08-15"),
    ("01/8/2025 - 15/8/2025", "before", "2025-08-15"),
    ("Năm 2025", "before", "2025-12-31"),
    ("Cả năm 2025", "before", "2025-12-31"),
    ("Năm 2025 - 2026", "before", "2026-12-31"),
    ("2025", "before", "2025-12-31"),
    ("2021-2025", "before", "2025-12-31"),
    ("Giai đoạn 2021 - 2025", "before", "2025-12-31"),
    ("Trong năm 2025", "before", "2025-12-31"),
    ("Trong Quý I và trước ngày 30/4/2025", "before", "2025-04-30"),
    ("Tháng 5 /2025", "within_month", "2025-05-31"),
    ("T6/2025", "within_month", "2025-06-30"),
    ("12/2027", "within_month", "2027-12-31"),
    ("Tháng 3 - 11/2025", "within_month", "2025-11-30"),
    ("Từ tháng 3 đến tháng 11/2025 và thường xuyên", "within_month", "2025-11-30"),
    ("Tháng 9, 10 năm 2025", "within_month", "2025-10-31"),
    ("6 tháng đầu năm 2025", "within_month", "2025-06-30"),
    ("Cuối tháng 6/2025", "within_month", "2025-06-30"),
    ("Quý II/2026", "within_quarter", "2026-06-30"),
    ("Quý II, III/2025", "within_quarter", "2025-09-30"),
    ("Quý IV năm 2025", "within_quarter", "2025-12-31"),
    ("Q3/2025", "within_quarter", "2025-09-30"),
    ("Thường xuyên", "recurring", None),
    ("Hằng năm", "recurring", None),
    ("Hàng quý", "recurring", None),
    ("Định kỳ 6 tháng", "recurring", None),
    ("Ngày 20 hằng tháng", "recurring", None),
    ("Từ tháng 3 năm 2025 và thường xuyên", "recurring", None),
    ("Sau khi có hướng dẫn của Bộ", "relative", None),
    ("30 ngày kể từ ngày ký", "relative", None),
    ("Trong 10 ngày", "relative", None),
    ("Năm học 2024-2025", "relative", None),
]


@pytest.mark.parametrize(("cell", "kind", "day"), CELLS, ids=[cell for cell, *_ in CELLS])
def test_a_due_cell_gives_its_deadline(cell: str, kind: str, day: str | None) -> None:
    phrase = deadline_of_cell(cell, DATING)
    assert phrase
    assert phrase.kind == kind
    assert phrase.deadline.day == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize("cell", ["", "Đã hoàn thành", "Phòng Nội vụ", "Theo yêu cầu", "x"])
def test_a_cell_without_a_time_gives_none(cell: str) -> None:
    assert deadline_of_cell(cell, DATING) is None


HEADINGS = [
    ("I. NHỮNG VIỆC CẦN LÀM NGAY TRONG THÁNG 12/2025", "within_month", "2025-12-31"),
    ("Nhiệm vụ trong quý II", "within_quarter", "2025-06-30"),
    ("II. Nhiệm vụ trọng tâm tháng 3/2025", "within_month", "2025-03-31"),
    ("Công tác trọng tâm quý II năm 2025", "within_quarter", "2025-06-30"),
    ("Các việc phải xong trước ngày 30/6/2025", "before", "2025-06-30"),
    ("Tháng 3/2025:", "within_month", "2025-03-31"),
    ("Giai đoạn 1 (từ ngày 01/6 đến ngày 30/6/2025)", "before", "2025-06-30"),
]


@pytest.mark.parametrize(("heading", "kind", "day"), HEADINGS, ids=[text for text, *_ in HEADINGS])
def test_a_heading_with_a_time_gives_it_to_what_stands_under_it(
    heading: str, kind: str, day: str
) -> None:
    phrase = deadline_of_heading(heading, DATING)
    assert phrase
    assert (phrase.kind, phrase.deadline.day) == (kind, date.fromisoformat(day))


@pytest.mark.parametrize(
    "heading",
    [
        "KẾ HOẠCH công tác năm 2025",
        "Nhiệm vụ năm 2025",
        "Kết quả thực hiện trong quý II",
        "Đánh giá tình hình tháng 3/2025",
        "Tổ chức thực hiện",
    ],
)
def test_a_mere_title_gives_none(heading: str) -> None:
    assert deadline_of_heading(heading, DATING) is None


@pytest.mark.parametrize(
    ("sentence", "words", "target"),
    [
        (
            "Thực hiện theo thời gian được nêu tại khoản 1.",
            "theo thời gian được nêu tại khoản 1",
            "khoản 1",
        ),
        ("Báo cáo đúng thời hạn quy định tại mục 2.", "đúng thời hạn quy định tại mục 2", "mục 2"),
        (
            "Gửi theo thời hạn nêu tại điểm a khoản 2 Điều 3.",
            "theo thời hạn nêu tại điểm a khoản 2 Điều 3",
            "điểm a khoản 2 Điều 3",
        ),
        ("Gửi báo cáo đúng thời hạn nêu trên.", "đúng thời hạn nêu trên", None),
        ("Hoàn thành theo thời gian trên.", "theo thời gian trên", None),
        ("Bảo đảm tiến độ quy định tại Mục II.", "Bảo đảm tiến độ quy định tại Mục II", "Mục II"),
    ],
)
def test_a_deadline_by_reference_names_the_clause(
    sentence: str, words: str, target: str | None
) -> None:
    reference = reference_in(sentence)
    assert reference
    assert (sentence[reference.start : reference.end], reference.target) == (words, target)


@pytest.mark.parametrize(
    "sentence", ["Quá thời hạn trên sẽ xử lý.", "Nêu tại khoản 1.", "Thời gian thực hiện dài."]
)
def test_other_sentences_point_nowhere(sentence: str) -> None:
    assert reference_in(sentence) is None


@pytest.mark.parametrize(
    ("dating", "day"),
    [
        pytest.param(Dating(issued=date(2025, 12, 20)), date(2026, 1, 15), id="next year's"),
        pytest.param(Dating(issued=date(2025, 1, 20)), date(2025, 1, 15), id="a few days late"),
        pytest.param(Dating(month=(2025, 12)), date(2026, 1, 15), id="the day is blank"),
        pytest.param(Dating(), None, id="the document has no date"),
    ],
)
def test_a_missing_year_comes_from_the_document(dating: Dating, day: date | None) -> None:
    phrase = deadline_of_cell("trước ngày 15/01", dating)
    assert phrase
    assert phrase.deadline.day == day
