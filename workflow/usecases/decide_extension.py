"""Grant or refuse more time."""

from datetime import date

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Move
from workflow.errors import InputError
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand, as_it_was_seen, take_step
from workflow.wording.dates import day_text


def decide_extension(desk: Desk, code: str, granted_day: date | None, hand: Hand) -> Assignment:
    """Move the last day to `granted_day`, or with None refuse; the old day is kept.

    What was granted without being asked for is recorded as such.

    Raises:
        InputError: When the day has passed, or nobody asked and no reason is given.
    """
    desk = desk.still()
    with desk.store.begin() as tx:
        before = as_it_was_seen(tx, code, hand)
        if granted_day is None:
            refused = before.refuse_extension(hand.note)
            return take_step(tx, desk, before, refused, Move.REFUSE_EXTENSION, hand)
        after = before.grant_extension(granted_day, _target(desk, granted_day), hand.note)
        move = Move.GRANT_EXTENSION if before.asked_day else Move.GRANT_UNASKED
        return take_step(tx, desk, before, after, move, hand)


def _target(desk: Desk, granted_day: date) -> date:
    if granted_day < desk.today():
        raise InputError(f"Thời hạn mới {day_text(granted_day)} đã qua: hãy chọn ngày từ hôm nay.")
    return desk.rules.calendar.previous_working_day(granted_day)
