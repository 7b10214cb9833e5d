"""Contact line and signing line: R61 and R67."""

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from tests.unit.documents.check.case import case
from tests.unit.documents.check.spoil import Change
from tests.unit.documents.check.spoil_body import at_first_header, page_foot

ADDRESS = "Địa chỉ: 01 đường 23/3, thành phố Gia Nghĩa; điện thoại: 0261 3500 000"
SIGNED = "Số: 312/SGDĐT-GDTrH; 17/3/2025; 09:30:00 +07:00"
RIGHT, LEFT = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT


def signed(text: str = SIGNED, *, size: float = 10, align: WD_ALIGN_PARAGRAPH = RIGHT) -> Change:
    """Print what a digital signature prints at the top of an annex in its own file."""

    def edit(paragraph: Paragraph) -> None:
        paragraph.alignment = align
        run = paragraph.add_run(text)
        run.font.size = Pt(size)

    return at_first_header(edit)


BREAKING = (
    case(
        "R61", "cỡ 9", page_foot(ADDRESS, size=9), says="thông tin liên hệ cỡ 9; quy định cỡ 11–12"
    ),
    case("R61", "nghiêng", page_foot(ADDRESS, italic=True), says="nghiêng"),
    case(
        "R61", "ở chân mọi trang", page_foot(ADDRESS, is_first=False), says="chỉ ở trang thứ nhất"
    ),
    case("R67", "cỡ 12", signed(size=12), says="thông tin ký số cỡ 12; quy định cỡ 10"),
    case("R67", "bên trái", signed(align=LEFT), says="không ở bên phải"),
    case(
        "R67",
        "không có múi giờ",
        signed(SIGNED.removesuffix(" +07:00")),
        says="không ghi đúng dạng",
    ),
)

KEEPING = (
    case("R61", "chân trang đầu", page_foot(ADDRESS)),
    case("R61", "cỡ 12", page_foot(ADDRESS, size=12)),
    case("R67", "đúng mẫu", signed()),
    case("R67", "giờ viết liền múi giờ", signed(SIGNED.replace(" +", "+"))),
)
