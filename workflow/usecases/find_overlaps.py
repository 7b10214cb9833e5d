"""Find the duties that different notices ask of the same unit in like words, at about one time."""

from collections.abc import Iterator, Sequence
from datetime import date

from workflow.domain.directive import DirectiveFile
from workflow.domain.overlap import Asked, Overlap, asked_of_units, by_unit
from workflow.domain.rulebook import Rulebook
from workflow.ports import Likeness

LIKE_ENOUGH = 70.0


def find_overlaps(
    files: Sequence[DirectiveFile], rules: Rulebook, likeness: Likeness, today: date
) -> list[Overlap]:
    """Return each pair once, the most alike first, with the units that have both duties.

    Duties are compared within a unit only, and those of the same units once for all of them, so
    that the cost grows with what one unit has to do, not with all that the office follows.
    """
    asked = asked_of_units(files, rules, today)
    together = {tuple(places) for places in by_unit(asked).values()}
    pairs: dict[tuple[int, int], float] = {}
    for places in together:
        pairs.update(_alike(asked, places, likeness))
    overlaps = [
        _overlap(asked[first], asked[second], score) for (first, second), score in pairs.items()
    ]
    return sorted(overlaps, key=lambda each: (-each.score, each.one.code, each.other.code))


def _alike(
    asked: Sequence[Asked], places: Sequence[int], likeness: Likeness
) -> Iterator[tuple[tuple[int, int], float]]:
    texts = [asked[place].words for place in places]
    for pair in likeness.alike(texts, texts, LIKE_ENOUGH):
        first, second = places[pair.first], places[pair.second]
        one, other = asked[first], asked[second]
        if first < second and one.notice != other.notice and one.is_near(other):
            yield (first, second), pair.score


def _overlap(one: Asked, other: Asked, score: float) -> Overlap:
    units = tuple(unit for unit in one.units if unit in other.units)
    return Overlap(one=one, other=other, units=units, score=round(score, 1))
