"""Write one change of an outgoing document, with who made it and why."""

from workflow.domain.audit import Change, Move, state_of
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand


def change_document(
    tx: Transaction,
    desk: Desk,
    before: OutgoingDocument,
    after: OutgoingDocument,
    move: Move,
    hand: Hand,
) -> OutgoingDocument:
    """Put the changed document back and record the change.

    Raises:
        ConflictError: When somebody else changed it since `before` was read.
    """
    change = Change(
        subject=after.key,
        move=move,
        actor=hand.actor,
        at=desk.clock.now(),
        note=hand.note,
        state=state_of(after),
        detail=hand.detail,
    )
    tx.put_document(before, after, change)
    return after
