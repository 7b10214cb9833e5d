"""Submit a draft for signature (*trình ký*)."""

from workflow.domain.audit import Move
from workflow.domain.outgoing import OutgoingDocument
from workflow.usecases.change_document import change_document
from workflow.usecases.desk import Desk
from workflow.usecases.document_seen import document_seen
from workflow.usecases.take_step import Hand


def submit_document(desk: Desk, key: str, hand: Hand) -> OutgoingDocument:
    """Put a draft before its signer; it can be read and issued, but not discarded.

    Raises:
        DocumentStateError: When it is no draft.
    """
    with desk.store.begin() as tx:
        draft = document_seen(tx, key, hand)
        return change_document(tx, desk, draft, draft.submit(), Move.SUBMIT_DOCUMENT, hand)
