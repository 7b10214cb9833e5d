"""Paragraph breaks that were lost when a notice was copied, put back where they show.

Only a break or, between two words of one paragraph, a space is put in; no letter changes.
"""

import re
from collections.abc import Iterator, Sequence

from workflow.intake.reading.raw_text import Mendings
from workflow.intake.reading.seams import MARKER, SUSPECT, Seam, Strength, U, seams_of

ITEM = re.compile(rf"{MARKER} {{0,3}}[“\"(]?{U}")
MANY = 3
BROKEN_AGAIN = "khôi phục {} chỗ mất dấu xuống dòng"
SPACED_AGAIN = "tách {} chỗ hai từ dính liền"


def restore_breaks(lines: Sequence[str], mendings: Mendings) -> list[str]:
    """Return the lines, those that had grown together apart again.

    >>> restore_breaks(["Văn phòng tỉnha) Rà soát;- Ủy ban"], Mendings())
    ['Văn phòng tỉnh', 'a) Rà soát;', '- Ủy ban']
    """
    known: dict[str, list[Seam]] = {}
    places = [_places(line, known) for line in lines]
    if not any(places):
        return list(lines)
    is_torn = sum(map(len, places)) >= MANY
    mended: list[str] = []
    for line, found in zip(lines, places, strict=True):
        mended += _parted(line, found, mendings, is_torn=is_torn).split("\n")
    return mended


def _places(line: str, known: dict[str, list[Seam]]) -> list[tuple[int, Strength]]:
    """Return the seams of a line; each different word is looked at once."""
    found: list[tuple[int, Strength]] = []
    for start, word in _suspects(line):
        if word not in known:
            known[word] = seams_of(word)
        for seam in known[word]:
            place = start + seam.place
            if seam.strength is not Strength.BEFORE_CAPITAL or _begins_item(line, place):
                found.append((place, seam.strength))
    return found


def _suspects(line: str) -> Iterator[tuple[int, str]]:
    """Yield the words that may have seams, each with its place."""
    end = 0
    for match in SUSPECT.finditer(line):
        if match.start() >= end:
            start = line.rfind(" ", end, match.start()) + 1 or end
            end = line.find(" ", match.start())
            end = len(line) if end < 0 else end
            yield start, line[start:end]


def _begins_item(line: str, place: int) -> bool:
    """Tell whether a list marker stands there: a capital follows, and it closes no bracket."""
    match = ITEM.match(line, place)
    if match is None:
        return False
    return ")" not in match[0] or line.rfind("(", 0, place) <= line.rfind(")", 0, place)


def _parted(
    line: str, places: Sequence[tuple[int, Strength]], mendings: Mendings, *, is_torn: bool
) -> str:
    pieces, done = [], 0
    for place, strength in places:
        is_break = is_torn or strength is not Strength.LIKELY
        mendings.add(BROKEN_AGAIN if is_break else SPACED_AGAIN)
        pieces += [
            line[done:place].rstrip() if is_break else line[done:place],
            "\n" if is_break else " ",
        ]
        done = place
    return "".join([*pieces, line[done:]])
