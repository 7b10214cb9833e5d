"""The lines of a notice, each with its place in the text and its words for comparing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from workflow.domain.notice_draft import Passage
from workflow.intake.head.plain import plain
from workflow.intake.manuscript import Block, Table

LONGEST_BEGINNING = 160
_EDGE = " \t\r\u00a0*_#>|"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of a paragraph or of a cell; `cell` is the same for lines of one cell.

    It has no slots, so that its words for comparing are made once, and only when asked for.
    """

    start: int
    text: str
    cell: int | None = None

    @cached_property
    def plain(self) -> str:
        """The line without accents and case, character for character."""
        return plain(self.text)

    @property
    def beginning(self) -> str:
        """As much of `plain` as tells what the line is."""
        is_short = len(self.text) <= LONGEST_BEGINNING
        return self.plain if is_short else plain(self.text[:LONGEST_BEGINNING])

    @property
    def end(self) -> int:
        """Where the line ends in the text of the notice."""
        return self.start + len(self.text)

    @property
    def is_upper(self) -> bool:
        """Tell whether it is printed in capitals."""
        return self.text.isupper()

    @property
    def passage(self) -> Passage:
        """The line as words of the notice."""
        return Passage(start=self.start, end=self.end, text=self.text)

    def part(self, start: int, end: int | None = None) -> "Line":
        """Return the part between two places of the line, without the spaces around it."""
        piece = self.text[start:end]
        begins = len(piece) - len(piece.lstrip(_EDGE))
        return Line(start=self.start + start + begins, text=piece.strip(_EDGE), cell=self.cell)

    def cut(self, places: Iterable[int]) -> Iterator["Line"]:
        """Yield what is between the places of the line, without what is empty."""
        bounds = sorted({0, len(self.text), *places})
        if len(bounds) == 2:
            yield self
            return
        for start, end in pairwise(bounds):
            part = self.part(start, end)
            if part.text:
                yield part


def lines_of(block: Block) -> Iterator[Line]:
    """Yield the lines of a paragraph, or of a table cell by cell."""
    if isinstance(block, Table):
        for row in block.rows:
            for cell in row.cells:
                yield from _lines(cell, cell.start)
    else:
        yield from _lines(block, None)


def _lines(passage: Passage, cell: int | None) -> Iterator[Line]:
    start = passage.start
    for printed in passage.text.split("\n"):
        if text := printed.strip(_EDGE):
            begins = len(printed) - len(printed.lstrip(_EDGE))
            yield Line(start=start + begins, text=text, cell=cell)
        start += len(printed) + len("\n")


def span(lines: Iterable[Line]) -> tuple[int, int]:
    """Return where the lines begin and end, taken together."""
    places = [(line.start, line.end) for line in lines]
    return min(start for start, _ in places), max(end for _, end in places)
