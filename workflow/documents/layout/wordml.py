"""WordprocessingML as text: paragraphs, cells, rows and tables of the looks in `layout`."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape

from docx.oxml.ns import nsdecls

NAMESPACES = nsdecls("w", "r", "wp", "a", "c")
TWIPS_A_MILLIMETRE = 1440 / 25.4
EMUS_A_MILLIMETRE = 36000
LINE = '<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def twips(millimetres: float) -> int:
    """Return a length as Word counts it."""
    return round(millimetres * TWIPS_A_MILLIMETRE)


def emus(millimetres: float) -> int:
    """Return a length as drawings count it."""
    return round(millimetres * EMUS_A_MILLIMETRE)


def style_id(look: str) -> str:
    """Return the ASCII identifier of a look.

    >>> style_id("Số, ký hiệu")
    'SoKyHieu'
    """
    plain = unicodedata.normalize("NFD", look.replace("Đ", "D").replace("đ", "d"))
    words = "".join(c if c.isascii() else "" for c in plain).replace(",", " ").split()
    return "".join(word[0].upper() + word[1:] for word in words)


def paragraph(
    look: str, text: str = "", *, properties: str = "", run: str = "", content: str = ""
) -> str:
    """Return a paragraph: text, then `content`; `properties` and `run` are further properties."""
    head = f'<w:pPr><w:pStyle w:val="{style_id(look)}"/>{properties}</w:pPr>'
    return f"<w:p>{head}{_run(text, run)}{content}</w:p>"


def tag(statement: str, look: str = "Nội dung") -> str:
    """Return a paragraph that only holds a template statement and vanishes when it is filled."""
    return paragraph(look, f"{{%p {statement} %}}")


def each(loop: str, *blocks: str) -> str:
    """Return blocks repeated by the template: `loop` is *name in names*."""
    return tag(f"for {loop}") + "".join(blocks) + tag("endfor")


def when(condition: str, *blocks: str, otherwise: Iterable[str] = ()) -> str:
    """Return blocks that stand there only under a condition, and what stands there if not."""
    other = "".join(otherwise)
    return (
        tag(f"if {condition}")
        + "".join(blocks)
        + (tag("else") + other if other else "")
        + tag("endif")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: its paragraphs, how many columns it spans, how it joins the cell above."""

    content: str
    span: int = 1
    joins: Literal["restart", "continue"] | None = None
    is_centred_vertically: bool = False


def row(cells: Sequence[Cell], widths: Sequence[float], *, is_heading: bool = False) -> str:
    """Return a table row that no page break cuts; a heading row is repeated on every page."""
    heading = "<w:tblHeader/>" if is_heading else ""
    drawn, column = [], 0
    for cell in cells:
        drawn.append(_cell(cell, sum(widths[column : column + cell.span])))
        column += cell.span
    return f"<w:tr><w:trPr><w:cantSplit/>{heading}</w:trPr>{''.join(drawn)}</w:tr>"


def table(rows: Iterable[str], widths: Sequence[float], *, is_ruled: bool) -> str:
    """Return a table of fixed columns; without rules it also has no cell margins."""
    lines = "".join(LINE.format(side=side) for side in SIDES)
    borders = f"<w:tblBorders>{lines}</w:tblBorders>" if is_ruled else ""
    bare = '<w:{0} w:w="0" w:type="dxa"/>'
    margins = f"<w:tblCellMar>{bare.format('left')}{bare.format('right')}</w:tblCellMar>"
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:jc w:val="center"/>'
        f'{borders}<w:tblLayout w:type="fixed"/>{"" if is_ruled else margins}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _run(text: str, properties: str = "") -> str:
    if not text:
        return ""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _cell(cell: Cell, width: float) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    joins = f'<w:vMerge w:val="{cell.joins}"/>' if cell.joins else ""
    middle = '<w:vAlign w:val="center"/>' if cell.is_centred_vertically else ""
    size = f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{size}{span}{joins}{middle}</w:tcPr>{cell.content}</w:tc>"
