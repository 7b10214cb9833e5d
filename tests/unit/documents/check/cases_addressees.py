"""*Kính gửi*: R42 to R44."""

from docx.shared import Mm, Pt

from tests.unit.documents.check.case import CHASE_ALL, NOTICE, REPORT, case
from tests.unit.documents.check.spoil import remove, set_paragraph, set_runs, write
from tests.unit.documents.check.spoil_body import below, line, side_by_side
from workflow.domain.document import DocumentType
from workflow.domain.finding import Known

TITLE, PLACE = "Kính gửi", "Nơi gửi đến"
TWO = {"addressees": ["Trường THPT Chu Văn An", "Trường THPT Đắk Mil"]}

BREAKING = (
    case("R42", "công văn không có Kính gửi", remove(TITLE), says="Công văn không có “Kính gửi”"),
    case(
        "R42",
        "thông báo có Kính gửi",
        below("Khoảng cách", line("Kính gửi: Các phòng Giáo dục và Đào tạo.", look="Kính gửi")),
        template=NOTICE,
        says="Thông báo có “Kính gửi”",
        also="R49",
    ),
    case(
        "R42",
        "tờ trình theo sổ đăng ký",
        remove(TITLE),
        known=Known(document_type=DocumentType.SUBMISSION),
        says="Tờ trình không có “Kính gửi”",
        also="R23 R27",
    ),
    case(
        "R43",
        "một nơi ở dòng dưới",
        write(TITLE, "Kính gửi:"),
        below(TITLE, line("- Trường THPT Chu Văn An.", look=TITLE)),
        says="ghi cùng dòng với “Kính gửi:”",
    ),
    case(
        "R43",
        "không có gạch",
        write(PLACE, "Trường THPT Chu Văn An;"),
        values=TWO,
        template=CHASE_ALL,
        says="không bắt đầu bằng gạch đầu dòng",
    ),
    case(
        "R43",
        "dấu phẩy ở cuối dòng",
        write(PLACE, "- Trường THPT Chu Văn An,"),
        values=TWO,
        template=CHASE_ALL,
        says="kết thúc bằng “,”, quy định “;”",
    ),
    case(
        "R43",
        "dòng cuối không có dấu chấm",
        write(PLACE, "- Trường THPT Đắk Mil", nth=1),
        values=TWO,
        template=CHASE_ALL,
        says="quy định “.”",
    ),
    case(
        "R43",
        "nơi đầu cùng dòng với Kính gửi",
        write(TITLE, "Kính gửi: - Sở Nội vụ;"),
        values=TWO,
        template=CHASE_ALL,
        says="quy định mỗi nơi một dòng",
    ),
    case("R44", "cỡ 12", set_runs(TITLE, size=Pt(12)), says="cỡ 12; quy định cỡ 13–14, đứng"),
    case("R44", "nghiêng", set_runs(PLACE, 0, italic=True), template=CHASE_ALL, says="nghiêng"),
    case(
        "R44",
        "gạch lệch 5 mm",
        set_paragraph(PLACE, 1, left_indent=Mm(50.7)),
        values=TWO,
        template=CHASE_ALL,
        says="lệch 5 mm",
    ),
)

KEEPING = (
    case(
        "R42",
        "báo cáo gửi cấp trên",
        values={"addressees": ["UBND tỉnh Đắk Nông"]},
        template=REPORT,
        also="R49",
    ),
    case("R42", "báo cáo không gửi cấp trên", values={"addressees": []}, template=REPORT),
    case("R43", "một nơi", values={"addressees": ["Trường THPT Chu Văn An"]}),
    case(
        "R43",
        "một nơi ở ô bên cạnh",
        write(TITLE, "Kính gửi:"),
        below(TITLE, line("Trường THPT Chu Văn An.", look=TITLE)),
        side_by_side(TITLE),
    ),
    case("R43", "hai nơi", values=TWO, template=CHASE_ALL),
    case("R44", "cỡ 13", set_runs(TITLE, size=Pt(13))),
    case(
        "R44",
        "gạch lệch 1 mm",
        set_paragraph(PLACE, 1, left_indent=Mm(46.7)),
        values=TWO,
        template=CHASE_ALL,
    ),
)
