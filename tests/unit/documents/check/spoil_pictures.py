"""Pictures and text boxes in a finished document."""

import io
from copy import deepcopy

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from lxml import etree
from PIL import Image

from tests.unit.documents.check.spoil import Change, paragraphs

EMU_A_MILLIMETRE = 36000
Box = tuple[float, float, float, float]


def picture(color: tuple[int, ...], *, look: str, nth: int = -1, kind: str = "PNG") -> Change:
    """Put a picture of one colour, red green blue and alpha, into a paragraph, as a character."""

    def change(document: WordDocument) -> None:
        run = paragraphs(document, look)[nth].add_run()
        run.add_picture(io.BytesIO(image(color, kind)), width=Mm(30), height=Mm(15))

    return change


def floating(color: tuple[int, ...], box: Box, *, look: str) -> Change:
    """Put a picture beside the text: left, top, width, height in millimetres."""

    def change(document: WordDocument) -> None:
        picture(color, look=look)(document)
        inline = next(paragraphs(document, look)[-1]._p.iter(qn("wp:inline")))
        parent = inline.getparent()
        assert parent is not None
        parent.replace(inline, _anchor(inline, box))

    return change


def image(color: tuple[int, ...], kind: str = "PNG", mode: str | None = None) -> bytes:
    """Return a small picture, drawn on clear or white ground."""
    is_clear = len(color) == 4
    ground = (255, 255, 255, 0) if is_clear else (255, 255, 255)
    drawn = Image.new("RGBA" if is_clear else "RGB", (60, 30), ground)
    drawn.paste(color, (10, 5, 50, 25))
    written = io.BytesIO()
    (drawn.convert(mode) if mode else drawn).save(written, kind)
    return written.getvalue()


def boxed(text: str, width: float, height: float, *, size: float, color: str) -> str:
    """Return a text box with a line around it; lengths are millimetres."""
    wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    extent = f'cx="{round(width * EMU_A_MILLIMETRE)}" cy="{round(height * EMU_A_MILLIMETRE)}"'
    return (
        f'<w:r {nsdecls("w", "wp", "a")}><w:drawing><wp:anchor distT="0" distB="0" distL="0" '
        'distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" '
        'allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
        "<wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="
        '"paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent {extent}/><wp:wrapNone/><wp:docPr id="7" name="Box"/><a:graphic>'
        f'<a:graphicData uri="{wps}"><wps:wsp xmlns:wps="{wps}"><wps:cNvSpPr txBox="1"/><wps:spPr>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln><a:solidFill>'
        f'<a:srgbClr val="{color}"/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent><w:p>'
        '<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
        f'w:cs="Times New Roman"/><w:b/><w:color w:val="{color}"/>'
        f'<w:sz w:val="{round(2 * size)}"/></w:rPr>'
        f"<w:t>{text}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def _anchor(inline: etree._Element, box: Box) -> etree._Element:
    left, top, width, height = (round(length * EMU_A_MILLIMETRE) for length in box)
    anchor = parse_xml(
        f'<wp:anchor {nsdecls("wp", "a")} distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
        f"<wp:posOffset>{left}</wp:posOffset></wp:positionH>"
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:wrapNone/></wp:anchor>'
    )
    for child in list(inline)[1:]:
        anchor.append(deepcopy(child))
    return anchor
