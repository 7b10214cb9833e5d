"""Close what need not be done: waived, or cancelled."""

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Move
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand, step


def close_assignment(desk: Desk, code: str, move: Move, hand: Hand) -> Assignment:
    """Waive (`Move.WAIVE`) or cancel (`Move.CANCEL`) an assignment; `hand.note` is the reason."""
    desk = desk.still()
    today = desk.today()

    def close(assignment: Assignment) -> Assignment:
        if move is Move.WAIVE:
            return assignment.waive(today, hand.note)
        return assignment.cancel(today, hand.note)

    return step(desk, code, hand, move=move, to=close)
