"""The text of a notice as it was read from any kind of file: paragraphs and tables, in order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workflow.domain.notice_draft import Passage

BETWEEN_BLOCKS = "\n"
BETWEEN_CELLS = "\t"
Cells = Sequence[str]
"""The texts of one row, from left to right; a cell may hold several lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table; each cell is a passage of the manuscript, which may be empty."""

    cells: tuple[Passage, ...]

    def whole(self) -> Passage:
        """Return the row as it stands in the text, its cells one behind the other."""
        return Passage(
            start=self.cells[0].start,
            end=self.cells[-1].end,
            text=BETWEEN_CELLS.join(cell.text for cell in self.cells),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of the notice, read row by row."""

    rows: tuple[Row, ...]


Block = Passage | Table
"""A paragraph, or a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """The text in NFC; every passage of `blocks` stands in it at its own offsets.

    `notes` tell, in Vietnamese, what was put right while reading.
    """

    text: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()

    @classmethod
    def of(cls, blocks: Iterable[str | Sequence[Cells]], notes: Iterable[str] = ()) -> "Manuscript":
        r"""Lay paragraphs (text) and tables (rows of cells) one after another.

        >>> made = Manuscript.of(["Kính gửi:", [["1", "Rà soát"], ["2", "Báo cáo"]]])
        >>> made.text
        'Kính gửi:\n1\tRà soát\n2\tBáo cáo'
        """
        writer = _Writer()
        laid = tuple(
            writer.passage(block, BETWEEN_BLOCKS)
            if isinstance(block, str)
            else Table(rows=tuple(map(writer.row, block)))
            for block in blocks
        )
        return cls(text="".join(writer.pieces), blocks=laid, notes=tuple(notes))

    def passage(self, start: int, end: int) -> Passage:
        """Return the words that stand there."""
        return Passage(start=start, end=end, text=self.text[start:end])


class _Writer:
    """Lays pieces of text one after another and knows where each begins."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0

    def row(self, cells: Cells) -> Row:
        laid = [
            self.passage(cell, BETWEEN_CELLS if place else BETWEEN_BLOCKS)
            for place, cell in enumerate(cells)
        ]
        return Row(cells=tuple(laid))

    def passage(self, text: str, before: str) -> Passage:
        if self.length:
            self.pieces.append(before)
            self.length += len(before)
        self.pieces.append(text)
        start, self.length = self.length, self.length + len(text)
        return Passage(start=start, end=self.length, text=text)
