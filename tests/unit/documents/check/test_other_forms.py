"""Documents that the decree does not rule get one sentence instead of fifty errors."""

from collections.abc import Callable, Sequence

import pytest

from tests.unit.documents.check.case import NOTICE, Case, case
from tests.unit.documents.check.spoil import write
from workflow.domain.finding import Finding, Severity

Checked = Callable[[Case], Sequence[Finding]]

NATION, MOTTO, NUMBER, TYPE_NAME = "Quốc hiệu", "Tiêu ngữ", "Số, ký hiệu", "Tên loại"
PARTY = "văn bản của Đảng, đoàn thể có thể thức riêng"
LEGAL_ACT = "văn bản quy phạm pháp luật có thể thức riêng"


@pytest.mark.parametrize(
    ("of_another_form", "says"),
    [
        (case("", "Đảng", write(NATION, "ĐẢNG CỘNG SẢN VIỆT NAM"), write(MOTTO, "*")), PARTY),
        (case("", "Đoàn", write(NATION, "ĐOÀN TNCS HỒ CHÍ MINH")), PARTY),
        (case("", "thông tư", write(TYPE_NAME, "THÔNG TƯ"), template=NOTICE), LEGAL_ACT),
        (case("", "nghị định", write(TYPE_NAME, "NGHỊ ĐỊNH"), template=NOTICE), LEGAL_ACT),
        (
            case("", "số có năm", write(NUMBER, "Số: 15/2025/QĐ-UBND"), template=NOTICE),
            LEGAL_ACT,
        ),
        (case("", "dự thảo", write(NUMBER, "Số:    /2025/QĐ-UBND"), template=NOTICE), LEGAL_ACT),
    ],
    ids=lambda value: value.title if isinstance(value, Case) else "",
)
def test_a_document_of_another_form_is_told_so_and_left_in_peace(
    of_another_form: Case, says: str, checked: Checked
) -> None:
    (finding,) = checked(of_another_form)
    assert finding.rule == "R00"
    assert finding.severity is Severity.INFORMATION
    assert finding.wrong.startswith(says)


@pytest.mark.parametrize(
    "ours",
    [
        case("", "nói tới Đảng", write("Nội dung", "Đảng Cộng sản Việt Nam quang vinh.")),
        case("", "nói tới thông tư", write("Trích yếu công văn", "V/v thông tư 16/2022/TT-BGDĐT")),
    ],
    ids=lambda value: value.title,
)
def test_a_dispatch_that_only_mentions_them_is_checked(ours: Case, checked: Checked) -> None:
    assert "R00" not in {finding.rule for finding in checked(ours)}
