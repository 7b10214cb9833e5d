"""Lists of names, parted where the names are complete and kept where they share a head."""

import pytest

from workflow.intake.grammar.names import names_in
from workflow.intake.grammar.tokens import tokens_of


def names(text: str) -> list[str]:
    tokens = tokens_of(text)
    return [tokens.words(*span) for span in names_in(tokens, 0, len(tokens))]


@pytest.mark.parametrize(
    "parted",
    [
        "Công an huyện|, |Phòng Y tế| và |UBND các xã, thị trấn",
        "Sở Y tế|; |Sở Tài chính|; |Kho bạc Nhà nước tỉnh",
        "Sở Giáo dục và Đào tạo|, |Sở Nông nghiệp và Môi trường",
        "Giám đốc các sở|, |Chủ tịch UBND các huyện",
        "Giám đốc Sở Y tế|, |Giám đốc Bệnh viện tỉnh| và |Thủ trưởng các đơn vị liên quan",
        "Bộ trưởng|, |Thủ trưởng cơ quan ngang bộ",
        "Chánh Văn phòng|, |Giám đốc Sở Tài chính| và |Chủ tịch UBND các huyện",
        "Chánh Thanh tra|, |Giám đốc Công an tỉnh",
        "các Bộ|, |cơ quan ngang bộ|, |cơ quan thuộc Chính phủ",
        "Văn phòng|, |Thanh tra| và |các phòng chuyên môn",
        "Mặt trận Tổ quốc| và |các đoàn thể",
        "Ủy ban Mặt trận Tổ quốc huyện| cùng |các tổ chức thành viên",
        "Trường Tiểu học Nguyễn Trãi| và |Trường THCS Lê Lợi",
        "Ban Giám hiệu|, |các tổ chuyên môn|, |giáo viên chủ nhiệm",
        "VTV|, |VOV",
        "Trung ương Đoàn Thanh niên|, |Trung ương Hội Chữ thập đỏ| và |Hội Người mù",
        "ông Trần Văn A|, |bà Lê Thị B",
        "ông Trần Văn A, Giám đốc|; |bà Lê Thị B, Phó Giám đốc",
        "đồng chí Giám đốc Sở|, |Chủ tịch UBND huyện",
        "ông Trần Văn A|, |Sở Y tế",
        "Công an tỉnh|, |UBND các xã",
        "Công an, Quân sự xã|, |Sở Y tế",
        "Văn phòng|, |UBND các xã",
        "VTV|, |VOV| và |TTXVN",
        "Bộ Nội vụ| |Bộ Tài chính",
        "Bộ Công Thương| |Bộ Xây dựng| |Bộ Y tế",
        "Phòng Kinh tế (chủ trì, phụ trách chung)|, |Công an xã",
    ],
)
def test_complete_names_are_parted(parted: str) -> None:
    joints = {"", ",", ";", "và", "cùng"}
    expected = [part for part in parted.split("|") if part.strip() not in joints]
    text = parted.replace("|", "").replace(" cùng ", " và cùng ")
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "UBND các xã, phường",
        "Thủ trưởng các đơn vị, trường học",
        "Cán bộ, giáo viên, nhân viên trường Hòa Bình",
        "Giáo viên trường An Bình, học sinh lớp 9",
        "các sở: Nội vụ, Tài chính và Xây dựng",
        "các ngành, các cấp",
        "các cấp, các ngành",
        "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ",
        "các trường mầm non, tiểu học, trung học cơ sở",
        "kế toán, thủ quỹ",
        "Hiệu trưởng, Phó Hiệu trưởng các trường",
        "Phòng Văn hóa và Thông tin",
        "xã An Bình và xã An Lạc",
        "Hội Nông dân xã thuộc Hội Nông dân tỉnh",
        "Sở Y tế (Phòng Nghiệp vụ, Văn phòng Sở)",
        "ông Nguyễn Văn B, Phó Giám đốc",
        "đồng chí Lê Văn C, Bí thư Đảng ủy, Chủ tịch UBND xã",
        "Công an, Quân sự xã",
        "Công an, Quân sự, Đảng ủy các xã",
        "Đảng ủy, HĐND, UBND các xã",
        "HĐND và UBND huyện Kim Bảng",
    ],
)
def test_names_under_one_head_stay_one(text: str) -> None:
    assert names(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("các hội: Hội Nông dân, Hội Phụ nữ", ["Hội Nông dân", "Hội Phụ nữ"]),
        ("các hội: Hội Nông dân và Hội Cựu chiến binh", ["Hội Nông dân", "Hội Cựu chiến binh"]),
        ("cho: Văn phòng Sở.", ["Văn phòng Sở"]),
        ("- Công an xã; - Quân sự huyện;", ["Công an xã", "Quân sự huyện"]),
        ("“Sở Nội vụ”", ["Sở Nội vụ"]),
        (", và ;", []),
        ("", []),
    ],
)
def test_a_label_and_signs_around_names_are_no_part_of_them(text: str, expected: list[str]) -> None:
    assert names(text) == expected
