"""Type name and subject of a named document, subject of a công văn: R27 to R32."""

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from tests.unit.documents.check.case import NOTICE, NOTICE_AS_DISPATCH, REPORT, case
from tests.unit.documents.check.spoil import (
    drawn_line,
    remove,
    set_paragraph,
    set_runs,
    underscores,
    write,
)
from workflow.domain.document import DocumentType
from workflow.domain.finding import Known

TYPE_NAME, SUBJECT, RULE = "Tên loại", "Trích yếu", "Đường kẻ"
ABOUT, NUMBER = "Trích yếu công văn", "Số, ký hiệu"
LEFT = WD_ALIGN_PARAGRAPH.LEFT

BREAKING = (
    case(
        "R27",
        "thiếu tên loại",
        remove(TYPE_NAME),
        template=NOTICE,
        known=Known(document_type=DocumentType.NOTICE),
        says="không thấy tên loại",
    ),
    case("R27", "viết thường", write(TYPE_NAME, "Thông báo"), template=NOTICE, says="chữ thường"),
    case("R27", "không đậm", set_runs(TYPE_NAME, bold=False), template=NOTICE, says="không đậm"),
    case("R27", "cỡ 16", set_runs(TYPE_NAME, size=Pt(16)), template=NOTICE, says="cỡ 16"),
    case(
        "R27",
        "canh trái",
        set_paragraph(TYPE_NAME, alignment=LEFT),
        template=NOTICE,
        says="tên loại không canh giữa",
    ),
    case(
        "R28",
        "có V/v",
        values={"subject": "V/v kết luận tại hội nghị"},
        template=NOTICE,
        says="chỉ công văn mới ghi “V/v”",
    ),
    case("R28", "không đậm", set_runs(SUBJECT, bold=False), template=NOTICE, says="không đậm"),
    case("R28", "nghiêng", set_runs(SUBJECT, italic=True), template=REPORT, says="nghiêng"),
    case("R28", "cỡ 12", set_runs(SUBJECT, size=Pt(12)), template=REPORT, says="cỡ 12"),
    case(
        "R29", "không có đường kẻ", remove(RULE, nth=2), template=NOTICE, says="không có đường kẻ"
    ),
    case("R29", "kẻ dài", drawn_line(2, 120), template=NOTICE, says="dài 120 mm"),
    case("R29", "kẻ ngắn", drawn_line(2, 10), template=REPORT, says="quy định 1/3 đến 1/2"),
    case("R30", "thiếu V/v", write(ABOUT, "Về việc đôn đốc"), says="quy định “V/v …”"),
    case("R30", "thiếu trích yếu", remove(ABOUT), says="không có trích yếu “V/v …”"),
    case("R30", "cỡ 14", set_runs(ABOUT, size=Pt(14)), says="cỡ 14; quy định cỡ 12–13"),
    case("R30", "đậm", set_runs(ABOUT, bold=True), says="trích yếu công văn đậm"),
    case("R30", "nghiêng", set_runs(ABOUT, italic=True), says="nghiêng"),
    case("R30", "canh trái", set_paragraph(ABOUT, alignment=LEFT), says="không canh giữa"),
    case(
        "R31", "sát dòng số", set_paragraph(ABOUT, space_before=Pt(0)), says="cách số, ký hiệu 0 pt"
    ),
    case(
        "R31", "cách 12 pt", set_paragraph(NUMBER, space_after=Pt(12)), says="12 pt, quy định 6 pt"
    ),
    case("R31", "cách 7,5 pt", set_paragraph(ABOUT, space_before=Pt(7.5)), says="7,5 pt"),
    case(
        "R32",
        "viết hoa như thông báo học bạ số",
        values={"subject": "Thông báo kết luận"},
        says="viết hoa “Thông”",
    ),
    case("R32", "viết hoa động từ", values={"subject": "Đôn đốc gửi báo cáo"}, says="“Đôn”"),
)

KEEPING = (
    case("R27", "cỡ 13", set_runs(TYPE_NAME, size=Pt(13)), template=NOTICE),
    case("R28", "trích yếu một dòng", values={"subject": "Kết luận hội nghị"}, template=NOTICE),
    case("R28", "trích yếu hai dòng", template=REPORT),
    case(
        "R29",
        "kẻ bằng Shapes",
        drawn_line(2, 20),
        values={"subject": "Kết luận tại hội nghị"},
        template=NOTICE,
    ),
    case(
        "R29",
        "gạch dưới",
        underscores(2, 11),
        values={"subject": "Kết luận tại hội nghị"},
        template=NOTICE,
    ),
    case("R30", "thông báo dạng công văn", template=NOTICE_AS_DISPATCH),
    case("R30", "văn bản khác, không có V/v và Kính gửi", remove(ABOUT), remove("Kính gửi")),
    case("R30", "cỡ 13", set_runs(ABOUT, size=Pt(13))),
    case("R31", "cách 5 pt", set_paragraph(ABOUT, space_before=Pt(5))),
    case("R31", "cách 7 pt", set_paragraph(ABOUT, space_before=Pt(7))),
    case(
        "R31",
        "6 pt ở dòng số",
        set_paragraph(ABOUT, space_before=Pt(0)),
        set_paragraph(NUMBER, space_after=Pt(6)),
    ),
    case("R32", "tên cơ quan", values={"subject": "Sở Giáo dục và Đào tạo xin ý kiến"}),
    case("R32", "tên trường", values={"subject": "Trường Trung học cơ sở Nguyễn Du báo cáo"}),
    case("R32", "chữ viết tắt", values={"subject": "UBND huyện Đắk Mil báo cáo"}),
    case("R32", "Ủy ban nhân dân", values={"subject": "Ủy ban nhân dân huyện báo cáo"}),
)
