"""Cross from declared to recorded: one assignment for each unit that owes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Actor, Change, Move, state_of
from workflow.domain.deadline import DeadlineEvent, plan_events
from workflow.domain.directive import Directive, DirectiveFile, Obligation
from workflow.domain.due import Recurring
from workflow.domain.period import Window
from workflow.domain.recurrence import foreseeable
from workflow.domain.rulebook import HORIZON, Rulebook, watched
from workflow.ports.transaction import Transaction
from workflow.usecases.calendar_in_force import must_be_in_force
from workflow.usecases.desk import Desk


def open_assignments(
    tx: Transaction, desk: Desk, file: DirectiveFile, actor: Actor
) -> Sequence[Assignment]:
    """Open all that a notice asks when it is adopted, and plan the reminders.

    It asks the units that there were on its day of issue, however late it is adopted; for those
    that have ended since, their successor answers. Of a recurring duty the periods of the next 45
    days are opened; `open_periods` goes on from there.

    Raises:
        ConflictError: When the calendar changed since the desk was read.
    """
    fresh = would_open(desk.rules, file, desk.today())
    keep_opened(tx, desk, file, fresh, actor)
    return fresh


def would_open(rules: Rulebook, file: DirectiveFile, today: date) -> Sequence[Assignment]:
    """Return the assignments that a notice opens when it is adopted on a day.

    Raises:
        CalendarError: When a deadline reaches into a year that is not declared.
    """
    return [
        assignment
        for directive, obligation in file.obligations()
        if obligation.modality.is_assigned
        for assignment in _opened_by(rules, file, directive, obligation, today)
    ]


def nobody_owes(rules: Rulebook, file: DirectiveFile, today: date) -> Sequence[Obligation]:
    """Return the obligations that name whom they ask, but open nothing: nobody is there."""
    issued = file.head.issued_date or today
    return [
        obligation
        for _, obligation in file.obligations()
        if obligation.modality.is_assigned
        and obligation.bearers
        and not any(rules.organs.units_of(owner, issued) for owner in obligation.bearers)
    ]


def periods_wanted(
    rules: Rulebook,
    file: DirectiveFile,
    place: tuple[Directive, Obligation],
    days: tuple[date, date, date],
) -> Iterator[Assignment]:
    """Return the periods of one recurring duty; `days` are the first to look at, adoption, today.

    Each asks the units of its own day. A period whose day was over at adoption is none; one that
    reaches into a year without a calendar waits for it.
    """
    directive, obligation = place
    first, adopted, today = days
    if not isinstance(obligation.due, Recurring):
        return
    window = Window(first, today + HORIZON)
    for item in foreseeable(obligation.due, window, rules.calendar, rules.office.policy):
        own_day = item.reckoning.last_day or item.data_window.last_day
        if own_day < adopted:
            continue
        for plain in _for_each_unit(rules, file, directive, obligation, (own_day, today)):
            yield replace(
                plain,
                code=f"{plain.code}.{item.period.code}",
                period=item.period.code,
                last_day=item.reckoning.last_day,
                target_day=item.reckoning.target_day,
            )


def keep_opened(
    tx: Transaction,
    desk: Desk,
    file: DirectiveFile,
    fresh: Sequence[Assignment],
    actor: Actor,
) -> None:
    """Write what is new, each with the change that opens it, and plan the reminders.

    Raises:
        ConflictError: When the calendar changed since the desk was read.
    """
    must_be_in_force(tx, desk)
    rules, now = desk.rules, desk.clock.now()
    tx.open(fresh, [_opening(rules, assignment, actor, now) for assignment in fresh])
    tx.plan(list(_events(rules, file, fresh, now.date())))


def _opened_by(
    rules: Rulebook, file: DirectiveFile, directive: Directive, obligation: Obligation, today: date
) -> Iterator[Assignment]:
    if isinstance(obligation.due, Recurring):
        yield from periods_wanted(rules, file, (directive, obligation), (today, today, today))
        return
    reckoning = rules.reckon(file, obligation)
    issued = file.head.issued_date or today
    for plain in _for_each_unit(rules, file, directive, obligation, (issued, today)):
        yield replace(plain, last_day=reckoning.last_day, target_day=reckoning.target_day)


def _for_each_unit(
    rules: Rulebook,
    file: DirectiveFile,
    directive: Directive,
    obligation: Obligation,
    days: tuple[date, date],
) -> Iterator[Assignment]:
    """Return one for each unit that owes on a day; `days` are that day and today."""
    own_day, today = days
    since = min(own_day, file.head.issued_date or own_day)
    seen: set[str] = set()
    for owner in obligation.bearers:
        for unit in rules.organs.answering(owner, own_day, since):
            if unit.code in seen:
                continue
            seen.add(unit.code)
            yield Assignment(
                code=f"{file.key}.{obligation.code}.{unit.code}",
                notice=file.key,
                clause=directive.clause,
                obligation=obligation.code,
                modality=obligation.modality,
                action=obligation.action,
                unit=rules.organs.living(unit.code, today).code,
                first_unit=unit.code,
                owner=owner,
                opened_on=today,
                review_date=obligation.review_date,
            )


def _opening(rules: Rulebook, assignment: Assignment, actor: Actor, now: datetime) -> Change:
    handover = rules.organs.heir_on(assignment.first_unit, now.date())
    return Change(
        subject=assignment.code,
        move=Move.OPEN,
        actor=actor,
        at=now,
        note=handover.words if handover else "",
        state=state_of(assignment),
    )


def _events(
    rules: Rulebook, file: DirectiveFile, fresh: Sequence[Assignment], today: date
) -> Iterator[DeadlineEvent]:
    ladders = {o.code: rules.ladder(o) for _, o in file.obligations()}
    for assignment in fresh:
        seen = watched(assignment)
        if seen is not None:
            yield from plan_events(seen, ladders[assignment.obligation], rules.calendar, today)
