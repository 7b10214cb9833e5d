"""Paper and margins: R01 to R05."""

from docx.document import Document as WordDocument
from docx.shared import Mm

from tests.unit.documents.check.case import CHASE_ALL, REPORT, case
from tests.unit.documents.check.spoil import set_page


def turn_margins_of_annex(document: WordDocument) -> None:
    """Give the annex the margins that Word gives a page that it lays down."""
    annex = document.sections[1]
    annex.top_margin, annex.right_margin = Mm(30), Mm(20)
    annex.bottom_margin, annex.left_margin = Mm(15), Mm(20)


def narrow_annex(document: WordDocument) -> None:
    """Give the annex alone a margin that is too narrow."""
    document.sections[1].right_margin = Mm(10)


BREAKING = (
    case("R01", "khổ Letter", set_page(page_width=215.9, page_height=279.4), says="215,9 × 279,4"),
    case("R02", "giấy ngang", set_page(page_width=297, page_height=210), says="nằm ngang"),
    case("R03", "lề trên hẹp", set_page(top_margin=10), says="lề trên 10 mm, quy định 20–25 mm"),
    case("R03", "lề dưới rộng", set_page(bottom_margin=26), says="lề dưới 26 mm"),
    case("R03", "quá dung sai", set_page(top_margin=19.4), says="lề trên 19,4 mm"),
    case("R04", "lề trái 25,4 mm", set_page(left_margin=25.4), says="quy định 30–35 mm"),
    case(
        "R05",
        "chỉ ở phụ lục",
        narrow_annex,
        template=CHASE_ALL,
        says="lề phải 10 mm, quy định 15–20 mm (ở section 2)",
    ),
    case("R05", "lề phải 25,4 mm", set_page(right_margin=25.4), says="quy định 15–20 mm"),
)

KEEPING = (
    case("R01", "A4 tính bằng inch", set_page(page_width=210.1, page_height=296.9)),
    case("R02", "báo cáo có bảng", set_page(page_width=297, page_height=210), template=REPORT),
    case("R03", "phụ lục nằm ngang do Word xoay lề", turn_margins_of_annex, template=CHASE_ALL),
    case("R03", "trong dung sai", set_page(top_margin=19.6, bottom_margin=25.4)),
    case("R03", "mẫu 1.5 của Nghị định", set_page(top_margin=25.01)),
    case("R04", "mẫu 1.5 của Nghị định", set_page(left_margin=35.01)),
    case("R05", "mẫu 1.5 của Nghị định", set_page(right_margin=20)),
)
