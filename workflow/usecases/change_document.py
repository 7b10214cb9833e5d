"""Write one change of an outgoing document, with who made it and why."""

from workflow.domain.audit import Change, Move, state_of
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.transaction import Transaction
from workflow.usecases.as_seen import must_be_as_seen
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
        ConflictError: When somebody else changed it since `before` was read, or was seen.
    """
    if hand.seen is not None:
        must_be_as_seen(before.key, tx.trail(before.key), hand.seen)
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
