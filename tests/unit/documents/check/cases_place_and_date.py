"""Place and day of issue: R25 and R26."""

from docx.shared import Pt

from tests.unit.documents.check.case import NOTICE, NOTICE_AS_DISPATCH, case
from tests.unit.documents.check.spoil import Change, remove, set_runs, write
from workflow.domain.document import DocumentType
from workflow.domain.finding import Known

DATE = "Địa danh, thời gian"


def line(text: str) -> Change:
    """Write another line of place and date."""
    return write(DATE, text)


BREAKING = (
    case("R25", "thiếu dòng ngày", remove(DATE), says="không thấy địa danh, ngày tháng năm"),
    case("R25", "tháng 03", line("Đắk Nông, ngày 17 tháng 03 năm 2025"), says="“03”, quy định “3”"),
    case("R25", "tháng 2", line("Đắk Nông, ngày 12 tháng 2 năm 2025"), says="“2”, quy định “02”"),
    case("R25", "ngày 5", line("Đắk Nông, ngày 5 tháng 3 năm 2025"), says="“5”, quy định “05”"),
    case(
        "R25",
        "ngày không có",
        line("Đắk Nông, ngày 30 tháng 02 năm 2025"),
        says="không có ngày 30 tháng 02 năm 2025",
    ),
    case("R25", "thiếu phẩy", line("Đắk Nông ngày 17 tháng 3 năm 2025"), says="thiếu dấu phẩy"),
    case("R25", "năm hai chữ số", line("Đắk Nông, ngày 17 tháng 3 năm 25"), says="bốn chữ số"),
    case("R25", "ngày viết số", line("Đắk Nông, ngày 17/3/2025"), says="không theo dạng"),
    case("R25", "đứng", set_runs(DATE, italic=False), says="đứng; quy định cỡ 13–14"),
    case("R25", "cỡ 12", set_runs(DATE, size=Pt(12)), also="R13", says="cỡ 12"),
    case(
        "R26",
        "địa danh khác",
        known=Known(places=("Gia Nghĩa",)),
        says="ghi “Đắk Nông”, địa danh của cơ quan là “Gia Nghĩa”",
    ),
)

KEEPING = (
    case("R25", "ngày 05 tháng 01", line("Hà Nội, ngày 05 tháng 01 năm 2020")),
    case("R25", "tháng 6", line("Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019")),
    case("R25", "dự thảo để trống ngày", template=NOTICE_AS_DISPATCH),
    case("R25", "dự thảo chấm chấm", line("Đắk Nông, ngày … tháng … năm 2025")),
    case("R25", "dự thảo để trống tháng", line("Đắk Nông, ngày     tháng     năm 2025")),
    case("R25", "địa danh dài xuống dòng", values={"place": "Thành phố Hồ Chí Minh"}),
    case(
        "R25",
        "biên bản ghi ngày ở cuối",
        write("Tên loại", "BIÊN BẢN"),
        remove(DATE),
        write("Nội dung cuối", "Cuộc họp kết thúc vào 17 giờ 00, ngày 12 tháng 3 năm 2025./."),
        template=NOTICE,
        values={"code_notation": "BB-SGDĐT"},
    ),
    case("R26", "đúng địa danh", known=Known(places=("Lâm Đồng", "Đắk Nông"))),
    case("R26", "cơ quan chưa khai", known=Known(document_type=DocumentType.DISPATCH)),
)
