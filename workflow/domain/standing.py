"""Standing duties and bans as they stood: who confirmed, who did not, what was breached.

Nobody finishes them, so they are in none of the figures.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from workflow.domain.assignment import DROPPED, Assignment, Incident, Step
from workflow.domain.directive import Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingDuty:
    """One standing duty or ban of a notice, and the units that it holds for."""

    notice: str
    clause: str
    obligation: str
    action: str
    modality: Modality
    confirmed: tuple[Assignment, ...]
    unconfirmed: tuple[Assignment, ...]
    incidents: tuple[Incident, ...]


def standing_duties(
    assignments: Iterable[Assignment], incidents: Iterable[Incident]
) -> tuple[StandingDuty, ...]:
    """Gather the units of each standing duty or ban, in the order of the notices.

    Units that were released from it are left out, what happened there is not.
    """
    breaches = list(incidents)
    attested = sorted((a for a in assignments if a.modality.is_attested), key=_place)
    return tuple(_duty(list(of_one), breaches) for _, of_one in groupby(attested, key=_place))


def _place(assignment: Assignment) -> tuple[str, str]:
    return assignment.notice, assignment.obligation


def _duty(assignments: list[Assignment], breaches: list[Incident]) -> StandingDuty:
    first, codes = assignments[0], {assignment.code for assignment in assignments}
    held = [assignment for assignment in assignments if assignment.step not in DROPPED]
    return StandingDuty(
        notice=first.notice,
        clause=first.clause,
        obligation=first.obligation,
        action=first.action,
        modality=first.modality,
        confirmed=tuple(a for a in held if a.step is Step.ATTESTED),
        unconfirmed=tuple(a for a in held if a.step is not Step.ATTESTED),
        incidents=tuple(breach for breach in breaches if breach.assignment in codes),
    )
