"""Lines of a PDF page joined to paragraphs by where they begin and end."""

from collections.abc import Sequence
from itertools import pairwise

from workflow.intake.reading.one_line import one_line
from workflow.intake.reading.pdf_words import Line, text_of

INDENT = 10.0
SPACE = 4.0
WIDE_GAP = 1.9


def paragraphs_of(lines: Sequence[Line]) -> list[str]:
    """Return the paragraphs of lines in one column, from top to bottom.

    A line goes on with the one before when that one had no room for its first word, and it is not
    indented itself.
    """
    if not lines:
        return []
    left = min(line[0].left for line in lines)
    right = max(line[-1].right for line in lines)
    paragraphs = [[lines[0]]]
    for before, line in pairwise(lines):
        room = right - before[-1].right
        is_full = room < line[0].right - line[0].left + SPACE
        is_indented = line[0].left > left + INDENT
        is_apart = before[0].bottom - line[0].bottom > WIDE_GAP * before[0].height
        if is_full and not is_indented and not is_apart:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [one_line(map(text_of, each)) for each in paragraphs]
