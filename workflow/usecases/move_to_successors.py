"""Pass open duties of units that ended to those that took over."""

from workflow.domain.assignment import OWED, Assignment, Step
from workflow.domain.audit import Actor, Move
from workflow.domain.organ import Unit
from workflow.ports import Transaction, Which
from workflow.usecases.desk import Desk
from workflow.usecases.faults import Faults
from workflow.usecases.take_step import Hand, take_step

ENGINE = Actor(name="dondoc")
_MOVED = OWED | {Step.SUBMITTED, Step.ATTESTED}


def move_to_successors(desk: Desk) -> int:
    """Move what is still open, unit by unit, and return how many; the legal act is recorded.

    Raises:
        InputError: When a duty cannot be moved; those of the other units are by then.
    """
    moved = 0
    faults = Faults()
    for unit in desk.rules.organs.ended_before(desk.today()):
        with faults.noted(), desk.store.begin() as tx:
            moved += _move_one(tx, desk, unit)
    faults.tell()
    return moved


def _move_one(tx: Transaction, desk: Desk, unit: Unit) -> int:
    move = desk.rules.organs.heir_on(unit.code, desk.today())
    still_open = [a for a in tx.assignments(Which(unit=unit.code)) if a.step in _MOVED]
    if move is None or not still_open:
        return 0
    hand = Hand(actor=ENGINE, note=f"{unit.name} → {move.to.name}: {move.act}")
    for before in still_open:
        after: Assignment = before.move_to(move.to.code)
        take_step(tx, desk, before, after, Move.SUCCEED, hand)
    return len(still_open)
