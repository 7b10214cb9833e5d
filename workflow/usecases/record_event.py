"""Record that the event has happened that a deadline waits for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Change, Move
from workflow.domain.term import AfterEvent
from workflow.domain.written import day_text
from workflow.errors import InputError, NotFoundError
from workflow.ports.which import Which
from workflow.usecases.as_seen import must_be_as_seen
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand, take_step


def record_event(
    desk: Desk, notice: str, event: str, happened_on: date, hand: Hand
) -> Sequence[Assignment]:
    """Give their last day to the assignments that waited for the event, and return them.

    Raises:
        NotFoundError: When no directive of the notice waits for the event.
        ConflictError: When the notice was changed since it was seen.
        InputError: When the day lies in the future.
    """
    desk = desk.still()
    if happened_on > desk.today():
        raise InputError(f"Ngày {day_text(happened_on)} chưa đến: chỉ ghi sự kiện đã xảy ra.")
    with desk.store.begin() as tx:
        file = tx.notice(notice)
        waiting = {
            obligation.code: desk.rules.reckon(file, obligation, {event: happened_on})
            for _, obligation in file.obligations()
            if isinstance(obligation.due, AfterEvent) and obligation.due.after_event == event
        }
        if not waiting:
            raise NotFoundError("sự kiện", event)
        must_be_as_seen(notice, tx.trail(notice), hand.seen)
        hand = replace(hand, seen=None)
        tx.record(_change(desk, notice, event, happened_on, hand))
        moved = []
        for before in tx.assignments(Which(notice=notice, is_owed=True)):
            reckoning = waiting.get(before.obligation)
            if reckoning and reckoning.last_day and reckoning.target_day:
                after = before.set_last_day(reckoning.last_day, reckoning.target_day)
                moved.append(take_step(tx, desk, before, after, Move.SET_LAST_DAY, hand))
        return moved


def _change(desk: Desk, notice: str, event: str, happened_on: date, hand: Hand) -> Change:
    return Change(
        subject=notice,
        move=Move.RECORD_EVENT,
        actor=hand.actor,
        at=desk.clock.now(),
        note=event,
        state={"event": event, "happened_on": happened_on.isoformat()},
    )
