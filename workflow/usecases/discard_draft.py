"""Discard a draft that will not be issued; it stays to be read, and no number is touched."""

from dataclasses import replace

from workflow.domain.assignment import must_say_why
from workflow.domain.audit import Change, Move, state_of
from workflow.domain.outgoing import DocumentState, OutgoingDocument
from workflow.errors import InputError
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand


def discard_draft(desk: Desk, key: str, hand: Hand) -> OutgoingDocument:
    """Put a draft aside for good, with the reason.

    Raises:
        InputError: When the reason is too short, or it is no draft any more.
    """
    must_say_why(hand.note, "bỏ dự thảo")
    with desk.store.begin() as tx:
        draft = tx.document(key)
        if draft.state is not DocumentState.DRAFT:
            raise InputError(f"“{key}” không còn là dự thảo nên không bỏ được.")
        discarded = replace(draft, state=DocumentState.DISCARDED)
        change = Change(
            subject=key,
            move=Move.DISCARD,
            actor=hand.actor,
            at=desk.clock.now(),
            note=hand.note,
            state=state_of(discarded),
        )
        tx.put_document(draft, discarded, change)
    return discarded
