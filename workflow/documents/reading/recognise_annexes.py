"""Annexes: label, title, the line that ties them to the document, and their text."""

from collections.abc import Sequence
from itertools import pairwise

from workflow.documents.reading import signs
from workflow.documents.reading.lines import Line
from workflow.documents.reading.paper import Align, Paragraph
from workflow.documents.reading.parts import Annex

MOST_TITLE_LINES = 8


def read_annexes(lines: Sequence[Line], places: Sequence[int]) -> tuple[Annex, ...]:
    """Read the annexes that begin at the places named."""
    return tuple(_read_one(lines[begin:end]) for begin, end in pairwise([*places, len(lines)]))


def _read_one(lines: Sequence[Line]) -> Annex:
    label, *rest = lines
    title: list[Paragraph] = []
    link: Paragraph | None = None
    place = 0
    while place < len(rest) and link is None:
        line = rest[place]
        if line.folded and signs.LINK.match(line.folded):
            link = line.paragraph
        elif line.folded and not (_is_title(line) and len(title) < MOST_TITLE_LINES):
            break
        elif line.folded:
            title.append(line.paragraph)
        place += 1
    return Annex(
        label=label.paragraph,
        title=tuple(title),
        link=link,
        body=tuple(line.paragraph for line in rest[place:]),
    )


def _is_title(line: Line) -> bool:
    return line.stack is None and (line.paragraph.align is Align.CENTER or line.is_upper)
