"""Other documents that a text cites."""

import pytest

from workflow.intake.head.citations import citations_in


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Nghị quyết số 30c/NQ-CP ngày 08/11/2011", ["Nghị quyết số 30c/NQ-CP ngày 08/11/2011"]),
        ("theo Kế hoạch số 15 và Thông tư số 16;", ["Kế hoạch số 15", "Thông tư số 16"]),
        ("Số 183/TB ngày 09/7/2014 CT.", ["Số 183/TB ngày 09/7/2014"]),
        (
            "tại Công văn số 8/STC-NS ngày 01 tháng 3 năm 2025 của Sở Tài chính về ngân sách",
            ["Công văn số 8/STC-NS ngày 01 tháng 3 năm 2025 của Sở Tài chính"],
        ),
        ("báo cáo trước ngày 5/3/2025", []),
    ],
)
def test_cited_documents(text: str, cited: list[str]) -> None:
    assert [each.text for each in citations_in(text)] == cited
