"""Say what a change of the calendar would move, by moving it where nothing is kept."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from workflow.domain.calendar import CalendarYear
from workflow.domain.calendar_change import CalendarChange
from workflow.domain.calendar_edit import YearEdit, empty_year, year_edit
from workflow.domain.deadline import DeadlineEvent, Rung
from workflow.domain.duty_list import NoticeName
from workflow.domain.message import MessageState
from workflow.ports.calendar_files import CalendarFiles
from workflow.ports.store import Store
from workflow.usecases.change_calendar import change_in, changes_of, proposed_year
from workflow.usecases.desk import Desk
from workflow.usecases.follow_calendar import MovedDuty
from workflow.usecases.take_step import Hand


@dataclass(frozen=True, slots=True, order=True)
class MovedReminder:
    """Reminders of one rung that would go out on another day; None is not at all."""

    notice: str
    rung: Rung
    number: int
    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPreview:
    """What would move; `waiting_mails` wait in the outbox and will be written with the new days.

    `digest` and `seen` say what the preview was made from: the file, and how many changes.
    """

    change: CalendarChange
    year: CalendarYear
    edit: YearEdit | None
    digest: str
    seen: int
    notices: Mapping[str, NoticeName]
    moved: tuple[MovedDuty, ...]
    reminders: tuple[tuple[MovedReminder, int], ...]
    waiting_mails: int


def preview_calendar(
    desk: Desk, files: CalendarFiles, change: CalendarChange, hand: Hand
) -> CalendarPreview:
    """Return what `change_calendar` would do, and change nothing.

    Raises:
        InputError: When the proposal lacks something or breaks a rule of the calendar.
    """
    digest = files.declared(change.year).digest
    year = proposed_year(desk, files, change)
    with desk.store.rehearse() as store:
        before = _planned(store)
        with store.begin() as tx:
            seen = len(changes_of(tx, change.year))
            moved = change_in(tx, desk, year, change, hand)
            codes = {duty.after.code for duty in moved}
            queued = tx.messages(MessageState.QUEUED)
            notices = {name.key: name for name in tx.pages.notice_names()}
        after = _planned(store)
    return CalendarPreview(
        change=change,
        year=year,
        edit=year_edit(year, _counted(desk, change.year)),
        digest=digest,
        seen=seen,
        notices=notices,
        moved=moved,
        reminders=_moved_reminders(before, after),
        waiting_mails=sum(not codes.isdisjoint(mail.about) for mail in queued),
    )


def _counted(desk: Desk, year: int) -> CalendarYear:
    known = (each for each in desk.rules.calendar.years if each.year == year)
    return next(known, empty_year(year))


_Key = tuple[str, str, str, str, int]


def _planned(store: Store) -> dict[_Key, DeadlineEvent]:
    with store.read() as tx:
        events: Sequence[DeadlineEvent] = tx.due_events(date.max)
    return {(e.assignment, e.unit, e.audience, e.rung, e.number): e for e in events}


def _moved_reminders(
    before: dict[_Key, DeadlineEvent], after: dict[_Key, DeadlineEvent]
) -> tuple[tuple[MovedReminder, int], ...]:
    counted: Counter[tuple[str, Rung, int, date | None, date | None]] = Counter()
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        days = (old.due_on if old else None, new.due_on if new else None)
        if days[0] != days[1]:
            code, _, _, rung, number = key
            counted[code.split(".")[0], Rung(rung), number, *days] += 1
    found = ((MovedReminder(*facts), number) for facts, number in counted.items())
    return tuple(sorted(found, key=lambda pair: _order(pair[0])))


def _order(moved: MovedReminder) -> tuple[str, date, date]:
    return moved.notice, moved.before or date.max, moved.after or date.max
