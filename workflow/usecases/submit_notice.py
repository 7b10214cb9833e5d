"""Submit a notice for signature, from its directive file."""

from workflow.domain.audit import Move
from workflow.domain.directive import DirectiveFile
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.transaction import Transaction
from workflow.usecases.change_document import change_document
from workflow.usecases.desk import Desk
from workflow.usecases.draft_notice import draft_notice
from workflow.usecases.take_step import Hand


def submit_notice(desk: Desk, file: DirectiveFile, hand: Hand) -> OutgoingDocument:
    """Keep the notice as it is now as a draft and put it before its signer.

    Raises:
        NotAllowedError: When it has its number already, or its type cannot be printed.
        DocumentStateError: When it was submitted before.
        ConflictError: When it was issued before.
    """
    desk = desk.still()
    with desk.store.begin() as tx:
        return submit_notice_in(tx, desk, file, hand)


def submit_notice_in(
    tx: Transaction, desk: Desk, file: DirectiveFile, hand: Hand
) -> OutgoingDocument:
    """Submit a notice in a transaction that has looked at its file."""
    draft = draft_notice(tx, desk, file, hand)
    return change_document(tx, desk, draft, draft.submit(), Move.SUBMIT_DOCUMENT, hand)
