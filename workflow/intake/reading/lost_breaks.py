"""Paragraph breaks that were lost when a notice was copied, put back where they show.

Only a break or, between two words of one paragraph, a space is put in; no letter changes.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from workflow.intake.reading.raw_text import Mendings
from workflow.intake.reading.seams import MARKER, Seam, Strength, U, seams_of

ITEM = re.compile(rf"{MARKER} {{0,3}}[“\"(]?{U}")
WORD = re.compile(r"\S+")
MANY = 3
BROKEN_AGAIN = "khôi phục {} chỗ mất dấu xuống dòng"
SPACED_AGAIN = "tách {} chỗ hai từ dính liền"


def restore_breaks(lines: Sequence[str], mendings: Mendings) -> list[str]:
    """Return the lines, those that had grown together apart again.

    >>> restore_breaks(["Văn phòng tỉnha) Rà soát;- Ủy ban"], Mendings())
    ['Văn phòng tỉnh', 'a) Rà soát;', '- Ủy ban']
    """
    seams = _known_seams(lines)
    if not seams:
        return list(lines)
    places = [_places(line, seams) for line in lines]
    is_torn = sum(map(len, places)) >= MANY
    mended: list[str] = []
    for line, found in zip(lines, places, strict=True):
        mended += _parted(line, found, mendings, is_torn=is_torn).split("\n")
    return mended


def _known_seams(lines: Iterable[str]) -> Mapping[str, list[Seam]]:
    """Return the words that have seams; each different word is looked at once."""
    words = {*" ".join(lines).split()}
    odd = [w for w in words if not (w.isalpha() and (w.islower() or w.istitle()))]
    found = ((word, seams_of(word)) for word in odd)
    return {word: seams for word, seams in found if seams}


def _places(line: str, seams: Mapping[str, list[Seam]]) -> list[tuple[int, Strength]]:
    found: list[tuple[int, Strength]] = []
    for match in WORD.finditer(line):
        for seam in seams.get(match[0], ()):
            place = match.start() + seam.place
            if seam.strength is not Strength.BEFORE_CAPITAL or _begins_item(line, place):
                found.append((place, seam.strength))
    return found


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
