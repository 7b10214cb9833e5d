"""Let a document stand as corrected, or as it was issued when what corrected it is recalled."""

from workflow.domain.audit import Move
from workflow.domain.outgoing import IN_FORCE, DocumentState, OutgoingDocument
from workflow.ports.transaction import Transaction
from workflow.usecases.change_document import change_document
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand
from workflow.wording.register_notes import corrected_by, correction_recalled


def mark_corrected(
    tx: Transaction, desk: Desk, correction: OutgoingDocument, hand: Hand
) -> OutgoingDocument | None:
    """Say of the document that this one corrects that it did; None when it corrects none.

    Raises:
        DocumentStateError: When that document was recalled meanwhile.
    """
    if correction.corrects is None:
        return None
    before = tx.document(correction.corrects)
    after = before.correct().noted(corrected_by(correction))
    return change_document(tx, desk, before, after, Move.CORRECT, hand)


def unmark_corrected(
    tx: Transaction, desk: Desk, recalled: OutgoingDocument, hand: Hand
) -> OutgoingDocument | None:
    """Take that back when the correction is recalled and no other one stands."""
    if recalled.corrects is None:
        return None
    before = tx.document(recalled.corrects)
    others = [d for d in tx.documents() if d.corrects == before.key and d.key != recalled.key]
    is_corrected = any(other.state in IN_FORCE for other in others)
    if before.state is not DocumentState.CORRECTED or is_corrected:
        return None
    after = before.uncorrect().noted(correction_recalled(recalled))
    return change_document(tx, desk, before, after, Move.UNCORRECT, hand)
