"""Tables whose rows the template repeats, headings on every page, no row cut in two."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.documents.layout.grid import THIN, Cell, row, table
from workflow.documents.layout.wordml import KEEP_NEXT, paragraph


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what stands over it, what stands in it, its millimetres and look."""

    heading: str
    content: str
    width: float
    look: str = "Ô bảng giữa"


def listing(columns: Sequence[Column], loop: str) -> str:
    """Return a ruled table with one heading row and a row for each of the loop."""
    widths = [column.width for column in columns]
    heading = row([_heading(column.heading) for column in columns], widths, is_heading=True)
    return table([heading, *repeated(columns, loop)], widths, lines=THIN)


def numbered_listing(columns: Sequence[Column], loop: str) -> str:
    """Return the table of a register: under each heading stands the number of its column."""
    widths = [column.width for column in columns]
    numbers = [Cell(content=paragraph("Số cột", f"({n})")) for n, _ in enumerate(columns, start=1)]
    rows = [
        row([_heading(column.heading) for column in columns], widths, is_heading=True),
        row(numbers, widths, is_heading=True),
        *repeated(columns, loop),
    ]
    return table(rows, widths, lines=THIN)


def repeated(columns: Sequence[Column], loop: str, *, is_kept: bool = False) -> list[str]:
    """Return the rows of a loop, between the two that only hold its statements.

    Kept rows stay on the page of the row that comes after them.
    """
    widths = [column.width for column in columns]
    kept = KEEP_NEXT if is_kept else ""
    content = [
        Cell(content=paragraph(c.look, c.content, properties=kept), is_centred_vertically=True)
        for c in columns
    ]
    return [
        _statement(f"for {loop}", widths),
        row(content, widths),
        _statement("endfor", widths),
    ]


def _heading(text: str) -> Cell:
    return Cell(content=paragraph("Đầu bảng", text), is_centred_vertically=True)


def _statement(statement: str, widths: Sequence[float]) -> str:
    content = paragraph("Ô bảng", f"{{%tr {statement} %}}")
    return row([Cell(content=content, span=len(widths))], widths)
