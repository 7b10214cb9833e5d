"""Grant or refuse more time."""

from datetime import date

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Move
from workflow.errors import InputError
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand, step
from workflow.wording.dates import day_text


def decide_extension(desk: Desk, code: str, granted_day: date | None, hand: Hand) -> Assignment:
    """Move the last day to `granted_day`, or with None refuse; the old day is kept."""
    if granted_day is None:
        return step(
            desk,
            code,
            hand,
            move=Move.REFUSE_EXTENSION,
            to=lambda a: a.refuse_extension(hand.note),
        )
    if granted_day < desk.today():
        raise InputError(f"Thời hạn mới {day_text(granted_day)} đã qua: hãy chọn ngày từ hôm nay.")
    target_day = desk.rules.calendar.previous_working_day(granted_day)
    return step(
        desk,
        code,
        hand,
        move=Move.GRANT_EXTENSION,
        to=lambda a: a.grant_extension(granted_day, target_day),
    )
