"""Write into the trail that a directive file was drafted from a notice."""

from collections.abc import Mapping

from workflow.domain.audit import Change, Move
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.directive_papers import chain_of
from workflow.usecases.take_step import Hand


def record_reading(
    tx: Transaction, desk: Desk, key: str, source: str, state: Mapping[str, str], hand: Hand
) -> None:
    """Record who had which file read; `state` has the sha256 of the original, the mark after."""
    tx.record(
        Change(
            subject=chain_of(key),
            move=Move.EDIT_DIRECTIVES,
            actor=hand.actor,
            at=desk.clock.now(),
            note=f"đọc từ {source}",
            state=state,
        )
    )
