"""Ask for more time."""

from datetime import date

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Move
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand, step


def ask_extension(desk: Desk, code: str, day: date, hand: Hand) -> Assignment:
    """Ask for a later last day; nothing moves until the office decides."""
    return step(
        desk,
        code,
        hand,
        move=Move.ASK_EXTENSION,
        to=lambda a: a.ask_extension(day, hand.note),
    )
