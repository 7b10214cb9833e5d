"""With whom an act is done, and where the act itself begins."""

import pytest

from tests.unit.intake.grammar.act_rows import told


@pytest.mark.parametrize(
    ("marked", "supporting"),
    [
        (
            "Phòng Tài chính chủ trì, phối hợp với Công an huyện và UBND các xã |kiểm kê trụ sở.",
            ["Công an huyện", "UBND các xã"],
        ),
        ("Giao Văn phòng phối hợp với Phòng Nội vụ |lập danh sách.", ["Phòng Nội vụ"]),
        ("Văn phòng làm đầu mối, phối hợp các phòng |chuẩn bị tài liệu.", ["các phòng"]),
        ("Công an xã cùng với Quân sự xã |tuần tra.", ["Quân sự xã"]),
        ("Đoàn Thanh niên kết hợp Hội Phụ nữ |dọn vệ sinh.", ["Hội Phụ nữ"]),
        ("Trạm Y tế phối hợp với các trường để |khám sức khỏe.", ["các trường"]),
        (
            "Phối hợp với các đơn vị cung cấp phần mềm để |rà soát dữ liệu.",
            ["các đơn vị cung cấp phần mềm"],
        ),
        ("Các phòng phối hợp chặt chẽ với Văn phòng trong việc |chuẩn bị.", ["Văn phòng"]),
        ("|Rà soát hộ nghèo, phối hợp với Hội Nông dân thẩm định.", ["Hội Nông dân"]),
        ("|Phối hợp nhịp nhàng, rà soát hộ nghèo.", []),
        ("|Rà soát hộ nghèo.", []),
    ],
)
def test_with_whom_and_where_the_act_begins(marked: str, supporting: list[str]) -> None:
    found = told(marked.replace("|", ""))
    assert found.supporting == supporting
    assert found.core == marked[marked.index("|") + 1 :]
