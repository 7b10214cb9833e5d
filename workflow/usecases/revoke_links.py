"""Close the links by which a unit answers."""

from workflow.domain.assignment import must_say_why
from workflow.domain.audit import Move
from workflow.errors import InputError
from workflow.usecases.desk import Desk
from workflow.usecases.record_fact import record_fact
from workflow.usecases.take_step import Hand


def revoke_links(desk: Desk, unit: str, hand: Hand) -> int:
    """Close every open link of the unit and return how many there were; the next mail bears a new.

    Raises:
        NotFoundError: When there is no such unit.
        InputError: When no link is open, or it is not said why.
    """
    name = desk.rules.organs.unit(unit).name
    must_say_why(hand.note, "thu hồi liên kết")
    with desk.store.begin() as tx:
        closed = tx.links.revoke_links(unit, desk.clock.now())
        if not closed:
            raise InputError(f"{name} không có liên kết nào đang mở.")
        state = {"unit": unit, "closed": closed}
        record_fact(tx, desk, f"don-vi/{unit}", Move.REVOKE_LINKS, hand, state)
    return closed
