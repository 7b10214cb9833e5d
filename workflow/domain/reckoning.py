"""From the words to the last day: the one function that reads a due rule, and what it found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from workflow.domain.calendar import ONE_DAY, DayOffReason, WorkingCalendar, WorkingSaturday
from workflow.domain.due import (
    Before,
    BeforeReading,
    DuePolicy,
    FromSchoolYear,
    NamedDay,
    NoDayWords,
    NoDeadline,
    Recurring,
    UpTo,
)
from workflow.domain.rule import Rule
from workflow.domain.span import SpanRule
from workflow.domain.term import AfterEvent, CountedFrom, CountedRule, WithinWorkingDays


class NoDay(StrEnum):
    """Why there is no last day; it is never invented."""

    NOT_ISSUED = "not_issued"
    NOT_RECEIVED = "not_received"
    EVENT_NOT_RECORDED = "event_not_recorded"
    NO_LENGTH_AFTER_EVENT = "no_length_after_event"
    NO_DAY_NAMED = "no_day_named"
    UNDATED = "undated"
    STANDING = "standing"
    PROHIBITION = "prohibition"
    START_CONDITION = "start_condition"
    RECURRING = "recurring"


@dataclass(frozen=True, slots=True, kw_only=True)
class StartDays:
    """The days that lengths are counted from, as far as they are known."""

    issued: date | None = None
    received: date | None = None
    events: Mapping[str, date] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """A last day with everything that explains it; the wording is elsewhere.

    Attributes:
        rule: What was read.
        policy: The office's setting at that moment.
        no_day: Why there is no last day, None when there is one.
        start_day: The day that a length is counted from; it is not counted itself.
        named_day: The day that the words name, or the end of the span they name.
        raw_day: The last day before rolling over days off.
        last_day: The last day still in time.
        target_day: The last working day up to the last day: what reminders aim at.
        rolled_over: The days off between the raw and the last day.
        passed_over: The days off that a count of working days left out.
        made_up: The make-up Saturdays that it counted.
        before_target: The days off after the target day, up to the last day.
        is_ambiguous: The words may be read in two ways.
        is_provisional: A year without its official notice was used.
    """

    rule: Rule
    policy: DuePolicy
    no_day: NoDay | None = None
    start_day: date | None = None
    named_day: date | None = None
    raw_day: date | None = None
    last_day: date | None = None
    target_day: date | None = None
    rolled_over: tuple[DayOffReason, ...] = ()
    passed_over: tuple[DayOffReason, ...] = ()
    made_up: tuple[WorkingSaturday, ...] = ()
    before_target: tuple[DayOffReason, ...] = ()
    is_ambiguous: bool = False
    is_provisional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """What a rule says before the calendar is asked about days off."""

    raw_day: date
    named_day: date | None = None
    start_day: date | None = None
    rolls: bool = False
    counts_working_days: bool = False


def reckon(rule: Rule, start: StartDays, calendar: WorkingCalendar, policy: DuePolicy) -> Reckoning:
    """Return the last day of a rule and the facts that explain it.

    Raises:
        CalendarError: When a year that the rule reaches is not declared.
    """
    reading = _read(rule, start, calendar, policy)
    if isinstance(reading, NoDay):
        named = rule.starts_on if isinstance(rule, FromSchoolYear) else None
        return Reckoning(rule=rule, policy=policy, no_day=reading, named_day=named)
    raw = reading.raw_day
    last = calendar.next_working_day(raw) if reading.rolls else raw
    target = calendar.previous_working_day(last)
    counted = (reading.start_day or raw) + ONE_DAY if reading.counts_working_days else None
    first_used = counted or target
    return Reckoning(
        rule=rule,
        policy=policy,
        start_day=reading.start_day,
        named_day=reading.named_day,
        raw_day=raw,
        last_day=last,
        target_day=target,
        rolled_over=calendar.days_off_between(raw, last - ONE_DAY),
        passed_over=calendar.days_off_between(counted, raw) if counted else (),
        made_up=calendar.made_up_between(counted, raw) if counted else (),
        before_target=calendar.days_off_between(target + ONE_DAY, last),
        is_ambiguous=isinstance(rule, UpTo),
        is_provisional=calendar.is_provisional_between(first_used, last),
    )


def _read(
    rule: Rule, start: StartDays, calendar: WorkingCalendar, policy: DuePolicy
) -> _Reading | NoDay:
    match rule:
        case NamedDay():
            return _read_named(rule, policy)
        case SpanRule():
            return _Reading(raw_day=rule.end_day, named_day=rule.end_day)
        case CountedRule():
            return _count(rule, _start_of(rule, start), calendar)
        case AfterEvent():
            return _after(rule, start.events.get(rule.after_event), calendar)
        case _:
            return _no_day(rule)


def _read_named(rule: NamedDay, policy: DuePolicy) -> _Reading:
    day = rule.named_day
    if not isinstance(rule, Before):
        return _Reading(raw_day=day, named_day=day, rolls=policy.roll_fixed_days)
    is_late = policy.before is BeforeReading.STRICT
    return _Reading(raw_day=day - ONE_DAY if is_late else day, named_day=day)


def _start_of(rule: CountedRule, start: StartDays) -> date | NoDay:
    if rule.counted_from is CountedFrom.RECEIVED:
        return start.received or NoDay.NOT_RECEIVED
    return start.issued or NoDay.NOT_ISSUED


def _count(
    rule: CountedRule, start_day: date | NoDay, calendar: WorkingCalendar
) -> _Reading | NoDay:
    if isinstance(start_day, NoDay):
        return start_day
    return _Reading(
        raw_day=rule.raw_day(start_day, calendar),
        start_day=start_day,
        rolls=rule.rolls,
        counts_working_days=isinstance(rule, WithinWorkingDays),
    )


def _after(rule: AfterEvent, event: date | None, calendar: WorkingCalendar) -> _Reading | NoDay:
    if event is None:
        return NoDay.EVENT_NOT_RECORDED
    if rule.then is None:
        return NoDay.NO_LENGTH_AFTER_EVENT
    return _count(rule.then, event, calendar)


def _no_day(rule: Rule) -> NoDay:
    match rule:
        case Recurring():
            return NoDay.RECURRING
        case FromSchoolYear():
            return NoDay.START_CONDITION
        case NoDeadline(because=NoDayWords.STANDING):
            return NoDay.STANDING
        case NoDeadline(because=NoDayWords.PROHIBITION):
            return NoDay.PROHIBITION
        case _:
            return NoDay.UNDATED
