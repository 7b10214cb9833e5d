"""Take one assignment one step on: read, move, put back, record, replan; all or nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Actor, AuditEntry, Change, Move, state_of
from workflow.domain.deadline import Rung, plan_events
from workflow.domain.rulebook import Rulebook, watched
from workflow.errors import InputError, NotAllowedError
from workflow.ports.transaction import Transaction
from workflow.usecases.as_seen import must_be_as_seen
from workflow.usecases.calendar_in_force import must_be_in_force
from workflow.usecases.desk import Desk
from workflow.wording.dates import day_text

DECIDED = frozenset({Move.GRANT_EXTENSION, Move.REFUSE_EXTENSION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Who moves something, in which words they say why, and what they bring with it.

    `seen` is how many changes of it they had seen when they decided; None when nobody looked.
    """

    actor: Actor
    note: str = ""
    seen: int | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)


def take_step(
    tx: Transaction, desk: Desk, before: Assignment, after: Assignment, move: Move, hand: Hand
) -> Assignment:
    """Write one change of an assignment and put its reminders right.

    Raises:
        ConflictError: When somebody else changed it since `before` was read, or the calendar
            changed since the desk was.
        InputError: When the day lies before that of the step before.
        NotAllowedError: When it is entered for a unit whose duty it is not.
    """
    must_be_in_force(tx, desk)
    _must_be_its_own(desk.rules, before, hand.actor.on_behalf_of)
    _must_follow(tx.trail(before.code), desk, before.code)
    change = Change(
        subject=after.code,
        move=move,
        actor=hand.actor,
        at=desk.clock.now(),
        note=hand.note,
        state=state_of(after),
        detail={**hand.detail, **_needless(before, after, move)},
    )
    tx.change(before, after, change)
    if watched(before) != watched(after):
        replan(tx, desk, after)
    return after


def _needless(before: Assignment, after: Assignment, move: Move) -> Mapping[str, Any]:
    """Return the day that a unit asked for, when its request ends and nobody decided on it."""
    is_open_still = after.asked_day is not None or before.asked_day is None
    return {} if is_open_still or move in DECIDED else {"asked_day": str(before.asked_day)}


def _must_be_its_own(rules: Rulebook, assignment: Assignment, on_behalf_of: str | None) -> None:
    name = rules.organs.name
    if on_behalf_of not in {None, name(assignment.unit), name(assignment.first_unit)}:
        raise NotAllowedError(
            f"“{assignment.code}” do {name(assignment.unit)} thực hiện: không ghi thay "
            f"{on_behalf_of} được."
        )


def _must_follow(trail: Sequence[AuditEntry], desk: Desk, code: str) -> None:
    """Refuse to date a step before the one before it; within a day the clock decides nothing."""
    now = desk.clock.now()
    days = [entry.at.astimezone(now.tzinfo).date() for entry in trail]
    if days and now.date() < days[-1]:
        raise InputError(
            f"Ngày {day_text(now.date())} trước bước gần nhất của “{code}” ({day_text(days[-1])}): "
            "hãy xem lại ngày."
        )


def as_it_was_seen(tx: Transaction, code: str, hand: Hand) -> Assignment:
    """Return an assignment that is still as whoever moves it saw it.

    Asked before the move itself, so that the second of two people is told who was first, and not
    only that the step is over.

    Raises:
        NotFoundError: When there is none.
        ConflictError: With who changed what since it was seen.
    """
    assignment = tx.assignment(code)
    if hand.seen is not None:
        must_be_as_seen(code, tx.trail(code), hand.seen)
    return assignment


def step(
    desk: Desk, code: str, hand: Hand, *, move: Move, to: Callable[[Assignment], Assignment]
) -> Assignment:
    """Open a transaction for one step of one assignment."""
    desk = desk.still()
    with desk.store.begin() as tx:
        before = as_it_was_seen(tx, code, hand)
        return take_step(tx, desk, before, to(before), move, hand)


def replan(tx: Transaction, desk: Desk, assignment: Assignment) -> None:
    """Forget reminders that have not fired and plan those that are still called for.

    Raises:
        ConflictError: When the calendar changed since the desk was read.
    """
    must_be_in_force(tx, desk)
    tx.unplan(assignment.code)
    seen = watched(assignment)
    if seen is None:
        return
    obligation = tx.notice(assignment.notice).obligation(assignment.obligation)
    late_before = [
        event.number
        for event, fired_at in tx.events(assignment.code)
        if fired_at
        and event.rung is Rung.LATE
        and (event.unit, event.last_day) == (assignment.unit, assignment.last_day)
    ]
    late_from = max(late_before, default=0) + 1
    ladder, calendar = desk.rules.ladder(obligation), desk.rules.calendar
    tx.plan(plan_events(seen, ladder, calendar, desk.today(), late_from))
