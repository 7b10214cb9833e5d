"""One change to a finished document, in the words of the page: `set_runs("Tiêu ngữ", size=Pt(12))`.

Paragraphs are named by their Word style, which in the shipped templates is the component.
"""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from lxml import etree

Change = Callable[[WordDocument], None]

WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
DRAWN_LINE = (
    '<w:drawing {namespaces}><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
    'relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
    '<wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    '<wp:extent cx="{length}" cy="0"/><wp:wrapNone/><wp:docPr id="1" name="Line"/>'
    f'<a:graphic><a:graphicData uri="{WPS}"><wps:wsp xmlns:wps="{WPS}"><wps:cNvCnPr/>'
    '<wps:spPr><a:prstGeom prst="line"><a:avLst/></a:prstGeom></wps:spPr><wps:bodyPr/></wps:wsp>'
    "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
)
VML_LINE = (
    '<w:pict {namespaces}><v:line xmlns:v="urn:schemas-microsoft-com:vml" '
    'from="0,0" to="{points:.1f}pt,0"/></w:pict>'
)

FOOTNOTE_MARK = (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:rPr>'
    '<w:b w:val="0"/><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
)


def paragraphs(document: WordDocument, look: str) -> list[Paragraph]:
    """Find the paragraphs of a look, those in tables too, in the order of the page."""
    usual = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    names = {each.style_id: each.name for each in document.styles}
    body = document.element.body.iter(qn("w:p"))
    ours = (p for p in body if names.get(p.style or usual.style_id, usual.name) == look)
    found = [Paragraph(p, document) for p in ours]
    assert found, f"no paragraph looks like {look}"
    return found


def set_page(**millimetres: float) -> Change:
    """Set `page_width`, `page_height`, `top_margin` … of the first section."""

    def change(document: WordDocument) -> None:
        for name, length in millimetres.items():
            setattr(document.sections[0], name, Mm(length))

    return change


def write(look: str, text: str, nth: int = 0) -> Change:
    """Write something else in a paragraph, in the look of its first run."""

    def change(document: WordDocument) -> None:
        first, *others = paragraphs(document, look)[nth].runs
        first.text = text
        for run in others:
            drop(run._r)

    return change


def set_runs(look: str, nth: int | None = None, **font: Any) -> Change:
    """Set `size`, `bold`, `italic` … of the letters, as Word names them."""

    def change(document: WordDocument) -> None:
        found = paragraphs(document, look)
        for paragraph in found if nth is None else [found[nth]]:
            for run in paragraph.runs:
                for name, value in font.items():
                    setattr(run.font, name, value)

    return change


def set_font(look: str, family: str, nth: int = 0) -> Change:
    """Write a paragraph in another family."""

    def change(document: WordDocument) -> None:
        for run in paragraphs(document, look)[nth].runs:
            for slot in ("ascii", "hAnsi", "cs"):
                run._r.get_or_add_rPr().get_or_add_rFonts().set(qn(f"w:{slot}"), family)

    return change


def set_color(look: str, rgb: str, nth: int = 0) -> Change:
    """Write a paragraph in a colour of six hexadecimal digits."""

    def change(document: WordDocument) -> None:
        for run in paragraphs(document, look)[nth].runs:
            run.font.color.rgb = RGBColor.from_string(rgb)

    return change


def set_paragraph(look: str, nth: int | None = None, **form: Any) -> Change:
    """Set `alignment`, `space_before`, `line_spacing`, `first_line_indent` … as Word names them."""

    def change(document: WordDocument) -> None:
        found = paragraphs(document, look)
        for paragraph in found if nth is None else [found[nth]]:
            for name, value in form.items():
                setattr(paragraph.paragraph_format, name, value)

    return change


def remove(look: str, nth: int = 0) -> Change:
    """Take a paragraph away."""

    def change(document: WordDocument) -> None:
        drop(paragraphs(document, look)[nth]._p)

    return change


def insert_after(look: str, text: str, *, as_look: str | None = None, nth: int = 0) -> Change:
    """Write a new paragraph below another, in its look or in the look of a third."""

    def change(document: WordDocument) -> None:
        above = paragraphs(document, look)[nth]
        sample = paragraphs(document, as_look)[0] if as_look else above
        below = deepcopy(sample._p)
        above._p.addnext(below)
        first, *others = Paragraph(below, document).runs
        first.text = text
        for run in others:
            drop(run._r)

    return change


def put_in(look: str, xml: str, nth: int = 0) -> Change:
    """Put a piece of WordprocessingML at the end of a paragraph."""

    def change(document: WordDocument) -> None:
        paragraphs(document, look)[nth]._p.append(parse_xml(xml))

    return change


def underscores(nth: int, count: int) -> Change:
    """Type a rule of underscores instead of the underlined blanks; rules are counted from 0."""

    def change(document: WordDocument) -> None:
        run = paragraphs(document, "Đường kẻ")[nth].runs[0]
        run.text, run.font.underline = "_" * count, False
        run.font.size, run.font.superscript = Pt(14), True

    return change


def drawn_line(nth: int, millimetres: float) -> Change:
    """Draw a line instead of the underlined blanks, as Word's own Shapes do."""
    length = round(millimetres * 36000)
    shape = DRAWN_LINE.format(namespaces=nsdecls("w", "wp", "a"), length=length)
    return _instead_of_rule(nth, parse_xml(shape))


def drawn_in_vml(nth: int, millimetres: float) -> Change:
    """Draw a line as Word did before 2010, and LibreOffice does on saving a .doc."""
    points = millimetres / 25.4 * 72
    return _instead_of_rule(nth, parse_xml(VML_LINE.format(namespaces=nsdecls("w"), points=points)))


def border(nth: int, indent: float) -> Change:
    """Draw a border instead of the underlined blanks, indented on both sides (millimetres)."""

    def change(document: WordDocument) -> None:
        paragraph = paragraphs(document, "Đường kẻ")[nth]
        paragraph.runs[0].text = ""
        form = paragraph.paragraph_format
        form.left_indent = form.right_indent = Mm(indent)
        line = f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="4" w:space="1"/></w:pBdr>'
        paragraph._p.get_or_add_pPr().append(parse_xml(line))

    return change


def in_page_header(edit: Callable[[Paragraph], None]) -> Change:
    """Change the paragraph of the page number."""
    return lambda document: edit(document.sections[0].header.paragraphs[0])


def page_number_to_foot(document: WordDocument) -> None:
    """Move the page number to the foot of the page."""
    above, below = document.sections[0].header.paragraphs[0], document.sections[0].footer
    below.is_linked_to_previous = False
    below.paragraphs[0]._p.addnext(above._p)


def _instead_of_rule(nth: int, shape: BaseOxmlElement) -> Change:
    def change(document: WordDocument) -> None:
        paragraph = paragraphs(document, "Đường kẻ")[nth]
        paragraph.runs[0].text = ""
        paragraph.runs[0]._r.append(deepcopy(shape))

    return change


def drop(element: etree._Element) -> None:
    """Take an element out of its parent."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
