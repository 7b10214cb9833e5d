"""The HTML that mammoth makes of a Word document, as lines and tables."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from lxml import etree

from workflow.intake.reading.characters import plain_characters
from workflow.intake.reading.layout_tables import is_layout
from workflow.intake.reading.raw_text import Mendings, Piece

PARAGRAPHS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li")
MOST_COLUMNS = 60


def pieces_of(root: etree._Element, mendings: Mendings) -> Iterator[Piece]:
    """Return the text and the tables of a page, in order."""
    body = root.find("body")
    found = _blocks(body if body is not None else root)
    for is_table, blocks in groupby(found, lambda each: each.tag == "table"):
        if is_table:
            for table in blocks:
                yield _grid(table, mendings)
        else:
            yield "\n".join(_text(block, mendings) for block in blocks)


def _blocks(element: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and tables, out of whatever holds them."""
    for each in element:
        if each.tag == "table" or each.tag in PARAGRAPHS:
            yield each
        else:
            yield from _blocks(each)


def _text(element: etree._Element, mendings: Mendings) -> str:
    return plain_characters("".join(_strings(element)), mendings)


def _strings(element: etree._Element) -> Iterator[str]:
    """Yield the text of an element; breaks and the ends of blocks in it end a line."""
    yield element.text or ""
    for each in element:
        if each.tag == "br":
            yield "\n"
        else:
            yield from _strings(each)
        if each.tag in PARAGRAPHS or each.tag in {"td", "th"}:
            yield "\n"
        yield each.tail or ""


def _grid(table: etree._Element, mendings: Mendings) -> list[list[str]]:
    """Return the cells; one that spans rows stands in each of them, unless it is a layout."""
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    cells = [[(cell, _text(cell, mendings).strip("\n")) for cell in row] for row in rows]
    plain = [[text for _, text in row] for row in cells]
    if is_layout(plain):
        return plain
    return list(_spread(cells))


def _spread(cells: Iterable[list[tuple[etree._Element, str]]]) -> Iterator[list[str]]:
    """Put every cell at its column."""
    above: dict[int, tuple[int, str]] = {}
    for row in cells:
        line: list[str] = []
        for cell, text in row:
            _fill_from_above(line, above)
            room = max(1, MOST_COLUMNS - len(line))
            columns, rows = min(_span(cell, "colspan"), room), _span(cell, "rowspan")
            for place in range(columns):
                if rows > 1:
                    above[len(line)] = (rows, text if place == 0 else "")
                line.append(text if place == 0 else "")
        _fill_from_above(line, above)
        above = {place: (left - 1, text) for place, (left, text) in above.items() if left > 1}
        yield line


def _fill_from_above(line: list[str], above: dict[int, tuple[int, str]]) -> None:
    """Add the cells that reach down into this row from rows above."""
    while len(line) in above and above[len(line)][0] > 0:
        line.append(above[len(line)][1])


def _span(cell: etree._Element, name: str) -> int:
    said = cell.get(name, "1")
    return max(1, min(int(said), MOST_COLUMNS)) if said.isdecimal() else 1
