"""What Nghị định 30/2020/NĐ-CP (Phụ lục I) asks of pages, text and tables, in filled documents."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.shared import Length, Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from lxml import etree

from tests.unit.documents.shipped import ANNEXES, DOCUMENTS, REGISTERS
from workflow.documents.layout.geometry import FONT, Sizes
from workflow.documents.layout.looks import looks
from workflow.documents.templates.build import TEMPLATES

Filled = Callable[..., WordDocument]
Paragraphs = Callable[..., list[Paragraph]]
Texts = Callable[[WordDocument, str], list[str]]

CHASE_ALL = "dispatch/cong-van-don-doc-chung.docx"
REPORT = "reports/bao-cao-tong-hop.docx"

every_template = pytest.mark.parametrize("template", TEMPLATES)
every_document = pytest.mark.parametrize("template", DOCUMENTS)


def style_of(paragraph: Paragraph) -> ParagraphStyle:
    assert paragraph.style is not None
    return paragraph.style


def millimetres(length: Length | None) -> float:
    assert length is not None
    return round(float(length.mm), 1)


def parts(document: WordDocument) -> Iterator[etree._Element]:
    yield document.element
    yield document.styles.element
    for section in document.sections:
        yield section.header._element
        yield section.first_page_header._element


@every_template
def test_page_is_a4_with_the_margins_of_the_decree(template: str, filled: Filled) -> None:
    for section in filled(template).sections:
        sides = sorted((millimetres(section.page_width), millimetres(section.page_height)))
        assert sides == pytest.approx([210, 297], abs=0.1)
        assert 20 <= millimetres(section.top_margin) <= 25
        assert 20 <= millimetres(section.bottom_margin) <= 25
        assert 30 <= millimetres(section.left_margin) <= 35
        assert 15 <= millimetres(section.right_margin) <= 20


@every_template
def test_every_font_slot_says_times_new_roman(template: str, filled: Filled) -> None:
    slots = {qn(f"w:{slot}"): FONT for slot in ("ascii", "hAnsi", "eastAsia", "cs")}
    document = filled(template)
    defaults = document.styles.element.findall(f".//{qn('w:rFonts')}")
    assert len(defaults) == 2
    for part in parts(document):
        for fonts in part.iter(qn("w:rFonts")):
            assert {str(slot): str(font) for slot, font in fonts.attrib.items()} == slots


@every_template
def test_language_is_vietnamese_and_text_is_composed(
    template: str, filled: Filled, paragraphs: Paragraphs
) -> None:
    document = filled(template)
    language = document.styles.element.find(f".//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "vi-VN"
    for paragraph in paragraphs(document):
        assert unicodedata.is_normalized("NFC", paragraph.text)


@every_template
def test_page_number_is_centred_in_the_header_and_hidden_on_the_first_page(
    template: str, filled: Filled
) -> None:
    for section in filled(template).sections:
        (number,) = section.header.paragraphs
        assert "PAGE" in "".join(e.text or "" for e in number._p.iter(qn("w:instrText")))
        assert style_of(number).paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
        assert style_of(number).font.size == Pt(14)
        assert section.different_first_page_header_footer
        assert not list(section.first_page_header._element.iter(qn("w:instrText")))
        start = section._sectPr.find(qn("w:pgNumType"))
        assert start is not None
        assert start.get(qn("w:start")) == "1"


@pytest.mark.parametrize(("national_name", "others"), [(12, 13), (13, 14)])
def test_sizes_move_together(national_name: Literal[12, 13], others: int) -> None:
    look = looks(Sizes(national_name=national_name))
    assert look["Quốc hiệu"].size == look["Cơ quan ban hành"].size == national_name
    assert look["Tiêu ngữ"].size == look["Địa danh, thời gian"].size == others
    assert look["Số, ký hiệu"].size == 13


@every_document
def test_body_is_justified_indented_and_spaced(
    template: str, filled: Filled, paragraphs: Paragraphs
) -> None:
    body = [
        paragraph
        for look in ("Nội dung", "Nội dung cuối", "Nội dung trước bảng", "Căn cứ")
        for paragraph in paragraphs(filled(template), look)
    ]
    assert body
    assert len({style_of(paragraph).font.size for paragraph in body}) == 1
    for paragraph in body:
        form, font = style_of(paragraph).paragraph_format, style_of(paragraph).font
        assert form.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
        assert form.first_line_indent == pytest.approx(Mm(12.7), abs=Mm(0.1))
        assert form.space_before >= Pt(6)
        assert 1.0 <= form.line_spacing <= 1.5
        assert font.size in {Pt(13), Pt(14)}


WIDE = [CHASE_ALL, "dispatch/ke-hoach.docx", *ANNEXES, *REGISTERS]
NARROW = [REPORT, "reports/bao-cao-nhanh.docx", "dispatch/phieu-gui.docx"]


@pytest.mark.parametrize(
    ("template", "room"), [*((t, 252) for t in WIDE), *((t, 165) for t in NARROW)]
)
def test_lists_fill_the_page_repeat_their_heading_and_cut_no_row(
    template: str, room: int, filled: Filled
) -> None:
    found = [
        table
        for table in filled(template).element.body.iter(qn("w:tbl"))
        if table.find(f".//{qn('w:tblHeader')}") is not None
    ]
    assert found
    for table in found:
        columns = [int(column.get(qn("w:w"))) for column in table.iter(qn("w:gridCol"))]
        assert sum(columns) / 1440 * 25.4 == pytest.approx(room, abs=0.2)
        assert table.find(f"{qn('w:tblPr')}/{qn('w:tblBorders')}") is not None
        properties = [row.find(qn("w:trPr")) for row in table.iter(qn("w:tr"))]
        assert all(p.find(qn("w:cantSplit")) is not None for p in properties)
        assert properties[0].find(qn("w:tblHeader")) is not None


@pytest.mark.parametrize(
    ("look", "bold", "align"),
    [
        ("Phần hoặc chương", True, "center"),
        ("Tên phần hoặc chương", True, "center"),
        ("Mục hoặc tiểu mục", True, "center"),
        ("Tên mục hoặc tiểu mục", True, "center"),
        ("Điều", True, "justify"),
        ("Khoản có tiêu đề", True, "justify"),
        ("Khoản", False, "justify"),
        ("Điểm", False, "justify"),
    ],
)
def test_a_clerk_finds_a_style_for_every_level_of_a_text(
    look: str, bold: bool, align: str, filled: Filled
) -> None:
    assert look in {style.name for style in filled(REPORT).styles}
    found = looks(Sizes())[look]
    assert (found.bold, found.align, found.size) == (bold, align, 14)
    assert found.is_kept_with_next is bold


@pytest.mark.parametrize("template", [*DOCUMENTS, *ANNEXES])
def test_what_announces_a_table_stays_with_it(template: str, filled: Filled) -> None:
    document = filled(template)
    for table in document.element.body.iterchildren(qn("w:tbl")):
        if table.find(f".//{qn('w:tblHeader')}") is not None:
            for announcing in announcements(document, table):
                own = announcing.paragraph_format.keep_with_next
                kept = style_of(announcing).paragraph_format.keep_with_next if own is None else own
                assert kept, announcing.text


def announcements(document: WordDocument, table: etree._Element) -> Iterator[Paragraph]:
    """Go back from a table over its title and the space before it to the sentence with a colon."""
    before = table.getprevious()
    while isinstance(before, CT_P):
        paragraph = Paragraph(before, document)
        is_label = style_of(paragraph).name in {"Tên bảng", "Khoảng cách"}
        if is_label or paragraph.text.endswith(":"):
            yield paragraph
        if not is_label:
            return
        before = before.getprevious()


def test_the_annex_has_its_own_wide_pages_and_a_blank_link_line(
    filled: Filled, texts: Texts
) -> None:
    document = filled(CHASE_ALL)
    letter, annex = document.sections
    assert letter.orientation == WD_ORIENT.PORTRAIT
    assert annex.orientation == WD_ORIENT.LANDSCAPE
    assert millimetres(annex.page_width) == 297
    assert texts(document, "Phụ lục") == ["Phụ lục"]
    assert texts(document, "Tên phụ lục") == ["DANH SÁCH NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH"]
    (link,) = texts(document, "Liên kết phụ lục")
    assert re.fullmatch(r"\(Kèm theo Công văn số +/SGDĐT-GDTrH ngày +tháng +năm +của .+\)", link)
    assert "Phụ lục kèm theo" in "".join(texts(document, "Nội dung"))


@every_document
def test_text_ends_once_with_the_closing_mark_and_stays_with_the_signature(
    template: str, filled: Filled, paragraphs: Paragraphs
) -> None:
    document = filled(template)
    (last,) = paragraphs(document, "Nội dung cuối")
    assert last.text.endswith("./.")
    assert style_of(last).paragraph_format.keep_with_next
    assert sum(p.text.count("./.") for p in paragraphs(document)) == 1


def test_a_table_of_few_rows_stays_whole_and_a_long_one_does_not(filled: Filled) -> None:
    tables = {table.rows[0].cells[1].text: table for table in filled(REPORT).tables}
    for title, is_whole in (("Nhóm đơn vị", True), ("Đơn vị", False)):
        _, _, *rows, _ = tables[title].rows
        kept = {bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in rows}
        assert kept == {is_whole}
