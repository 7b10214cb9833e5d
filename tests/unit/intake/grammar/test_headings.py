"""Headings that name an owner, and sentences that lead in to the clauses of somebody."""

import pytest

from workflow.intake.grammar.headings import heading_owners, lead_owners
from workflow.intake.grammar.tokens import tokens_of


@pytest.mark.parametrize(
    "marked",
    [
        "[Văn phòng Sở]",
        "[Phòng Tài chính - Kế hoạch huyện]:",
        "Giao [Phòng Nội vụ]:",
        "Giao cho: [Phòng Nội vụ]:",
        "Giao [các phòng, ban chuyên môn] thực hiện:",
        "Đề nghị [Mặt trận Tổ quốc và các đoàn thể]:",
        "Đối với [các trường]:",
        "Đối với [Trường THPT Lê Hồng Phong]",
        "Với [các trường mầm non]:",
        "[Hiệu trưởng] có trách nhiệm:",
        "[Hiệu trưởng các trường] có trách nhiệm:",
        "[Trưởng trạm y tế xã] có nhiệm vụ sau:",
        "[Các xã, thị trấn] chịu trách nhiệm",
        "[Công an xã] chủ trì, phối hợp với Quân sự xã:",
        "[Phòng Y tế] chủ trì (thường xuyên):",
        "[Phòng Y tế (cơ quan thường trực)]:",
        "[Các đơn vị cung cấp phần mềm]:",
    ],
)
def test_a_heading_names_who_owns_what_stands_below(marked: str) -> None:
    tokens = tokens_of(marked.replace("[", "").replace("]", ""))
    found = heading_owners(tokens)
    assert found is not None
    assert tokens.words(*found) == marked[marked.index("[") + 1 : marked.index("]")]


@pytest.mark.parametrize(
    "text",
    [
        "Mục tiêu chung",
        "Nhiệm vụ trọng tâm",
        "Về công tác tuyển sinh",
        "Trách nhiệm của các trường",
        "Văn phòng Sở tổng hợp báo cáo hằng tuần",
        "Sở Y tế chủ trì khám sức khỏe cho người cao tuổi",
        "Phòng Giáo dục hướng dẫn các trường thực hiện như sau:",
        "Chủ tịch UBND huyện kết luận:",
        "Giao:",
        ":",
        "",
    ],
)
def test_a_heading_that_names_nobody_or_says_more_has_no_owner(text: str) -> None:
    assert heading_owners(tokens_of(text)) is None


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Sở Tài chính đề nghị các đơn vị khẩn trương gửi số liệu như sau:", "các đơn vị"),
        (
            "UBND huyện yêu cầu Thủ trưởng các phòng, ban thực hiện các nội dung sau:",
            "Thủ trưởng các phòng, ban",
        ),
        ("Phòng Giáo dục hướng dẫn các trường thực hiện như sau:", "các trường"),
        ("Sở giao Văn phòng theo dõi. UBND xã giao các thôn thực hiện:", "các thôn"),
    ],
)
def test_a_lead_sentence_orders_who_owns_the_clauses(text: str, owner: str) -> None:
    tokens = tokens_of(text)
    assert [tokens.words(*span) for span in lead_owners(tokens)] == [owner]


@pytest.mark.parametrize(
    "text", ["Chủ tịch UBND huyện kết luận:", "Sở giao Văn phòng. Kết quả như sau:", ""]
)
def test_a_lead_sentence_without_an_order_names_nobody(text: str) -> None:
    assert lead_owners(tokens_of(text)) == ()
