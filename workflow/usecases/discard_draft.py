"""Discard a draft that will not be issued; it stays to be read, and no number is touched."""

from workflow.domain.audit import Move
from workflow.domain.outgoing import OutgoingDocument
from workflow.usecases.change_document import change_document
from workflow.usecases.desk import Desk
from workflow.usecases.document_seen import document_seen
from workflow.usecases.take_step import Hand


def discard_draft(desk: Desk, key: str, hand: Hand) -> OutgoingDocument:
    """Put a draft aside for good, with the reason.

    Raises:
        InputError: When the reason is too short.
        DocumentStateError: When it is no draft any more.
    """
    with desk.store.begin() as tx:
        draft = document_seen(tx, key, hand)
        return change_document(tx, desk, draft, draft.discard(hand.note), Move.DISCARD, hand)
