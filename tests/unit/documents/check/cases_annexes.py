"""Annexes: R55 to R58."""

from docx.shared import Pt

from tests.unit.documents.check.case import CHASE_ALL, REPORT, case
from tests.unit.documents.check.spoil import remove, set_paragraph, set_runs, write
from tests.unit.documents.check.spoil_body import LEFT, TEXT, below, line, page_numbers_go_on
from workflow.domain.finding import Known

LABEL, TITLE, LINK = "Phụ lục", "Tên phụ lục", "Liên kết phụ lục"
FILLED = "(Kèm theo Công văn số 45/SGDĐT-GDTrH ngày 17 tháng 3 năm 2025 của Sở Giáo dục và Đào tạo)"
ISSUED = {"code_number": "45", "date_line": "ngày 17 tháng 3 năm 2025"}
PAPER, ELECTRONIC = Known(is_electronic=False), Known(is_electronic=True)
SECOND = (line("Phụ lục II", look=LABEL), line("DANH SÁCH", look=TITLE), line(FILLED, look=LINK))
THIRD = (line("Phụ lục III", look=LABEL), line("BIỂU MẪU", look=TITLE), line(FILLED, look=LINK))


BREAKING = (
    case("R55", "cỡ 13", set_runs(LABEL, size=Pt(13)), template=CHASE_ALL, says="cỡ 13"),
    case("R55", "không đậm", set_runs(LABEL, bold=False), template=CHASE_ALL, says="không đậm"),
    case("R55", "in hoa", write(LABEL, "PHỤ LỤC"), template=CHASE_ALL, says="in hoa, quy định"),
    case(
        "R55",
        "canh trái",
        set_paragraph(LABEL, alignment=LEFT),
        template=CHASE_ALL,
        says="không ở giữa",
    ),
    case(
        "R55",
        "tên cùng dòng",
        write(LABEL, "Phụ lục: Danh sách"),
        template=CHASE_ALL,
        says="có chữ khác trên cùng dòng",
    ),
    case(
        "R55",
        "hai phụ lục, một không đánh số",
        below(LINK, *SECOND),
        write(TEXT, "Chi tiết tại các Phụ lục kèm theo."),
        template=CHASE_ALL,
        says="phụ lục không đánh số, quy định “Phụ lục I”",
        also="R58",
    ),
    case(
        "R55",
        "số Ả Rập",
        write(LABEL, "Phụ lục 1"),
        below(LINK, *SECOND),
        write(TEXT, "Chi tiết tại các Phụ lục kèm theo."),
        template=CHASE_ALL,
        says="đánh số “1”, quy định “Phụ lục I”",
        also="R58",
    ),
    case(
        "R55",
        "một phụ lục mà đánh số",
        write(LABEL, "Phụ lục I"),
        template=CHASE_ALL,
        says="chỉ có một phụ lục thì không phải đánh số",
    ),
    case(
        "R56", "tên chữ thường", write(TITLE, "Danh sách"), template=CHASE_ALL, says="có chữ thường"
    ),
    case("R56", "tên không đậm", set_runs(TITLE, bold=False), template=CHASE_ALL, says="không đậm"),
    case("R56", "không có dòng kèm theo", remove(LINK), template=CHASE_ALL, says="không có dòng"),
    case(
        "R56", "dòng kèm theo đứng", set_runs(LINK, italic=False), template=CHASE_ALL, says="đứng"
    ),
    case(
        "R56",
        "không có ngoặc đơn",
        write(LINK, FILLED.strip("()")),
        template=CHASE_ALL,
        says="không ở trong ngoặc đơn",
    ),
    case(
        "R56",
        "văn bản điện tử mà điền số",
        write(LINK, FILLED),
        template=CHASE_ALL,
        known=ELECTRONIC,
        says="trên văn bản điện tử quy định để trống",
    ),
    case(
        "R56",
        "bản giấy mà để trống",
        values=ISSUED,
        template=CHASE_ALL,
        known=PAPER,
        says="chưa điền số, ngày",
    ),
    case(
        "R57",
        "nội dung không nhắc",
        write(TEXT, "Qua theo dõi, còn một số đơn vị chưa hoàn thành nhiệm vụ."),
        template=CHASE_ALL,
        says="nội dung không nhắc tới “Phụ lục”",
    ),
    case(
        "R57",
        "nhắc phụ lục không có",
        below(TEXT, "Số liệu chi tiết tại Phụ lục III kèm theo."),
        template=CHASE_ALL,
        says="có nhắc “Phụ lục III” mà văn bản không có",
    ),
    case(
        "R57",
        "phụ lục ở tệp riêng",
        below(TEXT, "Số liệu chi tiết tại Phụ lục gửi kèm theo Công văn này."),
        says="cần chắc là ở tệp riêng",
    ),
    case(
        "R58", "số trang nối tiếp", page_numbers_go_on, template=CHASE_ALL, says="bắt đầu lại từ 1"
    ),
)

KEEPING = (
    case("R55", "một phụ lục", template=CHASE_ALL),
    case(
        "R55",
        "hai phụ lục có số",
        write(LABEL, "Phụ lục I"),
        below(LINK, *SECOND),
        write(TEXT, "Chi tiết tại Phụ lục I và Phụ lục II kèm theo."),
        template=CHASE_ALL,
        also="R58",
    ),
    case("R56", "bản giấy đã điền", write(LINK, FILLED), template=CHASE_ALL, known=PAPER),
    case("R56", "không có tên", remove(TITLE), template=CHASE_ALL),
    case("R56", "bản điện tử để trống", template=CHASE_ALL, known=ELECTRONIC),
    case("R57", "nhắc chung", template=CHASE_ALL),
    case(
        "R57",
        "phụ lục của văn bản khác",
        below(
            TEXT,
            "Báo cáo theo Phụ lục I, Phần II của Nghị định số 9/2019/NĐ-CP ngày 24/01/2019 của "
            "Chính phủ quy định về chế độ báo cáo và Phụ lục IV kèm theo Nghị định số "
            "30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.",
        ),
    ),
    case("R57", "phụ lục hợp đồng", below(TEXT, "Hai bên ký phụ lục hợp đồng kèm theo.")),
    case(
        "R57",
        "nhắc một dãy",
        write(LABEL, "Phụ lục I"),
        below(LINK, *SECOND, *THIRD),
        write(TEXT, "Chi tiết tại Phụ lục I đến Phụ lục III kèm theo."),
        template=CHASE_ALL,
        also="R58",
    ),
    case("R58", "báo cáo có phụ lục riêng trang", template=REPORT),
)
