"""What the introducing words make of a time that the calendar placed."""

from datetime import time

from workflow.domain.due import Before, ByEndOf, DueRule, NoDayWords, NoDeadline, OnDay, UpTo
from workflow.domain.notice_draft import DeadlineKind, DraftDeadline, Sureness
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_named import NamedTime, Unplaced, Width
from workflow.intake.grammar.deadline_phrase import Meaning

_CLOCK = form(r"(?P<hour>\d{1,2})~(?:giờ|h|g|:)~(?P<minute>\d\d)?[^\d]{0,20}\Z")
_AFTERNOON = ("chiều", "tối")


def before(when: NamedTime, hour: time | None, words: str) -> DraftDeadline:
    """*Trước* a time: before its first day begins, or before an hour of the day."""
    due: DueRule = Before(before=when.first, words=words)
    if hour and when.width is Width.DAY:
        due = OnDay(on=when.first, before_hour=hour, words=words)
    return DraftDeadline(kind=DeadlineKind.BEFORE, day=when.first, due=due)


def by_end_of(when: NamedTime, hour: time | None, words: str) -> DraftDeadline:
    """*Chậm nhất*, *đến hết* a time: until its last day ends."""
    if when.width is not Width.DAY:
        return DraftDeadline(kind=when.kind, day=when.last, due=when.within(words))
    due: DueRule = ByEndOf(by_end_of=when.last, words=words)
    if hour:
        due = OnDay(on=when.last, before_hour=hour, words=words)
    return DraftDeadline(kind=DeadlineKind.BEFORE, day=when.last, due=due)


def up_to(when: NamedTime, hour: time | None, words: str) -> DraftDeadline:
    """*Đến ngày*: flagged, for a day can be read both ways; a span lasts until its end."""
    if when.width is not Width.DAY or hour:
        return by_end_of(when, hour, words)
    due = UpTo(up_to=when.last, words=words)
    return DraftDeadline(kind=DeadlineKind.BEFORE, day=when.last, due=due)


def within(when: NamedTime, _hour: time | None, words: str) -> DraftDeadline:
    """*Trong*, *vào* a time: on the day, or before the span ends."""
    return DraftDeadline(kind=when.kind, day=when.last, due=when.within(words))


def unplaced(why: Unplaced, words: str, kind: DeadlineKind) -> Meaning:
    """Return a deadline to ask about: its day is not known, and none is invented.

    A day that does not exist gives no deadline; one of the lunar year is tied to that.
    """
    kinds = {Unplaced.IMPOSSIBLE: DeadlineKind.NONE, Unplaced.LUNAR: DeadlineKind.RELATIVE}
    due = NoDeadline(none=words, words=words)
    deadline = DraftDeadline(kind=kinds.get(why, kind), due=due)
    return Meaning(deadline=deadline, sureness=Sureness.ASK)


def tied(words: str, sureness: Sureness) -> Meaning:
    """Return a deadline tied to something that has no day: the words are kept."""
    due = NoDeadline(none=words, words=words)
    return Meaning(deadline=DraftDeadline(kind=DeadlineKind.RELATIVE, due=due), sureness=sureness)


def standing(words: str) -> DueRule:
    """Return the rule of a duty that has no last day because it never ends."""
    return NoDeadline(none=words, words=words, because=NoDayWords.STANDING)


def is_hour(clock: str) -> bool:
    """Tell whether the words name an hour that a day has; 24 giờ is its end.

    >>> is_hour("24 giờ 00"), is_hour("25 giờ")
    (True, False)
    """
    match = _CLOCK.search(clock)
    if match is None:
        return False
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    return minute < 60 and hour * 60 + minute <= 24 * 60


def hour_of(clock: str | None) -> time | None:
    """Return the hour that the words name, None without one; 24 giờ is the end of the day."""
    match = _CLOCK.search(clock) if clock else None
    if clock is None or match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour < 12 and clock.rstrip().endswith(_AFTERNOON):
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None
