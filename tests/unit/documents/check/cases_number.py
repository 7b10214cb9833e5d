"""Number and notation: R21 to R24."""

from docx.shared import Pt

from tests.unit.documents.check.case import NOTICE, NOTICE_AS_DISPATCH, REPORT, case
from tests.unit.documents.check.spoil import (
    FOOTNOTE_MARK,
    insert_after,
    put_in,
    remove,
    set_runs,
    write,
)
from workflow.domain.document import DocumentType
from workflow.domain.finding import Known

NUMBER = "Số, ký hiệu"
LINK = "(Kèm theo Quyết định số 15/QĐ-SGDĐT ngày 05 tháng 3 năm 2025)"
OFFICE = Known(issuer_notation="SGDĐT", drafting_units=("GDTrH", "VP", "GDTrH-QLCL"))


def notation(text: str) -> dict[str, str]:
    """Give the sample another notation."""
    return {"code_notation": text}


BREAKING = (
    case("R21", "thiếu số", remove(NUMBER), says="không thấy số, ký hiệu"),
    case("R21", "số 5", values={"code_number": "5"}, says="số ghi “5”, quy định “05”"),
    case("R21", "không có hai chấm", write(NUMBER, "Số 312/SGDĐT-GDTrH"), says="dấu hai chấm"),
    case("R21", "số kèm chữ", write(NUMBER, "Số: 312a/SGDĐT-GDTrH"), says="không theo dạng"),
    case("R21", "không có gạch chéo", write(NUMBER, "Số: 312 SGDĐT-GDTrH"), says="gạch chéo"),
    case("R22", "cách quanh gạch chéo", write(NUMBER, "Số: 312 / SGDĐT-GDTrH"), says="dấu cách"),
    case("R22", "cách quanh gạch nối", values=notation("SGDĐT - GDTrH"), says="dấu cách"),
    case("R22", "viết thường", values=notation("sgdđt-gdtrh"), says="viết thường, quy định in hoa"),
    case("R22", "dấu chấm giữa nhóm", values=notation("SGDĐT.GDTrH"), says="nối bằng “-”"),
    case("R22", "cỡ 14", set_runs(NUMBER, size=Pt(14)), says="cỡ 14; quy định cỡ 13"),
    case("R22", "nghiêng", set_runs(NUMBER, italic=True), says="nghiêng"),
    case("R22", "đậm", set_runs(NUMBER, bold=True), says="đậm"),
    case(
        "R23",
        "thông báo ký hiệu KH",
        template=NOTICE,
        values=notation("KH-SGDĐT"),
        says="ký hiệu của thông báo bắt đầu bằng “KH”, quy định “TB”",
    ),
    case(
        "R23",
        "báo cáo ghi như công văn",
        template=REPORT,
        values=notation("SGDĐT-VP"),
        says="quy định “BC”",
    ),
    case(
        "R23",
        "loại do cơ quan cho biết",
        template=NOTICE,
        known=Known(document_type=DocumentType.PLAN),
        says="quy định “KH”",
    ),
    case(
        "R24",
        "cơ quan khác",
        values=notation("SNV-GDTrH"),
        known=OFFICE,
        says="bắt đầu bằng “SNV”, cơ quan là “SGDĐT”",
    ),
    case("R24", "thừa chữ D", values=notation("SGDDĐT-GDTrH"), known=OFFICE, says="“SGDDĐT”"),
    case("R24", "thiếu đơn vị", values=notation("SGDĐT"), known=OFFICE, says="thiếu chữ viết tắt"),
    case("R24", "đơn vị lạ", values=notation("SGDĐT-XYZ"), known=OFFICE, says="“XYZ”", also="R50"),
)

KEEPING = (
    case("R21", "dự thảo để trống", values={"code_number": ""}),
    case("R21", "dự thảo chấm chấm", write(NUMBER, "Số: ……/SGDĐT-GDTrH")),
    case("R21", "số 05", values={"code_number": "05"}),
    case("R21", "số 1270", values={"code_number": "1270"}),
    case(
        "R21",
        "quy chế kèm theo quyết định không có số, ngày riêng",
        write(NUMBER, " "),
        write("Địa danh, thời gian", " "),
        insert_after("Trích yếu", LINK),
        template=NOTICE,
    ),
    case("R21", "không cách sau hai chấm", write(NUMBER, "Số:312/SGDĐT-GDTrH")),
    case("R22", "chữ thường trong nhóm", values=notation("BVHTTDL-GDTrH")),
    case("R22", "đơn vị có số", values=notation("UBND-KGVX2"), also="R50"),
    case("R22", "đơn vị có &", values=notation("SKHCN-QLKH&CN"), also="R50"),
    case("R22", "dự thảo chưa có ký hiệu", write(NUMBER, "Số: ……/……")),
    case("R22", "dự thảo chưa điền hết ký hiệu", write(NUMBER, "Số:       /SGDĐT-…")),
    case("R23", "thông báo", template=NOTICE),
    case("R23", "báo cáo", template=REPORT),
    case("R23", "công văn không có chữ viết tắt tên loại", template=NOTICE_AS_DISPATCH),
    case("R24", "đúng danh mục", known=OFFICE),
    case("R24", "dấu chú thích", put_in(NUMBER, FOOTNOTE_MARK), known=OFFICE),
    case("R24", "đơn vị hai nhóm", values=notation("SGDĐT-GDTrH-QLCL"), known=OFFICE),
    case("R24", "cơ quan chưa khai", values=notation("SNV-GDTrH")),
)
