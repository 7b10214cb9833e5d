"""A duty as the unit that has it may see it; those of others do not exist for it."""

from workflow.domain.assignment import Assignment
from workflow.errors import NotAllowedError, NotFoundError
from workflow.ports.transaction import Transaction
from workflow.ports.which import Which
from workflow.usecases.desk import Desk
from workflow.wording.unit_links import handed_over


def own_duty(tx: Transaction, unit: str, code: str) -> Assignment:
    """Return a duty of the unit.

    Raises:
        NotFoundError: When it is none of this unit's, whether or not there is one.
    """
    if code.isprintable():
        for duty in tx.assignments(Which(unit=unit, codes=(code,))):
            return duty
    raise NotFoundError("nhiệm vụ", code[:80])


def must_be_answerable(desk: Desk, unit: str, code: str) -> None:
    """Refuse an answer for a duty that is not the unit's, or of a unit that another took over.

    What a unit that ended had not finished passes to its successor, which has links of its own;
    one that ended without a successor goes on answering.

    Raises:
        NotFoundError: When the duty is none of this unit's.
        NotAllowedError: When a successor answers for the unit.
    """
    with desk.store.read() as tx:
        own_duty(tx, unit, code)
    if handover := desk.rules.organs.heir_on(unit, desk.today()):
        raise NotAllowedError(handed_over(handover))
