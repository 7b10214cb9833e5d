"""Cross from declared to recorded: one assignment for each unit that owes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Actor
from workflow.domain.deadline import DeadlineEvent, plan_events
from workflow.domain.directive import Directive, DirectiveFile, Obligation
from workflow.domain.due import Recurring
from workflow.domain.fan_out import FanOut
from workflow.domain.owing import Owing
from workflow.domain.period import Window
from workflow.domain.recurrence import foreseeable
from workflow.domain.rulebook import HORIZON, Rulebook, watched
from workflow.ports.transaction import Transaction
from workflow.usecases.calendar_in_force import must_be_in_force
from workflow.usecases.desk import Desk


def open_assignments(
    tx: Transaction, desk: Desk, file: DirectiveFile, actor: Actor
) -> Sequence[FanOut]:
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


def would_open(rules: Rulebook, file: DirectiveFile, today: date) -> Sequence[FanOut]:
    """Return what a notice opens when it is adopted on a day, obligation by obligation.

    Raises:
        CalendarError: When a deadline reaches into a year that is not declared.
    """
    owing = Owing(rules.organs, file.head.issued_date, today)
    return [
        fan
        for directive, obligation in file.obligations()
        if obligation.modality.is_assigned
        for fan in _opened_by(rules, file, (directive, obligation), owing, today)
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


Place = tuple[Directive, Obligation]


def periods_wanted(
    rules: Rulebook,
    file: DirectiveFile,
    place: Place,
    owing: Owing,
    days: tuple[date, date, date],
) -> Iterator[FanOut]:
    """Return the periods of one recurring duty; `days` are the first to look at, adoption, today.

    Each asks the units of its own day. A period whose day was over at adoption is none; one that
    reaches into a year without a calendar waits for it.
    """
    _, obligation = place
    first, adopted, today = days
    if not isinstance(obligation.due, Recurring):
        return
    window = Window(first, today + HORIZON)
    for item in foreseeable(obligation.due, window, rules.calendar, rules.office.policy):
        own_day = item.reckoning.last_day or item.data_window.last_day
        if own_day < adopted:
            continue
        plain = replace(
            _plain(file, place, today),
            period=item.period.code,
            last_day=item.reckoning.last_day,
            target_day=item.reckoning.target_day,
        )
        yield FanOut(plain=plain, owing=owing.on(obligation.bearers, own_day))


def keep_opened(
    tx: Transaction, desk: Desk, file: DirectiveFile, fresh: Iterable[FanOut], actor: Actor
) -> None:
    """Write what is new, each with the change that opens it, and plan the reminders.

    Raises:
        ConflictError: When the calendar changed since the desk was read.
    """
    must_be_in_force(tx, desk)
    now = desk.clock.now()
    for fan in fresh:
        tx.open(fan, actor, now, _events(desk.rules, file, fan.plain, now.date()))


def _opened_by(
    rules: Rulebook, file: DirectiveFile, place: Place, owing: Owing, today: date
) -> Iterator[FanOut]:
    _, obligation = place
    if isinstance(obligation.due, Recurring):
        yield from periods_wanted(rules, file, place, owing, (today, today, today))
        return
    reckoning = rules.reckon(file, obligation)
    plain = replace(
        _plain(file, place, today),
        last_day=reckoning.last_day,
        target_day=reckoning.target_day,
    )
    own_day = file.head.issued_date or today
    yield FanOut(plain=plain, owing=owing.on(obligation.bearers, own_day))


def _plain(file: DirectiveFile, place: Place, today: date) -> Assignment:
    directive, obligation = place
    return Assignment(
        code="",
        notice=file.key,
        clause=directive.clause,
        obligation=obligation.code,
        modality=obligation.modality,
        action=obligation.action,
        unit="",
        first_unit="",
        owner="",
        opened_on=today,
        review_date=obligation.review_date,
    )


def _events(
    rules: Rulebook, file: DirectiveFile, plain: Assignment, today: date
) -> Sequence[DeadlineEvent]:
    seen = watched(plain)
    if seen is None:
        return ()
    ladder = rules.ladder(file.obligation(plain.obligation))
    return plan_events(seen, ladder, rules.calendar, today)
