"""What one duty is, why its day is the day, and all that became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workflow.domain.assignment import Assignment
from workflow.domain.directive import Directive, DirectiveFile, Obligation
from workflow.domain.message import LedgerLine
from workflow.errors import NotFoundError
from workflow.ports.which import Which
from workflow.usecases.desk import Desk
from workflow.usecases.explain_obligation import Explanation, explain_obligation


@dataclass(frozen=True, slots=True, kw_only=True)
class DutySheet:
    """A duty with its explanation, its place in the notice, and the mails about it."""

    duty: Assignment
    told: Explanation
    notice: DirectiveFile
    directive: Directive
    obligation: Obligation
    mails: Sequence[LedgerLine]

    @property
    def seen(self) -> int:
        """How many changes whoever reads the sheet has seen."""
        return len(self.told.timeline)


def look_at_duty(desk: Desk, code: str) -> DutySheet:
    """Return the sheet of a duty, its days explained by the rules of the desk.

    Raises:
        NotFoundError: When there is no such duty.
    """
    with desk.store.read() as tx:
        duty, which = tx.assignment(code), Which(codes=(code,))
        notice, events = tx.notice(duty.notice), tx.trail(duty.notice)
        directive, obligation = _place(notice, duty)
        place = (notice, directive, obligation)
        told = replace(
            explain_obligation(desk.rules, place, desk.today(), events, duty.period),
            assignment=duty,
            timeline=tuple(tx.trail(code)),
            submissions=tuple(tx.submissions(which)),
            incidents=tuple(tx.incidents(which)),
        )
        mails = tx.ledger(which)
    return DutySheet(
        duty=duty,
        told=told,
        notice=notice,
        directive=directive,
        obligation=obligation,
        mails=mails,
    )


def _place(notice: DirectiveFile, duty: Assignment) -> tuple[Directive, Obligation]:
    for directive, obligation in notice.obligations():
        if obligation.code == duty.obligation:
            return directive, obligation
    raise NotFoundError("nhiệm vụ", duty.obligation)
