"""Change the office's calendar: its file, and the days and reminders that follow from it."""

from collections.abc import Sequence
from dataclasses import replace

from workflow.domain.audit import AuditEntry, Change, Move
from workflow.domain.calendar import CalendarYear
from workflow.domain.calendar_change import (
    CalendarChange,
    CalendarMove,
    changed_year,
    subject_of,
    with_year,
)
from workflow.errors import ConflictError, InputError
from workflow.ports.calendar_files import CalendarFiles
from workflow.ports.transaction import Transaction
from workflow.usecases.as_seen import must_be_as_seen
from workflow.usecases.calendar_in_force import must_be_in_force
from workflow.usecases.desk import Desk
from workflow.usecases.follow_calendar import (
    CalendarEffect,
    MovedDuty,
    effect_of,
    follow_calendar,
)
from workflow.usecases.take_step import Hand
from workflow.wording.calendar_change import told


def change_calendar(
    desk: Desk, files: CalendarFiles, change: CalendarChange, digest: str, hand: Hand
) -> tuple[MovedDuty, ...]:
    """Write the office's file of the year and return the duties that moved; all, or nothing.

    `digest` is of the file that was seen. No mail comes of the change itself: it moves the days
    on which reminders are called for.

    Raises:
        InputError: When the proposal lacks something or breaks a rule of the calendar.
        ConflictError: When somebody else changed the year since.
        StorageError: When the file cannot be written.
    """
    desk = desk.still()
    year = proposed_year(desk, files, change)
    with desk.store.begin() as tx:
        tx.declared.hold(files.folder)
        moved = change_in(tx, desk, year, change, hand)
        if change.move is not CalendarMove.FILE:
            tx.declared.put(files.changed(year, digest))
        elif files.declared(change.year).digest != digest:
            raise ConflictError(subject_of(change.year))
    return moved


def proposed_year(desk: Desk, files: CalendarFiles, change: CalendarChange) -> CalendarYear:
    """Return the year as it would be: the file changed, or the file itself where it was edited.

    Raises:
        InputError: When the proposal lacks something or breaks a rule of the calendar, or is made
            of a file that was edited and not applied yet.
    """
    said = files.declared(change.year).year
    counted = {year.year: year for year in desk.rules.calendar.years}.get(change.year)
    is_edited = counted is not None and said != counted
    if is_edited and change.move is not CalendarMove.FILE:
        raise InputError(
            f"Tệp lịch năm {change.year} đã được sửa tay và chưa áp dụng: hãy áp dụng tệp ấy "
            "trước, hoặc trả tệp về như cũ."
        )
    if not is_edited and change.move is CalendarMove.FILE:
        raise InputError(
            f"Tệp lịch năm {change.year} đúng như lịch đang áp dụng: không có gì để áp dụng."
        )
    return changed_year(said, change)


def change_in(
    tx: Transaction, desk: Desk, year: CalendarYear, change: CalendarChange, hand: Hand
) -> tuple[MovedDuty, ...]:
    """Record the year as it is from now on, and move what follows from it.

    Raises:
        ConflictError: When somebody else changed the year since it was seen, or any year since
            the desk was read.
    """
    tx.calendar.hold_alone()
    must_be_as_seen(subject_of(year.year), changes_of(tx, year.year), hand.seen)
    must_be_in_force(tx, desk)
    calendar = with_year(desk.rules.calendar, year)
    effect = effect_of(tx, desk, calendar)
    tx.calendar.put(_recorded(desk, year, change, hand, effect))
    then = replace(desk, rules=replace(desk.rules, calendar=calendar))
    follow_calendar(tx, then, effect, replace(hand, seen=None, note=change.source))
    return effect.moved


def changes_of(tx: Transaction, year: int) -> Sequence[AuditEntry]:
    """Return the changes that people made of a year."""
    return [e for e in tx.trail(subject_of(year)) if e.move is Move.CHANGE_CALENDAR]


def _recorded(
    desk: Desk, year: CalendarYear, change: CalendarChange, hand: Hand, effect: CalendarEffect
) -> Change:
    return Change(
        subject=subject_of(year.year),
        move=Move.CHANGE_CALENDAR,
        actor=hand.actor,
        at=desk.clock.now(),
        note=f"{told(change)}; theo {change.source}",
        state=year.model_dump(mode="json"),
        detail={"moved": [duty.after.code for duty in effect.moved]},
    )
