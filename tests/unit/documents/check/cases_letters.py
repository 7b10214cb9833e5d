"""The letters of the whole document: R06 to R08."""

import unicodedata

from docx.shared import Pt
from docx.text.paragraph import Paragraph

from tests.unit.documents.check.case import case
from tests.unit.documents.check.spoil import (
    in_page_header,
    put_in,
    set_color,
    set_font,
    set_runs,
    write,
)

BODY = "Kết quả gửi trước ngày 21/3/2025."
RUN = '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:r>'
TICK = RUN.format('<w:rPr><w:rFonts w:ascii="Segoe UI Symbol"/></w:rPr><w:t>☐</w:t>')
HIDDEN = RUN.format('<w:rPr><w:vanish/><w:color w:val="FF0000"/></w:rPr><w:t>ẩn</w:t>')


def in_calibri(paragraph: Paragraph) -> None:
    """Write the page number in another family."""
    for run in paragraph.runs:
        run.font.name = "Calibri"


BREAKING = (
    case("R06", "một đoạn Arial", set_font("Nội dung", "Arial"), says="phông chữ Arial ở đoạn này"),
    case(
        "R06",
        "hai đoạn Calibri",
        set_font("Nội dung", "Calibri"),
        set_font("Nội dung", "Calibri", nth=1),
        says="Calibri ở 2 đoạn",
    ),
    case(
        "R06",
        "số trang Calibri",
        in_page_header(in_calibri),
        says="Calibri",
    ),
    case("R07", "chữ đỏ", set_color("Nội dung", "FF0000"), says="chữ màu đỏ"),
    case("R07", "địa chỉ thư màu xanh", set_color("Nội dung", "0563C1"), says="chữ màu xanh"),
    case("R07", "xám gần đen", set_color("Nội dung", "262626"), says="chữ màu xám"),
    case("R08", "phông .VnTime", set_font("Nội dung", ".VnTime"), says=".VnTime của bộ mã cũ"),
    case("R08", "phông VNI-Times", set_font("Nội dung", "VNI-Times"), says="quy định Unicode"),
    case(
        "R08",
        "Unicode tổ hợp",
        write("Nội dung", unicodedata.normalize("NFD", BODY)),
        says="quy định Unicode dựng sẵn",
    ),
)

KEEPING = (
    case("R06", "tên phông viết thường", set_font("Nội dung", "times new roman")),
    case("R06", "ô đánh dấu bằng phông ký hiệu", put_in("Nội dung", TICK)),
    case("R07", "đen ghi rõ", set_color("Nội dung", "000000")),
    case("R07", "chữ ẩn không in", put_in("Nội dung", HIDDEN)),
    case("R08", "Unicode dựng sẵn", write("Nội dung", BODY), set_runs("Nội dung", size=Pt(14))),
)
