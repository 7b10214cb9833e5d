"""What a line of the head says, without the rule that may be typed below it, and how wide it is."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from workflow.documents.check.looks import lettered
from workflow.documents.layout.measure import REGULAR_SHARE, text_width, wrapped
from workflow.documents.reading.paper import Align, Paper, Paragraph

MILLIMETRES_A_TWIP = 25.4 / 1440
CELL_MARGINS = 3.8
CENTRE_TOLERANCE = 5.0
DRAWN_BY_HAND = re.compile(r"[_\-–—=*]{3,}|[─━]+")


def words(paragraph: Paragraph) -> str:
    """Return the words in composed Unicode, each line break a single space."""
    return " ".join(_lines(paragraph))


def spoken(paragraphs: Iterable[Paragraph]) -> str:
    """Return the words of several paragraphs in one."""
    return " ".join(words(paragraph) for paragraph in paragraphs)


def size_of(paragraph: Paragraph) -> float:
    """Return the size of most of its letters, in points; 0 when it has none."""
    weights: dict[float, int] = {}
    for run in lettered(paragraph):
        weights[run.size] = weights.get(run.size, 0) + len(run.text.strip())
    return max(weights, key=lambda size: weights[size], default=0)


def line_widths(paragraphs: Iterable[Paragraph], paper: Paper) -> list[float]:
    """Return the widths of the lines as they print, in millimetres."""
    return [width for paragraph in paragraphs for width in _widths(paragraph, paper)]


def is_centred(paragraph: Paragraph, paper: Paper) -> bool:
    """Tell whether it stands in the middle, by its alignment, tabs or blanks."""
    whole = _whole(paragraph, paper)
    if whole.align is Align.CENTER or "\t" in whole.text or whole.is_boxed:
        return True
    widths = [*_widths(whole, paper)]
    space = room(whole, paper)
    if whole.align is Align.RIGHT or len(widths) != 1:
        return False
    blanks = len(whole.text) - len(whole.text.lstrip())
    start = whole.first_line * MILLIMETRES_A_TWIP + text_width(" " * blanks, size_of(whole))
    return abs(start + widths[0] / 2 - space / 2) <= CENTRE_TOLERANCE


def room(paragraph: Paragraph, paper: Paper) -> float:
    """Return the millimetres between the edges that a paragraph's lines break at."""
    section = paper.section_of(paragraph)
    width = paragraph.cell.width if paragraph.cell else section.text_width
    inside = (width - paragraph.left - paragraph.right) * MILLIMETRES_A_TWIP
    return inside - CELL_MARGINS if paragraph.cell else inside


def _whole(paragraph: Paragraph, paper: Paper) -> Paragraph:
    """Return the paragraph that a line was cut out of."""
    same = (each for each in paper.paragraphs if each.number == paragraph.number)
    return next(same, paragraph)


def _widths(paragraph: Paragraph, paper: Paper) -> Iterator[float]:
    size, share = size_of(paragraph), 1.0 if _is_bold(paragraph) else REGULAR_SHARE
    for line in _lines(paragraph) if size else ():
        for part in wrapped(line, size, room(paragraph, paper) / share):
            yield text_width(part, size) * share


def _lines(paragraph: Paragraph) -> list[str]:
    written = "".join(run.text for run in paragraph.runs if not run.superscript)
    text = unicodedata.normalize("NFC", written)
    lines = (" ".join(DRAWN_BY_HAND.sub(" ", line).split()) for line in text.splitlines())
    return [line for line in lines if line]


def _is_bold(paragraph: Paragraph) -> bool:
    runs = lettered(paragraph)
    return bool(runs) and runs[0].bold
