"""Two columns side by side, the head and the ending of a document, read one after the other."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow.intake.reading.pdf_words import Line, text_of

NARROWEST = 5.0
ENDS = re.compile(r"Kính gửi|Căn cứ|PHỤ LỤC|Phụ lục|Điều \d")
STARTS = re.compile(r".{0,80}CỘNG H(?:ÒA|OÀ) XÃ HỘI|Nơi nhận")
LEFTMOST, RIGHTMOST = 0.25, 0.75
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Part:
    """Lines to be read one after the other; in a column the ends of lines mean nothing."""

    lines: Sequence[Line]
    is_column: bool = False


def in_columns(lines: Sequence[Line], width: float) -> Iterator[Part]:
    """Yield the lines in parts to be read one after the other; a column is one of its own.

    `width` is that of the page in points.
    """
    place = 0
    while place < len(lines):
        start = _next_start(lines, place, width)
        count, gutter = _columns(lines[start:], width)
        yield Part(lines[place:start])
        columns = lines[start : start + count]
        left = [[word for word in line if word.middle < gutter] for line in columns]
        right = [[word for word in line if word.middle >= gutter] for line in columns]
        yield Part([line for line in left if line], is_column=True)
        yield Part([line for line in right if line], is_column=True)
        yield Part(lines[start + count : start + max(count, 1)])
        place = start + max(count, 1)


def _next_start(lines: Sequence[Line], place: int, width: float) -> int:
    """Return where columns begin; what stands at the right above them belongs to them."""
    found = (i for i in range(place, len(lines)) if STARTS.match(text_of(lines[i])))
    start = next(found, len(lines))
    while place < start < len(lines) and _is_beside(lines[start - 1], width):
        start -= 1
    return start


def _is_beside(line: Line, width: float) -> bool:
    return text_of(line).isupper() and (line[0].left > width * 0.4 or line[-1].right < width * 0.5)


def _columns(lines: Sequence[Line], width: float) -> tuple[int, float]:
    """Return how many lines share a gutter, and where across the page it lies."""
    count, gutter = 0, 0.0
    taken: list[Span] = []
    for line in lines:
        taken = _merged([*taken, *((word.left, word.right) for word in line)])
        spaces = [(two - one, (one + two) / 2) for (_, one), (two, _) in pairwise(taken)]
        inside = [each for each in spaces if LEFTMOST < each[1] / width < RIGHTMOST]
        wide = [each for each in inside if each[0] > NARROWEST]
        if not wide or (count and ENDS.match(text_of(line))):
            break
        count, gutter = count + 1, max(wide)[1]
    return count, gutter


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for left, right in sorted(spans):
        if merged and left <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged
