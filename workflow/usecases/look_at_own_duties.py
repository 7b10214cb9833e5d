"""What a unit sees of its own duties over all notices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from workflow.domain.assignment import UNFINISHED, Assignment, Step
from workflow.domain.audit import AuditEntry
from workflow.domain.directive import DirectiveFile
from workflow.domain.duty_list import DutyState, Slice
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDuties:
    """A part of the list, the counts of the whole, the office's last answers, and the notices."""

    duties: Sequence[Assignment]
    counts: Mapping[DutyState | None, int]
    answers: Mapping[str, AuditEntry]
    notices: Mapping[str, DirectiveFile]
    part: Slice

    @property
    def groups(self) -> Sequence[tuple[DutyState, Sequence[Assignment]]]:
        """The list cut where another state begins."""
        return [(state, list(duties)) for state, duties in groupby(self.duties, key=_state_of)]


def look_at_own_duties(desk: Desk, unit: str, offset: int = 0) -> OwnDuties:
    """Return a part of the unit's duties, those that it owes first."""
    days, part = days_of(desk), Slice(offset=offset)
    with desk.store.read() as tx:
        duties = tx.pages.unit_duties(unit, days, part)
        return OwnDuties(
            duties=duties,
            counts=tx.pages.count_unit(unit, days),
            answers=tx.pages.answers([duty.code for duty in duties]),
            notices=tx.pages.notices_by_key(sorted({duty.notice for duty in duties})),
            part=part,
        )


def _state_of(duty: Assignment) -> DutyState:
    if duty.is_owed():
        return DutyState.OWED
    if duty.step is Step.SUBMITTED:
        return DutyState.WAITING
    is_kept = duty.modality.is_attested and duty.step in UNFINISHED
    return DutyState.STANDING if is_kept else DutyState.DONE
