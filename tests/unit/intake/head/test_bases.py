"""What a notice stands on, without the word that opens it."""

import pytest

from workflow.intake.head.take_head import take_head
from workflow.intake.manuscript import Manuscript

PLAN = "Kế hoạch số 21/KH-SNV ngày 03 tháng 3 năm 2025"
DECREE = "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"
UNDER_ADDRESSEES = "Kính gửi: Các phòng."


def bases(*lines: str) -> list[str]:
    head = take_head(Manuscript.of([UNDER_ADDRESSEES, *lines, "1. Các phòng báo cáo."])).head
    return [each.value for each in head.legal_bases]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        pytest.param(
            f"Thực hiện {PLAN} về việc rà soát biên chế, hợp đồng lao động (Kế hoạch số 21). "
            "Sau khi họp về Kế hoạch số 21, Giám đốc kết luận như sau:",
            [f"{PLAN} về việc rà soát biên chế, hợp đồng lao động"],
            id="đến dấu ngoặc, không nhắc lại tên tắt",
        ),
        pytest.param(
            f"Căn cứ {PLAN} về rà soát biên chế. Giám đốc yêu cầu như sau:",
            [f"{PLAN} về rà soát biên chế"],
            id="đến dấu chấm",
        ),
        pytest.param(
            f"Thực hiện {PLAN} về rà soát biên chế, Sở Nội vụ đề nghị các phòng như sau:",
            [f"{PLAN} về rà soát biên chế"],
            id="đến cơ quan ban hành",
        ),
        pytest.param(
            f"Căn cứ {DECREE} và {PLAN} về rà soát, Sở yêu cầu như sau:",
            [DECREE, f"{PLAN} về rà soát"],
            id="hai căn cứ một câu",
        ),
    ],
)
def test_the_sentence_that_leads_in_cites_bases(lead: str, expected: list[str]) -> None:
    assert bases(lead) == expected


def test_a_line_of_its_own_is_a_basis_without_the_word_that_opens_it() -> None:
    lines = [f"Căn cứ {DECREE};", f"Thực hiện {PLAN};", "Giám đốc kết luận như sau:"]
    assert bases(*lines) == [DECREE, PLAN]
