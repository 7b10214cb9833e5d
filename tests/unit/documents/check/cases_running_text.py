"""The running text and its end: R34 to R38 and R45."""

from docx.enum.text import WD_LINE_SPACING
from docx.shared import Cm, Pt

from tests.unit.documents.check.case import NOTICE, REPORT, case
from tests.unit.documents.check.spoil import set_paragraph, set_runs, write
from tests.unit.documents.check.spoil_body import (
    CENTER,
    END,
    LEFT,
    RIGHT,
    TEXT,
    below,
    line,
    number_by_word,
)

EXACTLY, AT_LEAST = WD_LINE_SPACING.EXACTLY, WD_LINE_SPACING.AT_LEAST
SENTENCE = "Các đơn vị gửi kết quả thực hiện về Sở Giáo dục và Đào tạo để tổng hợp."

BREAKING = (
    case("R34", "cỡ 12", set_runs(TEXT, 0, size=Pt(12)), says="chữ cỡ 12; quy định cỡ 13–14, đứng"),
    case("R34", "hai cỡ chữ", set_runs(TEXT, 1, size=Pt(13)), says="cỡ 13, cả nội dung cỡ 14"),
    case("R34", "nghiêng", set_runs(TEXT, 0, italic=True), says="chữ nghiêng"),
    case("R34", "cỡ 15 ở đoạn cuối", set_runs(END, size=Pt(15)), says="cỡ 15"),
    case("R35", "canh trái", set_paragraph(TEXT, 0, alignment=LEFT), says="canh trái, quy định"),
    case(
        "R35",
        "đoạn dài đậm toàn bộ",
        below(TEXT, line(f"{SENTENCE} {SENTENCE} {SENTENCE}", bold=True, align=LEFT)),
        says="canh trái",
    ),
    case("R35", "canh giữa", set_paragraph(TEXT, 2, alignment=CENTER), says="canh giữa"),
    case(
        "R36",
        "không lùi",
        set_paragraph(TEXT, 0, first_line_indent=Cm(0)),
        says="dòng đầu lùi 0 cm",
    ),
    case(
        "R36",
        "lùi 1,5 cm",
        set_paragraph(TEXT, 0, first_line_indent=Cm(1.5)),
        says="lùi 1,5 cm, quy định 1 cm hoặc 1,27 cm",
    ),
    case(
        "R36",
        "lùi bằng dấu cách",
        set_paragraph(TEXT, 0, first_line_indent=Cm(0)),
        write(TEXT, f"       {SENTENCE}"),
        says="lùi 0 cm",
    ),
    case(
        "R37",
        "cách 3 pt",
        set_paragraph(TEXT, 1, space_before=Pt(3)),
        says="cách đoạn trên 3 pt, quy định ít nhất 6 pt",
    ),
    case("R37", "không cách", set_paragraph(END, space_before=Pt(0)), says="cách đoạn trên 0 pt"),
    case("R38", "dòng đôi", set_paragraph(TEXT, 0, line_spacing=2.0), says="giãn dòng 2, quy định"),
    case("R38", "dưới một dòng", set_paragraph(TEXT, 0, line_spacing=0.9), says="giãn dòng 0,9"),
    case(
        "R38",
        "đúng 12 pt cho cỡ 14",
        set_paragraph(TEXT, 0, line_spacing=Pt(12), line_spacing_rule=EXACTLY),
        says="giãn dòng 0,75",
    ),
    case("R45", "thiếu", write(END, "Đề nghị quan tâm, chỉ đạo thực hiện."), says="không kết thúc"),
    case(
        "R45",
        "hai lần trong một đoạn",
        write(END, "Đề nghị quan tâm./. Trân trọng./."),
        says="có 2 dấu “./.”",
    ),
    case("R45", "ở giữa văn bản", write(TEXT, f"{SENTENCE}/."), says="giữa văn bản"),
)

KEEPING = (
    case("R34", "toàn văn bản cỡ 13", set_runs(TEXT, size=Pt(13)), set_runs(END, size=Pt(13))),
    case("R34", "một câu đậm", set_runs(TEXT, 0, bold=True)),
    case("R35", "bảng trong báo cáo", template=REPORT),
    case("R35", "tiêu đề giữa trang", below(TEXT, line("KẾT LUẬN", bold=True, align=CENTER))),
    case(
        "R35",
        "tên và đơn vị tính của bảng",
        below("Tên bảng", line("Đơn vị tính: trường", italic=True, align=RIGHT)),
        template=REPORT,
    ),
    case("R36", "lùi 1 cm", set_paragraph(TEXT, 0, first_line_indent=Cm(1))),
    case("R36", "trong dung sai", set_paragraph(TEXT, 0, first_line_indent=Cm(1.29))),
    case(
        "R36",
        "lùi bằng phím Tab",
        set_paragraph(TEXT, 0, first_line_indent=Cm(0)),
        write(TEXT, f"\t{SENTENCE}"),
    ),
    case(
        "R36",
        "số tự động treo trong lề của danh sách",
        number_by_word(TEXT, 1, "bullet", "-"),
        set_paragraph(TEXT, 1, left_indent=Cm(1.9), first_line_indent=Cm(-0.63)),
    ),
    case(
        "R37",
        "cách ở đoạn trên",
        set_paragraph(TEXT, 0, space_after=Pt(6)),
        set_paragraph(TEXT, 1, space_before=Pt(0)),
    ),
    case("R37", "trong dung sai", set_paragraph(TEXT, 1, space_before=Pt(5.5))),
    case("R38", "dòng đơn", set_paragraph(TEXT, 0, line_spacing=1.0)),
    case("R38", "1,5 dòng", set_paragraph(TEXT, 0, line_spacing=1.5)),
    case(
        "R38",
        "đúng 18 pt cho cỡ 14",
        set_paragraph(TEXT, 0, line_spacing=Pt(18), line_spacing_rule=EXACTLY),
    ),
    case(
        "R38",
        "ít nhất 12 pt vẫn in dòng đơn",
        set_paragraph(TEXT, 0, line_spacing=Pt(12), line_spacing_rule=AT_LEAST),
    ),
    case("R45", "thông báo", template=NOTICE),
    case("R45", "dấu cách sau “./.”", write(END, "Đề nghị quan tâm, chỉ đạo thực hiện./. ")),
)
