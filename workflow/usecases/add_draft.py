"""Keep a draft of an outgoing document."""

from workflow.domain.audit import Change, Move, state_of
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand


def add_draft(tx: Transaction, desk: Desk, draft: OutgoingDocument, hand: Hand) -> None:
    """Write the draft and who made it.

    Raises:
        ConflictError: When its key is taken.
    """
    change = Change(
        subject=draft.key,
        move=Move.DRAFT,
        actor=hand.actor,
        at=desk.clock.now(),
        note=hand.note,
        state=state_of(draft),
    )
    tx.add_document(draft, change)


def signer_today(desk: Desk) -> str:
    """Return the name of who signs for the office today."""
    return desk.rules.office.signer_on(desk.today()).full_name
