"""Compare two versions of a notice by the words of their duties, wherever they stand."""

from workflow.domain.directive import DirectiveFile, one_line
from workflow.domain.version import DutyChange, DutyChangeKind
from workflow.ports import Likeness

LIKE_ENOUGH = 72.0
"""From so many points of 100 on, two quotes are one duty."""


def compare_versions(
    before: DirectiveFile, after: DirectiveFile, likeness: Likeness
) -> tuple[DutyChange, ...]:
    """Return what became of every duty: those of the second version in order, then what is gone.

    The most alike are taken for one first, so that of two reports each finds its own.
    """
    old, new = list(before.obligations()), list(after.obligations())
    twins: dict[int, int] = {}
    for pair in likeness.alike(
        [one_line(duty.quote) for _, duty in new],
        [one_line(duty.quote) for _, duty in old],
        LIKE_ENOUGH,
    ):
        if pair.first not in twins and pair.second not in twins.values():
            twins[pair.first] = pair.second
    return (
        *(
            DutyChange.of(directive, old[twins[place]][1], duty)
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
