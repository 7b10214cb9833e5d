"""Page numbers: R09 and R10."""

from copy import deepcopy

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from tests.unit.documents.check.case import REPORT, case
from tests.unit.documents.check.spoil import Change, drop, in_page_header, page_number_to_foot

LONG = {"duties": [{"clause": "Mục 1", "quote": "nộp " * 900, "last_day": "a", "days_late": 1}]}
FRAME = (
    f'<w:framePr {nsdecls("w")} w:wrap="around" w:vAnchor="text" w:hAnchor="margin" '
    'w:xAlign="{side}" w:y="1"/>'
)
BOX = (
    f'<w:r {nsdecls("w")}><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" '
    'style="width:40pt;height:20pt"><v:textbox><w:txbxContent/></v:textbox></v:rect></w:pict></w:r>'
)


def letters(size: float = 14, *, bold: bool = False, italic: bool = False) -> Change:
    """Set the letters of the page number."""

    def edit(paragraph: Paragraph) -> None:
        for run in paragraph.runs:
            run.font.size, run.font.bold, run.font.italic = Pt(size), bold, italic

    return in_page_header(edit)


def aligned(where: WD_ALIGN_PARAGRAPH) -> Change:
    """Move the page number to a side."""
    return in_page_header(lambda paragraph: setattr(paragraph, "alignment", where))


def framed(side: str) -> Change:
    """Put the page number in a frame, as Word's command of old did."""

    def edit(paragraph: Paragraph) -> None:
        paragraph._p.get_or_add_pPr().insert(1, parse_xml(FRAME.format(side=side)))

    return in_page_header(edit)


def boxed(paragraph: Paragraph) -> None:
    """Put the page number in a text box, which is what stands in the middle."""
    run = parse_xml(BOX)
    paragraph._p.addprevious(around := deepcopy(paragraph._p))
    for each in list(around.iter(qn("w:r"))):
        drop(each)
    around.append(run)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    for content in run.iter(qn("w:txbxContent")):
        content.append(paragraph._p)


def after_tabs(count: int) -> Change:
    """Bring the page number to the middle, or to the right, by tabs."""

    def edit(paragraph: Paragraph) -> None:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
        for run in paragraph.runs[:1]:
            for _ in range(count):
                run._r.insert(0, parse_xml(f"<w:tab {nsdecls('w')}/>"))

    return in_page_header(edit)


def roman(paragraph: Paragraph) -> None:
    """Show the page number as Word does for *lowerRoman*."""
    for text in paragraph._p.iter(qn("w:t")):
        text.text = "ii"


def on_every_page(document: WordDocument) -> None:
    """Give the first page the header of the others."""
    document.sections[0].different_first_page_header_footer = False


def begins_at(number: int) -> Change:
    """Let the pages be counted from a number."""

    def change(document: WordDocument) -> None:
        for numbers in document.sections[0]._sectPr.iter(qn("w:pgNumType")):
            numbers.set(qn("w:start"), str(number))

    return change


def without_number(paragraph: Paragraph) -> None:
    """Take the page number away."""
    for run in paragraph.runs:
        paragraph._p.remove(run._r)


BREAKING = (
    case("R09", "cỡ 12", letters(12), says="số trang cỡ 12; quy định cỡ 13–14"),
    case("R09", "đậm", letters(bold=True), says="số trang đậm"),
    case("R09", "nghiêng", letters(italic=True), says="số trang nghiêng"),
    case("R09", "bên phải", aligned(WD_ALIGN_PARAGRAPH.RIGHT), says="không ở giữa"),
    case("R09", "trong khung bên phải", framed("right"), says="không ở giữa"),
    case("R09", "sau hai dấu tab", after_tabs(2), says="không ở giữa"),
    case("R09", "số La Mã", in_page_header(roman), says="quy định chữ số Ả Rập"),
    case("R09", "ở chân trang", page_number_to_foot, says="ở chân trang, quy định ở giữa lề trên"),
    case(
        "R09",
        "văn bản nhiều trang không có số trang",
        in_page_header(without_number),
        values=LONG,
        says="không có số trang",
    ),
    case("R10", "hiện số ở trang đầu", on_every_page, says="trang thứ nhất hiện số trang"),
    case("R10", "đánh từ số 3", begins_at(3), says="bắt đầu từ 3, quy định từ 1"),
)

KEEPING = (
    case("R09", "cỡ 13", letters(13)),
    case("R09", "sau một dấu tab", after_tabs(1)),
    case("R09", "trong khung canh giữa", framed("center")),
    case("R09", "trong hộp chữ", in_page_header(boxed)),
    case("R09", "văn bản ngắn không có số trang", in_page_header(without_number)),
    case("R10", "trang đầu để trống", template=REPORT),
)
