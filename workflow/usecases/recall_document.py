"""Recall an issued document (*thu hồi*): its number stays used, its recipients are told."""

from collections.abc import Sequence
from dataclasses import replace

from workflow.domain.assignment import UNFINISHED, Assignment
from workflow.domain.audit import Move
from workflow.domain.message import MessageKind
from workflow.domain.outgoing import DocumentPurpose, OutgoingDocument
from workflow.ports.transaction import Transaction
from workflow.ports.which import Which
from workflow.usecases.change_document import change_document
from workflow.usecases.desk import Desk
from workflow.usecases.document_seen import document_seen
from workflow.usecases.mark_corrected import unmark_corrected
from workflow.usecases.send_document import mail_key, mail_recipients
from workflow.usecases.take_step import Hand, take_step
from workflow.wording import withdrawal
from workflow.wording.letters import recall_letter
from workflow.wording.register_notes import recalled_for


def recall_document(
    desk: Desk, key: str, hand: Hand
) -> tuple[OutgoingDocument, Sequence[Assignment]]:
    """Recall it, with the reason in `hand.note`; return it and the duties cancelled with it.

    Mails that have not brought it yet will not; every recipient is asked to give it back (Nghị định
    30/2020/NĐ-CP, Điều 18 khoản 4). What a recalled notice asked for is cancelled, and what a
    recalled correction put right stands as it was issued.

    Raises:
        InputError: When the reason is too short.
        DocumentStateError: When it was not issued, or recalled before.
    """
    desk = desk.still()
    with desk.store.begin() as tx:
        before = document_seen(tx, key, hand)
        today = desk.today()
        recalled = before.recall(today, hand.note).noted(recalled_for(hand.note, today))
        change_document(tx, desk, before, recalled, Move.RECALL, hand)
        unmark_corrected(tx, desk, recalled, hand)
        cancelled = _cancel_duties(tx, desk, recalled, hand)
        _tell_recipients(tx, desk, recalled, hand.note)
        return recalled, cancelled


def _cancel_duties(
    tx: Transaction, desk: Desk, recalled: OutgoingDocument, hand: Hand
) -> list[Assignment]:
    if recalled.purpose is not DocumentPurpose.NOTICE:
        return []
    hand = replace(hand, note=recalled_for(hand.note, desk.today()))
    left = [a for a in tx.assignments(Which(notice=recalled.key)) if a.step in UNFINISHED]
    return [
        take_step(tx, desk, duty, duty.cancel(desk.today(), hand.note), Move.CANCEL, hand)
        for duty in left
    ]


def _tell_recipients(tx: Transaction, desk: Desk, recalled: OutgoingDocument, reason: str) -> None:
    keys = [mail_key(MessageKind.DISPATCH, recalled, unit) for unit in recalled.recipients]
    tx.withdraw(keys, desk.clock.now(), withdrawal.RECALLED)
    mail_recipients(
        *(tx, desk, recalled, MessageKind.RECALL),
        lambda name: recall_letter(desk.rules, recalled, name, reason, desk.today()),
    )
