"""WordprocessingML as text: cells, rows and tables of fixed columns, with or without lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from workflow.documents.layout.wordml import twips

LINE = '<w:{side} w:val="single" w:sz="{weight}" w:space="0" w:color="{color}"/>'
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: its paragraphs, how many columns it spans, how it joins the cell above."""

    content: str
    span: int = 1
    joins: Literal["restart", "continue"] | None = None
    is_centred_vertically: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """The rules of a table: their weight in eighths of a point and their colour."""

    weight: int = 4
    color: str = "auto"

    def xml(self) -> str:
        """Return the borders on all sides."""
        sides = (LINE.format(side=s, weight=self.weight, color=self.color) for s in SIDES)
        return f"<w:tblBorders>{''.join(sides)}</w:tblBorders>"


THIN = Lines()


def row(
    cells: Sequence[Cell],
    widths: Sequence[float],
    *,
    is_heading: bool = False,
    height: float | None = None,
) -> str:
    """Return a table row that no page break cuts; a heading row is repeated on every page.

    With a `height` in millimetres it is exactly as high.
    """
    exact = f'<w:trHeight w:val="{twips(height)}" w:hRule="exact"/>' if height else ""
    heading = "<w:tblHeader/>" if is_heading else ""
    drawn, column = [], 0
    for cell in cells:
        drawn.append(_cell(cell, sum(widths[column : column + cell.span])))
        column += cell.span
    return f"<w:tr><w:trPr><w:cantSplit/>{exact}{heading}</w:trPr>{''.join(drawn)}</w:tr>"


def table(rows: Iterable[str], widths: Sequence[float], *, lines: Lines | None = None) -> str:
    """Return a table of fixed columns in the middle; without lines it has no cell margins."""
    bare = '<w:{0} w:w="0" w:type="dxa"/>'
    margins = f"<w:tblCellMar>{bare.format('left')}{bare.format('right')}</w:tblCellMar>"
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:jc w:val="center"/>'
        f'{lines.xml() if lines else ""}<w:tblLayout w:type="fixed"/>'
        f"{'' if lines else margins}</w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _cell(cell: Cell, width: float) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    joins = f'<w:vMerge w:val="{cell.joins}"/>' if cell.joins else ""
    middle = '<w:vAlign w:val="center"/>' if cell.is_centred_vertically else ""
    size = f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{size}{span}{joins}{middle}</w:tcPr>{cell.content}</w:tc>"
