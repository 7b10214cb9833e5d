"""Change the office's calendar: its file, and the days and reminders that follow from it."""

from dataclasses import replace

from workflow.domain.audit import Change, Move
from workflow.domain.calendar_change import CalendarChange, changed_year, with_year
from workflow.ports.calendar_files import CalendarFiles
from workflow.usecases.as_seen import must_be_as_seen
from workflow.usecases.desk import Desk
from workflow.usecases.follow_calendar import MovedDuty, follow_calendar
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
    year = changed_year(files.declared(change.year).year, change)
    calendar = with_year(desk.rules.calendar, year)
    subject = f"lich/{change.year}"
    with desk.store.begin() as tx:
        tx.declared.hold(files.folder)
        must_be_as_seen(subject, tx.trail(subject), hand.seen)
        tx.declared.put(files.changed(year, digest))
        mover = replace(hand, seen=None, note=change.source)
        moved = follow_calendar(tx, desk, calendar, mover)
        detail = {"moved": [duty.after.code for duty in moved]}
        tx.record(
            Change(
                subject=subject,
                move=Move.CHANGE_CALENDAR,
                actor=hand.actor,
                at=desk.clock.now(),
                note=f"{told(change)}; theo {change.source}",
                state=year.model_dump(mode="json"),
                detail=detail,
            )
        )
    return moved
