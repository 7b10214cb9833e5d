"""Where two paragraphs grew together inside one word, because the break between them was lost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from workflow.intake.reading.syllables import LOWER, UPPER, halves, is_plain, is_syllable

L, U = f"[{LOWER}]", f"[{UPPER}]"
YEAR = r"(?:19|20)\d\d"
MARKER = r"(?:\d{1,2}[.)]|[IVX]{1,5}\.|[a-zđ]\)|[-–•+])"
ENDED = rf"(?:[^\W\d_]{{2,}}|{YEAR}|/\d{{1,2}}|[)”\"])(?:\./\.|[.;:])"
OPENINGS = re.compile(r"(?:V/v|Kính|Nơi|Căn|Số|Độc|CỘNG|Điều|KT\.|TM\.|TL\.|TUQ\.)(?![^\W\d_])")
SUSPECT = re.compile(
    rf"[{UPPER}.;:)](?<=\S.)(?:(?<={L}{U})|(?<={U}{U})(?={L})|(?<={U * 5})|(?<=[.;:])(?=\S)"
    rf"|(?<=[^\W\d_]\d\.)|(?<=[^\W\d_]\d\d\.)|(?<=[^\W\d_][a-zđ]\))(?!\S)"
    rf"|(?<={YEAR}{U})|(?<={YEAR}\d\.)|(?<={YEAR}\d\d\.))"
)
"""A sign of a seam; it begins with the character itself, which is quick to look for."""
CHANGED = re.compile(rf"(?<={L})(?={U})|(?<={U}{U})(?={U}{L})")
STOP = re.compile(r"[.;:)]")
STOPPED = re.compile(rf"({ENDED})(?={U}[^\W\d_])")
MARKED = re.compile(
    rf"({ENDED})(?={MARKER}(?:$|{U}))"
    rf"|([^\W\d_]{{2,7}})(?=[a-zđ]\)$|\d{{1,2}}\.(?:$|{U}))"
    rf"|((?<!\d){YEAR})(?=\d{{1,2}}\.(?:$|{U}))"
)
DATED = re.compile(rf"(?<!\d){YEAR}(?=V/v|{U}{L}+$)")
LONGEST_WORD = 60
CAPITALS = re.compile(rf"{U}{{5,14}}")
LAST = re.compile(rf"{U}?{L}+$|{U}+$")
FIRST = re.compile(rf"{U}(?:{L}+|{U}+(?!{L}))")


class Strength(Enum):
    """What a seam needs beside itself: nothing, a capital after its word, or seams elsewhere."""

    SURE = "sure"
    BEFORE_CAPITAL = "before_capital"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seam:
    """A place inside a word at which a paragraph may begin."""

    place: int
    strength: Strength = Strength.SURE


def seams_of(word: str) -> list[Seam]:
    """Return the seams of a word (what stands between two spaces), from left to right.

    >>> [seam.place for seam in seams_of("phúcSố:")], seams_of("16/2022/TT-BGDĐT")
    ([4], [])
    """
    if len(word) > LONGEST_WORD:
        return []
    body = word.rstrip(",.;:")
    if body.isalpha() and (body.islower() or body.istitle()):
        return []
    found: dict[int, Seam] = {}
    for seam in _all(word):
        found.setdefault(seam.place, seam)
    return [found[place] for place in sorted(found)]


def _all(word: str) -> Iterator[Seam]:
    is_stopped = STOP.search(word) is not None
    for match in MARKED.finditer(word) if is_stopped else ():
        if not match[2] or _ends_before_marker(word, match):
            yield Seam(place=match.end(), strength=Strength.BEFORE_CAPITAL)
    for match in DATED.finditer(word):
        yield Seam(place=match.end())
    for match in CAPITALS.finditer(word):
        parted = [] if is_syllable(match[0]) else list(halves(match[0]))
        if len(parted) == 1:
            yield Seam(place=match.start() + len(parted[0][0]))
    for match in STOPPED.finditer(word) if is_stopped else ():
        yield from _stopped(word, match)
    for match in CHANGED.finditer(word):
        yield from _changed(word, match.start())


def _ends_before_marker(word: str, match: re.Match[str]) -> bool:
    """Tell whether letters are a syllable, but none with the first sign of the marker."""
    return is_syllable(match[2]) and not is_syllable(word[match.start() : match.end() + 1])


def _stopped(word: str, match: re.Match[str]) -> Iterator[Seam]:
    """Judge a full stop or its like with a capital right after it; *TS.Nguyễn* is none."""
    last = LAST.search(match[0].rstrip("./;:"))
    if last is None or is_syllable(last[0]):
        yield Seam(place=match.end(), strength=_strength(word, match.end()))


def _changed(word: str, place: int) -> Iterator[Seam]:
    """Judge a capital after a small letter, or the last of some capitals before a small one."""
    before, after = LAST.search(word, 0, place), FIRST.match(word, place)
    if before is None or after is None or not is_syllable(after[0]):
        return
    if before[0].isupper():
        if not is_plain(after[0]):
            yield Seam(place=place)
    elif len(before[0]) > 1 and is_syllable(before[0]) and _is_ours(before[0], after[0]):
        yield Seam(place=place, strength=_strength(word, place))


def _is_ours(before: str, after: str) -> bool:
    """Tell whether two syllables show by their letters that they are Vietnamese."""
    return not is_plain(after) or not (after.isupper() or is_plain(before))


def _strength(word: str, place: int) -> Strength:
    return Strength.SURE if OPENINGS.match(word, place) else Strength.LIKELY
