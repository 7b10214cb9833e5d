"""Close the links by which a unit answers."""

from workflow.domain.assignment import must_say_why
from workflow.domain.audit import Change, Move
from workflow.errors import InputError
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand


def revoke_links(desk: Desk, unit: str, hand: Hand) -> int:
    """Close every open link of the unit and return how many there were; the next mail bears a new.

    Raises:
        NotFoundError: When there is no such unit.
        InputError: When no link is open, or it is not said why.
    """
    name, now = desk.rules.organs.unit(unit).name, desk.clock.now()
    must_say_why(hand.note, "thu hồi liên kết")
    with desk.store.begin() as tx:
        closed = tx.links.revoke_links(unit, now)
        if not closed:
            raise InputError(f"{name} không có liên kết nào đang mở.")
        tx.record(
            Change(
                subject=f"don-vi/{unit}",
                move=Move.REVOKE_LINKS,
                actor=hand.actor,
                at=now,
                note=hand.note,
                state={"unit": unit, "closed": closed},
            )
        )
    return closed
