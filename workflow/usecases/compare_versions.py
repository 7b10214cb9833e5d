"""Compare two versions of a notice by the words of their duties, wherever they stand."""

from collections.abc import Sequence
from itertools import product

from workflow.domain.directive import DirectiveFile, one_line
from workflow.domain.version import DutyChange, DutyChangeKind, PlacedDuty
from workflow.ports.intake import Likeness

LIKE_ENOUGH = 72.0
"""From so many points of 100 on, two quotes are one duty."""


def compare_versions(
    before: DirectiveFile, after: DirectiveFile, likeness: Likeness
) -> tuple[DutyChange, ...]:
    """Return what became of every duty: those of the second version in order, then what is gone.

    The most alike are taken for one first, so that of two reports each finds its own.
    """
    old, new = list(before.obligations()), list(after.obligations())
    twins = _twins(old, new, likeness)
    return (
        *(
            DutyChange.of(old[twins[place]], (directive, duty))
            if place in twins
            else DutyChange(kind=DutyChangeKind.NEW, clause=directive.clause, after=duty)
            for place, (directive, duty) in enumerate(new)
        ),
        *(
            DutyChange(kind=DutyChangeKind.GONE, clause=directive.clause, before=duty)
            for place, (directive, duty) in enumerate(old)
            if place not in twins.values()
        ),
    )


def _twins(
    old: Sequence[PlacedDuty], new: Sequence[PlacedDuty], likeness: Likeness
) -> dict[int, int]:
    """Return for places in the second version the place in the first that is the same duty."""
    texts = [one_line(duty.quote) for _, duty in (*new, *old)]
    pairs = product(range(len(new)), range(len(new), len(texts)))
    twins: dict[int, int] = {}
    for pair in likeness.likest(texts, pairs, LIKE_ENOUGH):
        place, other = pair.first, pair.second - len(new)
        if place not in twins and other not in twins.values():
            twins[place] = other
    return twins
