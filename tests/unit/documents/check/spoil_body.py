"""Changes to what stands below the head: lines of text, their numbers, edges of the page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.text.paragraph import CT_P
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from lxml import etree

from tests.unit.documents.check.spoil import Change, paragraphs

TEXT, END = "Nội dung", "Nội dung cuối"
LEFT, CENTER = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER
RIGHT = WD_ALIGN_PARAGRAPH.RIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text and what is special about it."""

    text: str
    bold: bool | None = None
    italic: bool | None = None
    size: float | None = None
    align: WD_ALIGN_PARAGRAPH | None = None
    look: str = TEXT


def line(
    text: str,
    *,
    bold: bool | None = None,
    italic: bool | None = None,
    size: float | None = None,
    align: WD_ALIGN_PARAGRAPH | None = None,
    look: str = TEXT,
) -> Line:
    """Return a line in a look of the template."""
    return Line(text=text, bold=bold, italic=italic, size=size, align=align, look=look)


def heading(text: str) -> Line:
    """Return a heading as the decree has it: bold, centred."""
    return line(text, bold=True, align=CENTER)


def below(look: str, *lines: Line | str, nth: int = 0) -> Change:
    """Write lines under the nth paragraph of a look, in order."""

    def change(document: WordDocument) -> None:
        above = paragraphs(document, look)[nth]
        for each in reversed(lines):
            _put(document, above, each if isinstance(each, Line) else line(each))

    return change


def text_of(*lines: Line | str) -> Change:
    """Write other text between the first and the last paragraph of the document's own."""

    def change(document: WordDocument) -> None:
        for paragraph in paragraphs(document, TEXT)[1:]:
            _drop(paragraph._p)
        below(TEXT, *lines)(document)

    return change


def number_by_word(look: str, nth: int, kind: str, pattern: str, start: int = 1) -> Change:
    """Let Word number a paragraph: `number_by_word("Nội dung", 1, "lowerLetter", "%1)")`."""

    def change(document: WordDocument) -> None:
        definitions = (
            f'<w:numbering {nsdecls("w")}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">'
            f'<w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{pattern}"/>'
            '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
            "</w:numbering>"
        )
        name, package = PackURI("/word/numbering.xml"), document.part.package
        part = XmlPart.load(name, CONTENT_TYPE.WML_NUMBERING, definitions.encode(), package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        properties = paragraphs(document, look)[nth]._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        )

    return change


def out_of_row(look: str) -> Change:
    """Take a paragraph out of its table and put it above."""

    def change(document: WordDocument) -> None:
        paragraph = paragraphs(document, look)[0]
        table = next(paragraph._p.iterancestors(qn("w:tbl")))
        cell = next(paragraph._p.iterancestors(qn("w:tc")))
        cell.append(parse_xml(f"<w:p {nsdecls('w')}/>"))
        table.addprevious(paragraph._p)

    return change


def side_by_side(look: str) -> Change:
    """Put the first two paragraphs of a look into the two cells of a table."""

    def change(document: WordDocument) -> None:
        left, right, *_ = (paragraph._p for paragraph in paragraphs(document, look))
        cell = '<w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr></w:tc>'
        table = parse_xml(f"<w:tbl {nsdecls('w')}><w:tr>{cell * 2}</w:tr></w:tbl>")
        left.addprevious(table)
        for paragraph, place in zip((left, right), table.iter(qn("w:tc")), strict=True):
            place.append(paragraph)

    return change


def page_foot(text: str, *, size: float = 11, is_first: bool = True, **font: bool) -> Change:
    """Write a line at the foot of the first page, or of the others."""

    def change(document: WordDocument) -> None:
        section = document.sections[0]
        footer = section.first_page_footer if is_first else section.footer
        footer.is_linked_to_previous = False
        run = footer.paragraphs[0].add_run(text)
        run.font.name, run.font.size = "Times New Roman", Pt(size)
        for name, is_on in font.items():
            setattr(run.font, name, is_on)

    return change


def at_first_header(edit: Callable[[Paragraph], None]) -> Change:
    """Change the empty page header of the first page."""
    return lambda document: edit(document.sections[0].first_page_header.paragraphs[0])


def page_numbers_go_on(document: WordDocument) -> None:
    """Let the pages of the last section count on from those before."""
    start = document.sections[-1]._sectPr.find(qn("w:pgNumType"))
    assert start is not None
    _drop(start)


def _put(document: WordDocument, above: Paragraph, each: Line) -> None:
    element = cast("CT_P", parse_xml(f"<w:p {nsdecls('w')}/>"))
    above._p.addnext(element)
    new = Paragraph(element, above._parent)
    new.style = document.styles[each.look]
    run = new.add_run(each.text)
    run.font.bold, run.font.italic = each.bold, each.italic
    run.font.size = None if each.size is None else Pt(each.size)
    new.paragraph_format.alignment = each.align
    if each.align is CENTER:
        new.paragraph_format.first_line_indent = Mm(0)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
