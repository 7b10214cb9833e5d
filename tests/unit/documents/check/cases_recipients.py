"""*Nơi nhận*: R46 to R50 and R62."""

from docx.shared import Pt

from tests.unit.documents.check.case import CHASE_ALL, NOTICE, NOTICE_AS_DISPATCH, case
from tests.unit.documents.check.spoil import insert_after, remove, set_paragraph, set_runs, write
from tests.unit.documents.check.spoil_body import CENTER, out_of_row

TITLE, LINE = "Tiêu đề nơi nhận", "Nơi nhận"
DECISION = {"code_notation": "QĐ-SGDĐT"}


def places(*lines: str) -> dict[str, list[str]]:
    """Return other recipients."""
    return {"to_places": list(lines)}


BREAKING = (
    case("R46", "cỡ 14", set_runs(TITLE, size=Pt(14)), says="“Nơi nhận” cỡ 14; quy định cỡ 12"),
    case("R46", "không nghiêng", set_runs(TITLE, italic=False), says="“Nơi nhận” đứng"),
    case("R46", "canh giữa", set_paragraph(TITLE, alignment=CENTER), says="không ở sát lề trái"),
    case("R46", "thiếu dấu hai chấm", write(TITLE, "Nơi nhận"), says="quy định “Nơi nhận:”"),
    case("R46", "không ngang hàng", out_of_row(TITLE), says="không ngang hàng"),
    case("R47", "cỡ 12", set_runs(LINE, 0, size=Pt(12)), says="nơi nhận cỡ 12; quy định cỡ 11"),
    case("R47", "nghiêng", set_runs(LINE, 2, italic=True), says="nghiêng"),
    case(
        "R47", "không có gạch", write(LINE, "Giám đốc (để báo cáo);", nth=1), says="gạch đầu dòng"
    ),
    case("R47", "dấu phẩy", write(LINE, "- Như trên,"), says="kết thúc bằng “,”, quy định “;”"),
    case(
        "R48",
        "không có dòng lưu",
        remove(LINE, nth=2),
        says="không có dòng “- Lưu: VT, …”",
    ),
    case("R48", "sai thứ tự", write(LINE, "- Lưu GDTrH, VT.", nth=2), says="quy định dạng"),
    case(
        "R48", "thiếu dấu chấm", write(LINE, "- Lưu: VT, GDTrH", nth=2), says="“- Lưu: VT, GDTrH”"
    ),
    case(
        "R49",
        "công văn không có “Như trên”",
        write(LINE, "- Sở Nội vụ;"),
        says="quy định “Như trên;”",
    ),
    case(
        "R49",
        "quyết định không có “Như Điều”",
        write("Tên loại", "QUYẾT ĐỊNH"),
        template=NOTICE,
        values=DECISION | places("Như trên", "Lưu: VT, GDTrH"),
        says="quy định “Như Điều …;”",
    ),
    case(
        "R50",
        "đơn vị khác",
        write(LINE, "- Lưu: VT, KHTC.", nth=2),
        says="không có đơn vị soạn thảo “GDTrH”",
    ),
    case("R50", "chỉ có văn thư", write(LINE, "- Lưu: VT.", nth=2), says="“GDTrH”"),
    case(
        "R62",
        "cỡ 8",
        insert_after(LINE, "PL.(300)", nth=2),
        set_runs(LINE, 3, size=Pt(8)),
        says="ký hiệu người soạn thảo cỡ 8",
    ),
)

KEEPING = (
    case("R46", "công văn chung", template=CHASE_ALL),
    case("R47", "một nơi nhận và dòng lưu", values=places("Như trên", "Lưu: VT, GDTrH")),
    case("R48", "số bản lưu", values=places("Như trên", "Lưu: VT, GDTrH (2)")),
    case("R48", "chỉ lưu văn thư", template=NOTICE, values=places("Các sở", "Lưu: VT")),
    case("R49", "kèm việc", values=places("Như trên (để thực hiện)", "Lưu: VT, GDTrH")),
    case("R49", "thông báo", template=NOTICE),
    case(
        "R49",
        "quyết định",
        write("Tên loại", "QUYẾT ĐỊNH"),
        template=NOTICE,
        values=DECISION | places("Như Điều 3", "Lưu: VT, GDTrH"),
    ),
    case("R50", "hai đơn vị", values=places("Như trên", "Lưu: VT, KHTC, GDTrH")),
    case("R50", "mã người soạn đi sau", values=places("Như trên", "Lưu: VT, GDTrH-NTH")),
    case("R50", "thông báo dạng công văn", template=NOTICE_AS_DISPATCH),
    case("R62", "đúng cỡ", insert_after(LINE, "PL.(300)", nth=2)),
)
