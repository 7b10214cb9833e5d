"""The lines of a notice, each with its place in the text and its words for comparing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from workflow.domain.document import DocumentType
from workflow.domain.notice_draft import Passage
from workflow.intake.head import signs
from workflow.intake.head.plain import plain
from workflow.intake.head.signs import Sign
from workflow.intake.manuscript import Block, Table

LONGEST_BEGINNING = 160
_EDGE = " \t\r\u00a0*_#>|"


@dataclass(kw_only=True)
class Line:
    """One line of a paragraph or of a cell; `cell` is the same for lines of one cell.

    It has no slots, so that what its words say is found once, and only when asked for; it is not
    frozen, as many are made and none is changed.
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

    @cached_property
    def sign(self) -> Sign | None:
        """What the line is by its words, None when they do not tell."""
        is_short = len(self.text) < signs.LONGEST_HEAD_LINE
        known = signs.OF_SHORT_LINE if is_short else signs.OF_ANY_LINE
        if found := known.match(self.beginning):
            sign = Sign[found.lastgroup or ""]
            return sign if self._is_printed_as(sign) else None
        is_named = is_short and (
            self.type_named() or (self.is_upper and self.plain.rstrip(" .") in signs.UNLISTED)
        )
        return Sign.TYPE if is_named else None

    def _is_printed_as(self, sign: Sign) -> bool:
        if sign is Sign.ADDRESSED and signs.WIRED.match(self.plain):
            return self.text[: self.text.rfind(" ")].isupper()
        if sign is not Sign.BASIS and sign not in signs.IN_CAPITALS:
            return True
        letters = self.text.split(" Số")[0].split(":")[0]
        return letters.isupper() is (sign in signs.IN_CAPITALS)

    def type_named(self) -> DocumentType | None:
        """Return the type whose name the line is, or begins with in capitals."""
        text = self.plain.rstrip(" .:")
        if text in signs.TYPES:
            is_title = self.is_upper or self.text.istitle() or " " in text
            return signs.TYPES[text] if is_title else None
        if not self.is_upper or len(text) > signs.LONGEST_HEAD_LINE:
            return None
        begun = signs.BEGINS_TYPE.match(text)
        return signs.TYPES[begun[1]] if begun else None

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
        text = piece.lstrip(_EDGE)
        begins = self.start + start + len(piece) - len(text)
        return Line(start=begins, text=text.rstrip(_EDGE), cell=self.cell)

    def cut(self, places: Iterable[int]) -> Iterator["Line"]:
        """Yield what is between the places of the line, without what is empty."""
        bounds = {0, len(self.text), *places}
        if len(bounds) == 2:
            yield self
            return
        for start, end in pairwise(sorted(bounds)):
            part = self.part(start, end)
            if part.text:
                yield part


def lines_of(block: Block) -> list[Line]:
    """Return the lines of a paragraph, or of a table cell by cell."""
    if isinstance(block, Table):
        cells = [cell for row in block.rows for cell in row.cells]
        return [line for cell in cells for line in _lines(cell, cell.start)]
    return _lines(block, None)


def _lines(passage: Passage, cell: int | None) -> list[Line]:
    lines: list[Line] = []
    start = passage.start
    for printed in passage.text.split("\n"):
        if text := printed.strip(_EDGE):
            begins = len(printed) - len(printed.lstrip(_EDGE))
            lines.append(Line(start=start + begins, text=text, cell=cell))
        start += len(printed) + len("\n")
    return lines


def span(lines: Iterable[Line]) -> tuple[int, int]:
    """Return where the lines begin and end, taken together."""
    places = [(line.start, line.end) for line in lines]
    return min(start for start, _ in places), max(end for _, end in places)
