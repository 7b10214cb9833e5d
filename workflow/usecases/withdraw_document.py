"""Take a document that was submitted for signature back: a draft again."""

from workflow.domain.audit import Move
from workflow.domain.outgoing import OutgoingDocument
from workflow.usecases.change_document import change_document
from workflow.usecases.desk import Desk
from workflow.usecases.document_seen import document_seen
from workflow.usecases.take_step import Hand


def withdraw_document(desk: Desk, key: str, hand: Hand) -> OutgoingDocument:
    """Make it a draft again, with the reason: the signer returned it, or it has to be changed.

    Raises:
        InputError: When the reason is too short.
        DocumentStateError: When it was not submitted.
    """
    with desk.store.begin() as tx:
        submitted = document_seen(tx, key, hand)
        after = submitted.withdraw(hand.note)
        return change_document(tx, desk, submitted, after, Move.WITHDRAW_DOCUMENT, hand)
