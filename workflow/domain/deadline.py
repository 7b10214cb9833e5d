"""Deadline events: planned once with a key each, fired once, replanned when the day moves."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from workflow.domain.calendar import ONE_DAY, WorkingCalendar
from workflow.domain.declared import Declared
from workflow.errors import CalendarError

WorkingDays = Annotated[int, Field(ge=1, le=60)]
Times = Annotated[int, Field(ge=1, le=60)]


class Rung(StrEnum):
    """The rungs of the reminder ladder."""

    BEFORE = "before"
    ON_DAY = "on_day"
    LATE = "late"


class Audience(StrEnum):
    """To whom a reminder goes."""

    UNIT = "unit"
    UNIT_HEAD = "unit_head"
    LEADER = "leader"


class Ladder(Declared):
    """The reminder ladder of an office or of one directive, all in working days.

    `head_after` and `leader_after` count late reminders: with 2, the second late reminder goes
    to the head of the unit as well.
    """

    before: tuple[WorkingDays, ...] = (7, 3, 1)
    on_day: bool = True
    late_every: WorkingDays = 3
    head_after: Times | None = 2
    leader_after: Times | None = 4

    def audiences(self, late_reminder: int) -> tuple[Audience, ...]:
        """Return who is written to at the n-th late reminder, counted from 1."""
        audiences = [Audience.UNIT]
        if self.head_after is not None and late_reminder >= self.head_after:
            audiences.append(Audience.UNIT_HEAD)
        if self.leader_after is not None and late_reminder >= self.leader_after:
            audiences.append(Audience.LEADER)
        return tuple(audiences)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineEvent:
    """One reminder of one assignment to one audience, on the day it falls due.

    `number` is the working days before the target day, 0 on the day, or which late reminder.
    """

    assignment: str
    unit: str
    audience: Audience
    rung: Rung
    number: int
    due_on: date
    last_day: date

    @property
    def key(self) -> str:
        """Return what makes the event unique: a moved deadline makes new events."""
        return (
            f"{self.assignment}@{self.last_day:%Y%m%d}"
            f".{self.rung}{self.number}.{self.audience}.{self.unit}"
        )


def keys_of(assignment: str) -> tuple[str, str]:
    """Return between which texts, by code point, the keys of an assignment's events stand."""
    return f"{assignment}@", f"{assignment}@~"


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What the ladder needs to know of an assignment."""

    assignment: str
    unit: str
    target_day: date
    last_day: date


def plan_events(
    watched: Watched, ladder: Ladder, calendar: WorkingCalendar, today: date, late_from: int = 1
) -> tuple[DeadlineEvent, ...]:
    """Return the events from today on; those of days already past are not made up for.

    Late reminders are chained: each plans the next when it fires (`next_late`), so only one
    stands here, the first or, when some have gone out before, number `late_from`. One whose day
    lies in a year that nobody declared is put on the first of January (`is_to_be_dated`).
    """
    events = [
        _event(watched, Rung.BEFORE, days, calendar.add_working_days(watched.target_day, -days))
        for days in sorted(set(ladder.before), reverse=True)
    ]
    if ladder.on_day:
        events.append(_event(watched, Rung.ON_DAY, 0, watched.target_day))
    planned = [event for event in events if event.due_on >= today]
    late_day = _working_day(calendar, watched.last_day, ladder.late_every * late_from)
    late_day = max(late_day, _working_day(calendar, today - ONE_DAY, 1))
    return (*planned, *_late(watched, ladder, late_from, late_day))


def next_late(
    watched: Watched, ladder: Ladder, calendar: WorkingCalendar, fired: DeadlineEvent, today: date
) -> tuple[DeadlineEvent, ...]:
    """Return the late reminders that follow one that fires today, `late_every` days on."""
    late_day = _working_day(calendar, today, ladder.late_every)
    return _late(watched, ladder, fired.number + 1, late_day)


def is_to_be_dated(event: DeadlineEvent, calendar: WorkingCalendar) -> bool:
    """Tell whether it was planned before the calendar of its year was there.

    Late reminders fall on working days; the first of January is none (Bộ luật Lao động 2019,
    Điều 112).

    Raises:
        CalendarError: When the year of its day is not declared yet.
    """
    return event.rung is Rung.LATE and not calendar.is_working_day(event.due_on)


def _working_day(calendar: WorkingCalendar, day: date, count: int) -> date:
    try:
        return calendar.add_working_days(day, count)
    except CalendarError as error:
        return date(error.year, 1, 1)


def _late(watched: Watched, ladder: Ladder, number: int, due_on: date) -> tuple[DeadlineEvent, ...]:
    return tuple(
        _event(watched, Rung.LATE, number, due_on, audience)
        for audience in ladder.audiences(number)
    )


def _event(
    watched: Watched, rung: Rung, number: int, due_on: date, audience: Audience = Audience.UNIT
) -> DeadlineEvent:
    return DeadlineEvent(
        assignment=watched.assignment,
        unit=watched.unit,
        audience=audience,
        rung=rung,
        number=number,
        due_on=due_on,
        last_day=watched.last_day,
    )
