"""Pass open duties of units that ended to those that took over."""

from workflow.domain.audit import ENGINE, Move
from workflow.usecases.calendar_in_force import by_calendar_in_force
from workflow.usecases.desk import Desk
from workflow.usecases.faults import Faults
from workflow.usecases.take_step import Hand, take_step


def move_to_successors(desk: Desk) -> int:
    """Move what is still open, unit by unit, and return how many; the legal act is recorded.

    Nothing is locked while nothing is open.

    Raises:
        InputError: When a duty cannot be moved; those of the other units are by then.
    """
    ended = [unit.code for unit in desk.rules.organs.ended_before(desk.today())]
    with desk.store.read() as tx:
        left = sorted({a.unit for a in tx.unfinished(ended)}) if ended else []
    moved = 0
    faults = Faults()
    for unit in left:
        with faults.noted():
            moved += _move_all(desk, unit)
    faults.tell()
    return moved


def _move_all(desk: Desk, unit: str) -> int:
    handover = desk.rules.organs.heir_on(unit, desk.today())
    if handover is None:
        return 0
    hand = Hand(actor=ENGINE, note=handover.words)
    with desk.store.begin() as tx:
        desk = by_calendar_in_force(tx, desk.still())
        left = tx.unfinished([unit])
        for before in left:
            take_step(tx, desk, before, before.move_to(handover.to.code), Move.SUCCEED, hand)
    return len(left)
