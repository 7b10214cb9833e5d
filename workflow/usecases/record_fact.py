"""Write down what somebody did that changes no duty, document or notice."""

from collections.abc import Mapping
from typing import Any

from workflow.domain.audit import Change, Move
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand


def record_fact(
    tx: Transaction, desk: Desk, subject: str, move: Move, hand: Hand, state: Mapping[str, Any]
) -> None:
    """Record who did it, now, and why."""
    change = Change(
        subject=subject,
        move=move,
        actor=hand.actor,
        at=desk.clock.now(),
        note=hand.note,
        state=state,
    )
    tx.record(change)
