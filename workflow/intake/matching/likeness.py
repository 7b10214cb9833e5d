"""How two names agree, word by word: distinctive words must be the same on both sides."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import combinations, islice

from rapidfuzz.distance import OSA

from workflow.intake.matching.name_words import NameWords, letters

LEVELS = frozenset(
    (
        "tinh",
        "thanh pho",
        "huyen",
        "thi xa",
        "quan",
        "xa",
        "phuong",
        "thi tran",
        "dac khu",
        "truong",
    )
)
"""Words that may be left out beside a proper name: *Phòng GDĐT Cư Jút*, *THPT Chu Văn An*."""
MOST_LEVELS = 4
BODIES = frozenset(("don vi", "cong ty", "doanh nghiep", "to chuc", "co quan"))
"""Heads that say no more than *a body*."""
LONG_ENOUGH = 7
"""No Vietnamese syllable is longer, so one wrong letter is no other name: *Vietlel*."""


class Agreement(IntEnum):
    """How far two names say the same."""

    NONE = 0
    PARTLY = 1
    SAME = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The words that only one of two names has, without accents."""

    printed: tuple[str, ...]
    declared: tuple[str, ...]
    has_slip: bool = False


def agreement(printed: NameWords, declared: NameWords) -> Agreement:
    """Tell how far a printed name agrees with a declared one.

    They are the same when no word differs, or the printed one adds the level (*huyện*); partly when
    the printed one stops before a qualifier, leaves out a level, has another word for a body
    (*công ty*, *đơn vị*), or one wrong letter or accent.
    """
    difference = _difference(printed, declared)
    only_levels = LEVELS.issuperset(difference.printed)
    if only_levels and not difference.declared:
        same = not difference.has_slip and _same_accents(printed, declared)
        return Agreement.SAME if same else Agreement.PARTLY
    if not difference.printed and LEVELS.issuperset(difference.declared):
        return Agreement.PARTLY
    return Agreement.PARTLY if _begins(printed, declared) else Agreement.NONE


def signs_of(printed: NameWords) -> Iterator[tuple[str, ...]]:
    """Go through the signs that a declared name may have that says the same: levels may be more."""
    levels = list(islice((word for word in printed.sign if word in LEVELS), MOST_LEVELS))
    for count in range(len(levels) + 1):
        for left_out in combinations(levels, count):
            kept = Counter(printed.sign) - Counter(left_out)
            yield tuple(sorted(kept.elements()))


def _difference(printed: NameWords, declared: NameWords) -> Difference:
    ours, theirs = Counter(printed.sign), Counter(declared.sign)
    left, lacking = list((ours - theirs).elements()), list((theirs - ours).elements())
    slips = [(a, b) for a in left for b in lacking if _is_slip(a, b)]
    for a, b in slips[:1]:
        left.remove(a)
        lacking.remove(b)
    return Difference(printed=tuple(left), declared=tuple(lacking), has_slip=bool(slips))


def _is_slip(a: str, b: str) -> bool:
    return min(len(a), len(b)) >= LONG_ENOUGH and OSA.distance(a, b, score_cutoff=1) <= 1


def _same_accents(printed: NameWords, declared: NameWords) -> bool:
    spelt = dict(zip(declared.plain, declared.words, strict=True))
    return all(
        word in {plain, spelt.get(plain)} or letters(word) == letters(spelt.get(plain, word))
        for plain, word in zip(printed.plain, printed.words, strict=True)
    )


def _begins(printed: NameWords, declared: NameWords) -> bool:
    """Tell whether the declared name is the printed one with a qualifier after it."""
    if len(printed.words) < 2 or not declared.words:
        return False
    ours, theirs = _heads_alike(printed), _heads_alike(declared)
    return theirs[: len(ours)] == ours


def _heads_alike(name: NameWords) -> list[str]:
    first, *others = name.plain
    head = "body" if first in BODIES else first
    return " ".join((head, *others)).split()
