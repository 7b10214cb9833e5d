"""The calendar in force: as last recorded. Days are written by no other, whatever was read before.

Whoever writes days holds the calendar to the end of the transaction. A verb of a person refuses
when it changed since the person looked; a verb of the engine goes by the new one.
"""

from collections.abc import Sequence
from dataclasses import replace

from workflow.domain.audit import ENGINE, Change, Move
from workflow.domain.calendar import CalendarYear
from workflow.domain.calendar_change import RecordedYear, in_force, latest, subject_of
from workflow.errors import StaleCalendarError, StorageError
from workflow.ports.transaction import Transaction
from workflow.usecases.as_seen import told_change
from workflow.usecases.desk import Desk


def read_in_force(desk: Desk) -> Desk:
    """Return the desk that goes by the calendar in force now, the same one when it does already.

    Where the records cannot be read nothing can be written either: then it stays as declared.
    """
    try:
        with desk.store.read() as tx:
            known = latest(desk.rules.recorded or ())
            marks = sorted((each.change.subject, each.change.seq) for each in known)
            if desk.rules.recorded is not None and tx.calendar.marks() == marks:
                return desk
            recorded = tuple(tx.calendar.history())
    except StorageError:
        return desk
    calendar = in_force(desk.rules.calendar, (each.year for each in latest(recorded)))
    return replace(desk, rules=replace(desk.rules, calendar=calendar, recorded=recorded))


def by_calendar_in_force(tx: Transaction, desk: Desk) -> Desk:
    """Hold the calendar and return the desk that goes by it: for verbs of the engine."""
    desk = _by(desk, tx.calendar.hold(_years(desk)))
    must_be_in_force(tx, desk)
    return desk


def must_be_in_force(tx: Transaction, desk: Desk) -> None:
    """Hold the calendar that the desk goes by; of years never recorded, record what they are.

    Raises:
        StaleCalendarError: When it is not the one in force.
    """
    declared = _years(desk)
    for recorded in tx.calendar.hold(declared):
        number = recorded.year.year
        if declared.pop(number, None) != recorded.year:
            raise StaleCalendarError(number, [told_change(recorded.change)])
    for year in declared.values():
        tx.calendar.put(_taken(desk, year))


def _years(desk: Desk) -> dict[int, CalendarYear]:
    return {year.year: year for year in desk.rules.calendar.years}


def _by(desk: Desk, recorded: Sequence[RecordedYear]) -> Desk:
    calendar = in_force(desk.rules.calendar, (each.year for each in recorded))
    if calendar is desk.rules.calendar:
        return desk
    return replace(desk, rules=replace(desk.rules, calendar=calendar))


def _taken(desk: Desk, year: CalendarYear) -> Change:
    return Change(
        subject=subject_of(year.year),
        move=Move.TAKE_CALENDAR,
        actor=ENGINE,
        at=desk.clock.now(),
        state=year.model_dump(mode="json"),
    )
