"""Tables: their rows and cells as printed, and whether lines are drawn around them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from workflow.documents.reading.paper import Table
from workflow.documents.reading.styles import StyleSheet, draws
from workflow.uploads.word_names import W, child, children, twips, value, whole

MOST_COLUMNS = 200
HELD = {W + name for name in ("sdtContent", "customXml", "ins", "moveTo")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: its row and grid column from 0, its width in twips."""

    row: int
    column: int
    width: int
    element: etree._Element = field(repr=False)


def read_table(element: etree._Element, number: int, section: int, sheet: StyleSheet) -> Table:
    """Return what tells a table of layout from one of content."""
    grid = child(element, "tblGrid")
    columns = 0 if grid is None else len(grid.findall(f"{W}gridCol"))
    return Table(
        number=number,
        section=section,
        rows=sum(1 for _ in _held(element, f"{W}tr")),
        columns=columns,
        is_ruled=_is_ruled(element, sheet),
        element=element,
    )


def table_style(element: etree._Element) -> str | None:
    """Return the identifier of a table's style."""
    return value(child(element, "tblPr"), "tblStyle")


def cells(element: etree._Element) -> Iterator[Cell]:
    """Yield the cells that show something, row by row; a cell joined to the one above does not."""
    grid = [
        twips(each.get(f"{W}w")) or 0 for each in _held(child(element, "tblGrid"), f"{W}gridCol")
    ]
    rows = (row for row in _held(element, f"{W}tr") if not _is_deleted(row))
    for number, row in enumerate(rows):
        column = _span(child(row, "trPr"), "gridBefore", 0)
        for each in _held(row, f"{W}tc"):
            properties = child(each, "tcPr")
            span = _span(properties, "gridSpan", 1)
            if not _continues(properties):
                width = _width(properties) or sum(grid[column : column + span])
                yield Cell(row=number, column=column, width=width, element=each)
            column += span


def _held(element: etree._Element | None, tag: str) -> Iterator[etree._Element]:
    """Yield rows or cells, out of the content controls that hold them."""
    for each in children(element) if element is not None else ():
        if each.tag == tag:
            yield each
        elif each.tag == f"{W}sdt":
            yield from _held(child(each, "sdtContent"), tag)
        elif each.tag in HELD:
            yield from _held(each, tag)


def _span(properties: etree._Element | None, name: str, otherwise: int) -> int:
    found = whole(value(properties, name))
    return otherwise if found is None else min(max(found, otherwise), MOST_COLUMNS)


def _width(properties: etree._Element | None) -> int:
    width = child(properties, "tcW")
    if width is None or width.get(f"{W}type", "dxa") != "dxa":
        return 0
    return twips(width.get(f"{W}w")) or 0


def _continues(properties: etree._Element | None) -> bool:
    joined = child(properties, "vMerge")
    return joined is not None and joined.get(f"{W}val", "continue") == "continue"


def _is_deleted(row: etree._Element) -> bool:
    return child(child(row, "trPr"), "del") is not None


def _is_ruled(element: etree._Element, sheet: StyleSheet) -> bool:
    properties = child(element, "tblPr")
    own = child(properties, "tblBorders")
    if own is None and sheet.has_borders(value(properties, "tblStyle")):
        return True
    borders = (child(child(cell.element, "tcPr"), "tcBorders") for cell in cells(element))
    return draws(own) or any(draws(each) for each in borders)
