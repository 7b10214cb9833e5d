"""Find the duties that different notices ask of the same unit in like words, at about one time."""

from collections.abc import Iterator, Sequence
from datetime import date

from workflow.domain.directive import DirectiveFile
from workflow.domain.overlap import Asked, Overlap, asked_of_units, by_unit
from workflow.domain.rulebook import Rulebook
from workflow.ports.intake import Likeness

LIKE_ENOUGH = 70.0


def find_overlaps(
    files: Sequence[DirectiveFile],
    rules: Rulebook,
    likeness: Likeness,
    today: date,
    of: str = "",
) -> list[Overlap]:
    """Return each pair once, the most alike first, with the units that have both duties.

    `of` is the key of the one notice whose duties are looked for, empty for all.

    Words are compared last, and once for each pair that has a unit in common and may fall together,
    so that the cost grows with what one unit has to do, not with all that the office follows.
    """
    asked = asked_of_units(files, rules, today)
    texts = [each.words for each in asked]
    return [
        _overlap(asked[pair.first], asked[pair.second], pair.score)
        for pair in likeness.likest(texts, _meeting(asked, of), LIKE_ENOUGH)
    ]


def _meeting(asked: Sequence[Asked], of: str) -> Iterator[tuple[int, int]]:
    """Go through the pairs of duties that meet at a unit, of two notices, at about one time."""
    of_unit = by_unit(asked)
    for place, one in enumerate(asked):
        others = {other for unit in one.units for other in of_unit[unit] if other > place}
        for other in sorted(others):
            keys = {one.notice, asked[other].notice}
            if len(keys) == 2 and (not of or of in keys) and one.is_near(asked[other]):
                yield place, other


def _overlap(one: Asked, other: Asked, score: float) -> Overlap:
    units = tuple(unit for unit in one.units if unit in other.units)
    return Overlap(one=one, other=other, units=units, score=round(score, 1))
