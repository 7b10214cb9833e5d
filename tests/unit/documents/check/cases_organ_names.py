"""The names of the organ and of the one above it, and the rule below: R16 to R18."""

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from tests.unit.documents.check.case import NOTICE, case
from tests.unit.documents.check.spoil import (
    FOOTNOTE_MARK,
    border,
    drawn_in_vml,
    drawn_line,
    put_in,
    remove,
    set_paragraph,
    set_runs,
    underscores,
    write,
)

ABOVE, ISSUER, RULE = "Cơ quan chủ quản", "Cơ quan ban hành", "Đường kẻ"
LONG_NAME = "Trung tâm Giáo dục thường xuyên - Ngoại ngữ, Tin học tỉnh Đắk Nông"

BREAKING = (
    case("R16", "chủ quản đậm", set_runs(ABOVE, bold=True), says="tên cơ quan chủ quản đậm"),
    case("R16", "chủ quản cỡ 14", set_runs(ABOVE, size=Pt(14)), says="cỡ 14; quy định cỡ 12–13"),
    case("R16", "chủ quản viết thường", write(ABOVE, "UBND tỉnh Đắk Nông"), says="có chữ thường"),
    case("R16", "chủ quản nghiêng", set_runs(ABOVE, italic=True), says="nghiêng"),
    case("R17", "không đậm", set_runs(ISSUER, bold=False), says="tên cơ quan ban hành không đậm"),
    case("R17", "cỡ 11", set_runs(ISSUER, size=Pt(11)), says="cỡ 11"),
    case("R17", "viết thường", write(ISSUER, "SỞ GIÁO DỤC và ĐÀO TẠO"), says="có chữ thường"),
    case(
        "R17",
        "canh trái",
        set_paragraph(ISSUER, alignment=WD_ALIGN_PARAGRAPH.LEFT),
        says="không canh giữa",
    ),
    case("R18", "không có đường kẻ", remove(RULE), says="không có đường kẻ"),
    case("R18", "kẻ ngắn", drawn_line(0, 13), says="dài 13 mm, bằng 0,23 dòng chữ"),
    case("R18", "kẻ dài bằng chữ", drawn_line(0, 56), says="quy định 1/3 đến 1/2 (19–28 mm)"),
    case("R18", "viền dài hết ô", border(0, 0), says="dài 73 mm"),
)

KEEPING = (
    case("R16", "cơ quan không có chủ quản", values={"governing_organ": ""}),
    case("R16", "cỡ 13", set_runs(ABOVE, size=Pt(13))),
    case("R17", "tên dài nhiều dòng", values={"issuing_organ": LONG_NAME}),
    case("R17", "cỡ 13", set_runs(ISSUER, size=Pt(13))),
    case("R17", "văn bản có tên loại", template=NOTICE),
    case("R17", "dấu chú thích không đậm", put_in(ISSUER, FOOTNOTE_MARK)),
    case("R18", "kẻ bằng Shapes", drawn_line(0, 20)),
    case("R18", "kẻ kiểu cũ", drawn_in_vml(0, 20)),
    case("R18", "11 gạch dưới như mẫu 1.5 của Nghị định", underscores(0, 11)),
    case("R18", "10 gạch dưới như mẫu 1.6 của Nghị định", underscores(0, 10)),
    case("R18", "viền dưới đoạn", border(0, 25)),
    case("R18", "bằng 0,31 dòng chữ", drawn_line(0, 17.2)),
    case("R18", "bằng 0,54 dòng chữ", drawn_line(0, 30.5)),
)
