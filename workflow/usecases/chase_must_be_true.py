"""Refuse to issue a chase that time has overtaken."""

from workflow.domain.outgoing import DocumentState, OutgoingDocument
from workflow.errors import InputError
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.tell_stale import tell_stale


def chase_must_be_true(tx: Transaction, desk: Desk, draft: OutgoingDocument) -> None:
    """Hold a chase against the records; the register is locked, so none comes between.

    Raises:
        InputError: When a duty is not overdue any more, another unit answers for one, the figures
            are of another day, or the chases before it changed.
    """
    if reason := tell_stale(tx, desk, draft):
        raise InputError(f"“{draft.key}”: {reason}. Hãy {_advice(draft)}.")


def _advice(draft: OutgoingDocument) -> str:
    discard = "bỏ dự thảo này và soạn dự thảo mới"
    return f"rút về, rồi {discard}" if draft.state is DocumentState.SUBMITTED else discard
