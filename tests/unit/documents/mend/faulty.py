"""A notice as offices bring it: typed into Word's own settings, form learnt by ear."""

import io

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

CENTER = WD_ALIGN_PARAGRAPH.CENTER
DISPATCH_TEXT = (
    (
        "Thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2025 của UBND tỉnh về chuyển đổi  số, Sở đề "
        "nghị các phòng rà soát , báo cáo kết quả trước ngày 28/02/2025."
    ),
    "Các đơn vị gửi báo cáo bằng văn bản về Sở qua Phòng Giáo dục Trung học.",
    "Sở đề nghị các đơn vị quan tâm thực hiện.",
)


def faulty_dispatch() -> bytes:
    """Return a công văn that breaks what a machine can mend, and says its words all the same."""
    document = Document()
    table = document.add_table(rows=2, cols=2)
    left, right = table.rows[0].cells
    _line(left, "UBND TỈNH ĐẮK NÔNG", 12)
    _line(left, "SỞ GIÁO DỤC VÀ ĐÀO TẠO", 14, bold=True)
    _line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 14, bold=True)
    _line(right, "Độc lập – Tự do – Hạnh phúc", 14, bold=True)
    left, right = table.rows[1].cells
    _line(left, "Số: 5 / SGDĐT - GDTrH", 14)
    _line(left, "V/v báo cáo kết quả thí điểm học bạ số", 14, bold=True)
    _line(right, "Đắk Nông, ngày 5 tháng 03 năm 2025", 12)
    document.add_paragraph("Kính gửi:")
    document.add_paragraph("– Phòng Giáo dục và Đào tạo huyện Cư Jút")
    document.add_paragraph("– Phòng Giáo dục và Đào tạo huyện Đắk Mil")
    for text in DISPATCH_TEXT:
        _sized(document.add_paragraph(text), 15)
    _close(document)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _close(document: WordDocument) -> None:
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    _line(left, "Nơi nhận:", 14, bold=True)
    _line(left, "– Như trên", 12)
    _line(left, "– Lưu: VT, GDTrH", 12)
    _line(right, "KT. GIÁM ĐỐC", 12, bold=True)
    _line(right, "PHÓ GIÁM ĐỐC", 12, bold=True)
    _line(right, "", 12)
    _line(right, "Trần Văn A", 12, bold=True)


def with_font(docx: bytes, font: str, spell: dict[str, str]) -> bytes:
    """Return the document with lines spelt for an old font."""
    document = Document(io.BytesIO(docx))
    for paragraph in document.paragraphs:
        if paragraph.text in spell:
            paragraph.runs[0].text = spell[paragraph.text]
            paragraph.runs[0].font.name = font
            for fonts in paragraph.runs[0]._r.iter(qn("w:rFonts")):
                fonts.set(qn("w:cs"), font)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _line(cell: _Cell, text: str, size: float, *, bold: bool = False) -> None:
    first = cell.paragraphs[0]
    paragraph = first if not first.text and len(cell.paragraphs) == 1 else cell.add_paragraph()
    paragraph.alignment = CENTER
    run = paragraph.add_run(text)
    run.font.size, run.font.bold = Pt(size), bold


def _sized(paragraph: Paragraph, size: float) -> None:
    for run in paragraph.runs:
        run.font.size = Pt(size)
