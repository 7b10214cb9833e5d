"""Confirm that the notice has reached the unit."""

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Move
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand, step


def receive_assignment(desk: Desk, code: str, hand: Hand) -> Assignment:
    """Note the day of arrival (Nghị định 30/2020/NĐ-CP, Điều 21.2.c: the same day)."""
    desk = desk.still()
    today = desk.today()
    return step(desk, code, hand, move=Move.RECEIVE, to=lambda a: a.receive(today))
