from datetime import date

import pytest

from workflow.domain.notice_draft import DeadlineKind
from workflow.intake.grammar.deadlines import (
    Dating,
    deadline_of_cell,
    deadline_of_heading,
    deadlines_in,
    reference_in,
)

DATING = Dating(issued=date(2025, 2, 12))


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        ("Gửi báo cáo về Sở trước ngày **28/02/2025**.", "before", "2025-02-28"),
        ("Gửi báo cáo chậm nhất là ngày 15/3.", "before", "2025-03-15"),
        ("Họp giao ban vào ngày 29/7/2025.", "on", "2025-07-29"),
        ("Hoàn thành việc rà soát trong tháng 8.", "within_month", "2025-08-31"),
        ("Hoàn thành việc rà soát trong quý II/2025.", "within_quarter", "2025-06-30"),
        ("Báo cáo trong 05 ngày làm việc kể từ ngày ký.", "relative", None),
        ("Gửi báo cáo trước ngày 20 hằng tháng.", "recurring", None),
    ],
)
def test_a_sentence_gives_its_deadline(sentence: str, kind: str, day: str | None) -> None:
    (phrase,) = deadlines_in(sentence, DATING)
    assert phrase.kind == kind
    assert phrase.deadline.day == (date.fromisoformat(day) if day else None)


def test_a_cell_a_heading_and_a_reference_are_read() -> None:
    cell = deadline_of_cell("Thời gian hoàn thành 11/8/25", DATING)
    assert cell
    assert cell.deadline.day == date(2025, 8, 11)
    heading = deadline_of_heading("VIỆC CẦN LÀM NGAY TRONG THÁNG 12/2025", DATING)
    assert heading
    assert heading.kind is DeadlineKind.WITHIN_MONTH
    reference = reference_in("Thực hiện theo thời gian được nêu tại khoản 1.")
    assert reference
    assert reference.target == "khoản 1"
