"""What a unit sees of one of its duties: words, days, what it handed in, every answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from workflow.domain.assignment import Assignment, Submission
from workflow.domain.audit import AuditEntry, Move
from workflow.domain.directive import Directive, DirectiveFile, Obligation
from workflow.domain.organ import Organs
from workflow.errors import NotFoundError
from workflow.ports.which import Which
from workflow.usecases.desk import Desk
from workflow.usecases.own_duty import own_duty
from workflow.wording.unit_links import is_of_a_unit

DAYS_SAID = {
    Move.ASK_EXTENSION: "asked_day",
    Move.GRANT_EXTENSION: "last_day",
    Move.GRANT_UNASKED: "last_day",
    Move.SET_LAST_DAY: "last_day",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStep:
    """One line of the timeline; people of the office stand as the office. `day` was asked or set.

    `is_ours` tells that somebody of a unit did it on these pages.
    """

    who: str
    move: Move
    at: datetime
    note: str
    day: date | None
    is_ours: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDuty:
    """One duty, where it comes from, and what became of it so far."""

    duty: Assignment
    notice: DirectiveFile
    directive: Directive
    obligation: Obligation
    submissions: Sequence[Submission]
    steps: Sequence[OwnStep]

    @property
    def seen(self) -> int:
        """How many changes there are: what a form says that its reader saw."""
        return len(self.steps)


def look_at_own_duty(desk: Desk, unit: str, code: str) -> OwnDuty:
    """Return a duty of the unit.

    Raises:
        NotFoundError: When it is none of this unit's.
    """
    with desk.store.read() as tx:
        duty = own_duty(tx, unit, code)
        notice, trail = tx.notice(duty.notice), tx.trail(code)
        submissions = tx.submissions(Which(codes=(code,)))
    directive, obligation = _place(notice, duty.obligation)
    office = desk.rules.letterhead(desk.today()).name
    return OwnDuty(
        duty=duty,
        notice=notice,
        directive=directive,
        obligation=obligation,
        submissions=submissions,
        steps=tuple(_step(desk.rules.organs, office, entry) for entry in trail),
    )


def _place(notice: DirectiveFile, code: str) -> tuple[Directive, Obligation]:
    for directive, obligation in notice.obligations():
        if obligation.code == code:
            return directive, obligation
    raise NotFoundError("nhiệm vụ", f"{notice.key}.{code}")


def _step(organs: Organs, office: str, entry: AuditEntry) -> OwnStep:
    is_ours = is_of_a_unit(entry.actor, organs)
    instead = f" (ghi thay {entry.on_behalf_of})" if entry.on_behalf_of else ""
    said = entry.state.get(DAYS_SAID.get(entry.move, ""))
    return OwnStep(
        who=entry.actor if is_ours else f"{office}{instead}",
        move=entry.move,
        at=entry.at,
        note=entry.note,
        day=date.fromisoformat(said) if said else None,
        is_ours=is_ours,
    )
