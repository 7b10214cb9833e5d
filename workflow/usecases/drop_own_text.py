"""Let a draft be printed from its template again."""

from workflow.domain.audit import Move
from workflow.domain.outgoing import OutgoingDocument
from workflow.usecases.change_document import change_document
from workflow.usecases.desk import Desk
from workflow.usecases.document_seen import document_seen
from workflow.usecases.take_step import Hand


def drop_own_text(desk: Desk, key: str, hand: Hand) -> OutgoingDocument:
    """Leave the file edited in Word out; it stays in the file store, and in the trail.

    Raises:
        DocumentStateError: When it is no draft.
    """
    with desk.store.begin() as tx:
        draft = document_seen(tx, key, hand)
        return change_document(tx, desk, draft, draft.drop(), Move.EDIT_DOCUMENT, hand)
