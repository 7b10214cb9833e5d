"""Cross from declared to recorded: one assignment for each unit that owes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Actor, Change, Move, state_of
from workflow.domain.deadline import DeadlineEvent, plan_events
from workflow.domain.directive import Directive, DirectiveFile, Obligation
from workflow.domain.due import Recurring
from workflow.domain.period import Window
from workflow.domain.recurrence import occurrences
from workflow.domain.rulebook import Rulebook, watched
from workflow.ports import Transaction, Which

HORIZON = timedelta(days=45)
"""How far ahead the periods of a recurring duty are opened."""


def open_assignments(
    tx: Transaction, rules: Rulebook, file: DirectiveFile, actor: Actor, now: datetime
) -> Sequence[Assignment]:
    """Open what the notice asks by now and is not open yet, and plan its reminders.

    Periods of a recurring duty are opened up to 45 days ahead. Asked again, it opens the periods
    that have come near since, those missed while nobody asked included, and nothing else.
    """
    today = now.date()
    known = {a.code: a.opened_on for a in tx.assignments(Which(notice=file.key))}
    since = min(known.values(), default=None)
    fresh = [a for a in _wanted(rules, file, since, today) if a.code not in known]
    tx.open(fresh, [_opening(assignment, actor, now) for assignment in fresh])
    tx.plan(list(_events(rules, file, fresh, today)))
    return fresh


def _wanted(
    rules: Rulebook, file: DirectiveFile, since: date | None, today: date
) -> Iterator[Assignment]:
    days = Window(since or today, today + HORIZON)
    for directive, obligation in file.obligations():
        is_recurring = isinstance(obligation.due, Recurring)
        if not obligation.modality.is_assigned or (since and not is_recurring):
            continue
        for plain in _for_each_unit(rules, file, directive, obligation, today):
            yield from _for_each_period(rules, file, obligation, plain, days)


def _for_each_unit(
    rules: Rulebook, file: DirectiveFile, directive: Directive, obligation: Obligation, today: date
) -> Iterator[Assignment]:
    seen: set[str] = set()
    for owner in obligation.bearers:
        for unit in rules.organs.units_of(owner, today):
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
                unit=unit.code,
                first_unit=unit.code,
                owner=owner,
                opened_on=today,
                review_date=obligation.review_date,
            )


def _for_each_period(
    rules: Rulebook, file: DirectiveFile, obligation: Obligation, plain: Assignment, days: Window
) -> Iterator[Assignment]:
    if not isinstance(obligation.due, Recurring):
        reckoning = rules.reckon(file, obligation)
        yield replace(plain, last_day=reckoning.last_day, target_day=reckoning.target_day)
        return
    for item in occurrences(obligation.due, days, rules.calendar, rules.office.policy):
        yield replace(
            plain,
            code=f"{plain.code}.{item.period.code}",
            period=item.period.code,
            last_day=item.reckoning.last_day,
            target_day=item.reckoning.target_day,
        )


def _opening(assignment: Assignment, actor: Actor, now: datetime) -> Change:
    return Change(
        subject=assignment.code,
        move=Move.OPEN,
        actor=actor,
        at=now,
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
