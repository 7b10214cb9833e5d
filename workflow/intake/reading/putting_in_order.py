"""From what a reader found to a manuscript: paragraphs whole, layouts read cell by cell."""

from collections.abc import Iterable, Iterator, Sequence

from workflow.intake.manuscript import Manuscript
from workflow.intake.reading.layout_tables import cell_by_cell, is_layout
from workflow.intake.reading.lost_breaks import restore_breaks
from workflow.intake.reading.raw_text import Grid, Mendings, Piece
from workflow.intake.reading.unruled_tables import tell_unruled
from workflow.intake.reading.wrapped_lines import joined_lines


def put_in_order(pieces: Iterable[Piece], mendings: Mendings) -> Manuscript:
    """Return the manuscript of lines and tables, with notes of what was put right."""
    blocks: list[str | Grid] = []
    for piece in pieces:
        blocks += _blocks(piece, mendings)
    return Manuscript.of(blocks, mendings.notes())


def _blocks(piece: Piece, mendings: Mendings) -> Iterator[str | Grid]:
    if isinstance(piece, str):
        lines = _paragraphs(piece.split("\n"), mendings)
        tell_unruled(lines, mendings)
        yield from lines
    elif is_layout(piece):
        for cell in cell_by_cell(piece):
            yield from _paragraphs(cell.split("\n"), mendings)
    else:
        cells = [
            ["\n".join(_paragraphs(cell.split("\n"), mendings)) for cell in row] for row in piece
        ]
        yield [_row(row) for row in cells if any(row)]


def _row(cells: list[str]) -> list[str]:
    """Return a row; words that stand alone in it, over the rows below, are its one cell."""
    words = [cell for cell in cells if cell]
    is_heading = len(words) == 1 and not words[0].isdecimal()
    return words if is_heading and (cells[0] or words[0].isupper()) else cells


def _paragraphs(lines: Sequence[str], mendings: Mendings) -> list[str]:
    return restore_breaks(joined_lines(lines, mendings), mendings)
