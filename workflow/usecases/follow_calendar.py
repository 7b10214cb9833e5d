"""Let what is unfinished follow a calendar that was changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from workflow.domain.assignment import UNFINISHED, Assignment
from workflow.domain.audit import Move
from workflow.domain.calendar import WorkingCalendar
from workflow.domain.deadline import plan_events
from workflow.domain.directive import DirectiveFile
from workflow.domain.due import Recurring
from workflow.domain.period import Period
from workflow.domain.recurrence import reckon_period
from workflow.domain.rulebook import Rulebook, watched
from workflow.domain.term import AfterEvent
from workflow.errors import CalendarError
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.take_step import Hand, replan, take_step

_GRANTS = frozenset({Move.GRANT_EXTENSION, Move.GRANT_UNASKED})


@dataclass(frozen=True, slots=True)
class MovedDuty:
    """A duty whose days the calendar moves."""

    before: Assignment
    after: Assignment

    @property
    def has_another_last_day(self) -> bool:
        """Tell whether the last day itself moves, not only the day that reminders go by."""
        return self.before.last_day != self.after.last_day


@dataclass(frozen=True, slots=True)
class CalendarEffect:
    """What a new calendar does: `moved` duties, and those whose reminders move all the same.

    The latter are duties that do not move, or of which only the day that was first set does.
    """

    moved: tuple[MovedDuty, ...]
    reminded_otherwise: tuple[Assignment, ...]


def effect_of(tx: Transaction, desk: Desk, calendar: WorkingCalendar) -> CalendarEffect:
    """Return what moves when the calendar of the desk gives way to a new one.

    A duty moves when its rule gives another day under the new one; a later day that was granted
    stays granted. What is handed in and waits for judgement moves too: it is judged by its last
    day.
    """
    rules = replace(desk.rules, calendar=calendar)
    then, now = _Days(tx, desk.rules), _Days(tx, rules)
    moved, reminded = [], []
    for before in tx.assignments():
        if before.step not in UNFINISHED or before.last_day is None:
            continue
        after = now.of(before)
        is_moved = _facts(then.of(before)) != _facts(after)
        if is_moved:
            moved.append(MovedDuty(before, after))
        is_planned_anew = is_moved and watched(before) != watched(after)
        if not is_planned_anew and _reminds_otherwise(tx, desk.rules, rules, before, desk.today()):
            reminded.append(before)
    return CalendarEffect(tuple(moved), tuple(reminded))


def follow_calendar(tx: Transaction, desk: Desk, effect: CalendarEffect, hand: Hand) -> None:
    """Move days and planned reminders to the calendar of the desk; mails are not written here."""
    for duty in effect.moved:
        take_step(tx, desk, duty.before, duty.after, Move.SET_LAST_DAY, hand)
    for assignment in effect.reminded_otherwise:
        _replan(tx, desk, assignment)


class _Days:
    """The days that the rules of the notices give under one calendar."""

    def __init__(self, tx: Transaction, rules: Rulebook) -> None:
        self._tx, self._rules = tx, rules
        self._found: dict[tuple[str, str, str | None], date | None] = {}
        self._events: dict[str, Mapping[str, date]] = {}

    def of(self, assignment: Assignment) -> Assignment:
        """Return an assignment with the days of this calendar."""
        key = (assignment.notice, assignment.obligation, assignment.period)
        if key not in self._found:
            self._found[key] = self._last_day(*key)
        recorded = assignment.first_last_day or assignment.last_day
        last_day = self._found[key] or recorded
        if last_day is None:
            return assignment
        granted = self._granted_day(assignment)
        return assignment.follow_calendar(last_day, self._rules.calendar, granted)

    def _granted_day(self, assignment: Assignment) -> date | None:
        """Return the day that a person granted last, whatever calendars made of it since."""
        if assignment.first_last_day is None:
            return None
        trail = self._tx.trail(assignment.code)
        days = [entry.state["last_day"] for entry in trail if entry.move in _GRANTS]
        return date.fromisoformat(days[-1])

    def _last_day(self, notice: str, obligation: str, period: str | None) -> date | None:
        file = self._tx.notice(notice)
        asked = file.obligation(obligation)
        rules = self._rules
        try:
            if isinstance(asked.due, Recurring):
                named = Period.of(period or "")
                policy = rules.office.policy
                return reckon_period(asked.due, named, rules.calendar, policy).last_day
            return rules.reckon(file, asked, self._happened(file)).last_day
        except CalendarError:
            return None

    def _happened(self, file: DirectiveFile) -> Mapping[str, date]:
        """Return the events of a notice that were recorded; of each the last word counts."""
        if not any(isinstance(each.due, AfterEvent) for _, each in file.obligations()):
            return {}
        if file.key not in self._events:
            self._events[file.key] = dict(self._recorded(file.key))
        return self._events[file.key]

    def _recorded(self, notice: str) -> Iterator[tuple[str, date]]:
        for entry in self._tx.trail(notice):
            if entry.move is Move.RECORD_EVENT:
                yield entry.state["event"], date.fromisoformat(entry.state["happened_on"])


def _facts(assignment: Assignment) -> tuple[date | None, ...]:
    return assignment.last_day, assignment.target_day, assignment.first_last_day


def _reminds_otherwise(
    tx: Transaction, old: Rulebook, new: Rulebook, assignment: Assignment, today: date
) -> bool:
    seen = watched(assignment)
    if seen is None:
        return False
    ladder = new.ladder(tx.notice(assignment.notice).obligation(assignment.obligation))
    planned, wanted = (plan_events(seen, ladder, r.calendar, today) for r in (old, new))
    return planned != wanted


def _replan(tx: Transaction, desk: Desk, assignment: Assignment) -> None:
    """Plan anew, but keep the reminders that fell due and wait for the next sending hour."""
    today = desk.today()
    waiting = [e for e, fired in tx.events(assignment.code) if not fired and e.due_on <= today]
    replan(tx, desk, assignment)
    tx.plan(waiting)
