"""Read a document that is about to be changed, as long as it is as the person saw it."""

from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.transaction import Transaction
from workflow.usecases.as_seen import must_be_as_seen
from workflow.usecases.take_step import Hand


def document_seen(tx: Transaction, key: str, hand: Hand) -> OutgoingDocument:
    """Return the document.

    Raises:
        NotFoundError: When no document has the key.
        ConflictError: With who changed it since it was seen.
    """
    document = tx.document(key)
    if hand.seen is not None:
        must_be_as_seen(key, tx.trail(key), hand.seen)
    return document
