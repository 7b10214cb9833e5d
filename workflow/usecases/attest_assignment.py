"""Confirm that a unit keeps a standing duty or a ban."""

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Move
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand, step


def attest_assignment(desk: Desk, code: str, hand: Hand) -> Assignment:
    """Note the confirmation; a standing duty or a ban is never *done*."""
    desk = desk.still()
    today = desk.today()
    return step(desk, code, hand, move=Move.ATTEST, to=lambda a: a.attest(today))
