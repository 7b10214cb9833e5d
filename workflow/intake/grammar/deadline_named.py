"""Deadlines that name their time: *trước ngày*, *chậm nhất*, *trong quý II*, *từ … đến hết …*."""

import re
from datetime import time

from workflow.domain.due import Before, ByEndOf, DueRule, NoDeadline, OnDay, UpTo
from workflow.domain.notice_draft import DeadlineKind, DraftDeadline, Sureness
from workflow.intake.grammar.day_forms import CLOCK, TIME, O, S
from workflow.intake.grammar.day_named import NamedTime, Unplaced, Width
from workflow.intake.grammar.day_reading import read_time
from workflow.intake.grammar.deadline_phrase import DeadlinePhrase, DeadlineRule, Scene

_BEFORE = (
    rf"(?:(?:chậm|muộn|trễ){S}nhất{S}(?:là{S})?)?trước(?:{S}(?:thời{S}(?:điểm|hạn|gian)|mốc))?"
)
_LATEST = (
    rf"(?:(?:chậm|muộn|trễ){S}nhất(?:{S}(?:là|đến|tới|vào|trong|cho|hết|phải|cuối(?={S}ngày))){{0,4}}"
    rf"|không{S}(?:được{S})?(?:quá|sau|(?:muộn|chậm|trễ){S}hơn)(?:{S}(?:thời{S}(?:điểm|hạn)|hết))?"
    rf"|(?:thời{S})?hạn{S}(?:chót|cuối(?:{S}cùng)?)(?:{S}[^\W\d_]{{1,7}}){{0,4}}?"
    rf"|(?:cho{S})?(?:đến|tới){S}(?:hết|cuối(?={S}ngày)))"
)
_UP_TO = rf"(?:cho{S})?(?:đến|tới)"
_WITHIN = rf"(?:dự{S}kiến{S})?(?:ngay{S})?(?:vào|trong)(?:{S}(?:khoảng|lúc|các|những|thời{S}gian))?"
_PLANNED = rf"dự{S}kiến(?:{S}(?:thời{S}gian|họp|tổ{S}chức|hoàn{S}thành|diễn{S}ra)){{0,3}}(?:{S}(?:vào|trong))?"
_LABEL = (
    rf"(?:thời{S}(?:gian|hạn)|hạn){S}(?:hoàn{S}thành|thực{S}hiện|xong|gửi|nộp|báo{S}cáo|trình)"
    rf"(?:{S}[^\W\d_]{{1,7}}){{0,4}}?"
)
_HOUR = rf"(?:(?P<clock>{CLOCK}){O}[,;]?{O}(?:của{S})?)?"
_HOUR_AFTER = rf"(?:{O}[,(]?{O}(?:trước|lúc|vào{S}lúc)?{O}(?P<late_clock>{CLOCK})\)?)?"
_INTRO = (
    rf"(?:(?P<before>{_BEFORE})|(?P<latest>{_LATEST})|(?P<up_to>{_UP_TO})|(?P<planned>{_PLANNED})"
    rf"|(?P<within>{_WITHIN})|(?P<label>{_LABEL}))"
)
_NAMED = rf"{_INTRO}{O}:?{O}{_HOUR}(?P<when>{TIME}){_HOUR_AFTER}"
_RANGE = rf"(?:từ|kể{S}từ){S}(?:{CLOCK}{O},?{O})?(?:đầu{S}|nay|{TIME}){O}(?:cho{S})?(?:đến|tới|-){O}(?P<to_end>hết{S})?(?:{CLOCK}{O},?{O})?(?P<when>{TIME})"
_FINISHING = re.compile(
    r"(?:hoàn thành|xong|nộp|gửi|báo cáo|trình|đăng ký|góp ý|thời gian|thời hạn)[^.;:]{0,40}\Z"
)
_CLOCK = re.compile(r"(?P<hour>\d{1,2})\D{1,14}?(?P<minute>\d\d)?\D{0,20}\Z")
_CITED = re.compile(r"(?:tính|số liệu|kể từ|từ)\s+\Z")


def unplaced(why: Unplaced, words: str, kind: DeadlineKind) -> DraftDeadline:
    """Return a deadline whose day is not known: nothing is invented, the words are kept."""
    impossible = why is not Unplaced.YEAR_UNKNOWN
    kind = DeadlineKind.NONE if impossible else kind
    return DraftDeadline(kind=kind, due=NoDeadline(none=words, words=words))


def _read_named(match: re.Match[str], scene: Scene) -> DeadlinePhrase | None:
    if match["up_to"] and _CITED.search(scene.before(match.start())):
        return None
    when = read_time(match["when"], scene.dating)
    words = scene.words(*match.span())
    if isinstance(when, Unplaced):
        kind = DeadlineKind.BEFORE if match["before"] or match["latest"] else DeadlineKind.ON
        return _phrase(match, unplaced(when, words, kind), Sureness.ASK)
    hour = _hour(match["clock"] or match["late_clock"])
    return _phrase(match, _deadline(match, when, hour, words), when.sureness)


def _deadline(
    match: re.Match[str], when: NamedTime, hour: time | None, words: str
) -> DraftDeadline:
    if match["before"]:
        return before(when, hour, words)
    if match["latest"] or match["label"]:
        return latest(when, hour, words)
    if match["up_to"]:
        return up_to(when, words)
    return DraftDeadline(kind=when.kind, day=when.last, due=when.within(words))


def before(when: NamedTime, hour: time | None, words: str) -> DraftDeadline:
    """*Trước* a time: before its first day, or before the hour."""
    due: DueRule = Before(before=when.first, words=words)
    if hour and when.width is Width.DAY:
        due = OnDay(on=when.first, before_hour=hour, words=words)
    return DraftDeadline(kind=DeadlineKind.BEFORE, day=when.first, due=due)


def latest(when: NamedTime, hour: time | None, words: str) -> DraftDeadline:
    """*Chậm nhất*, *đến hết* a time: until its last day ends."""
    if when.width is not Width.DAY:
        return DraftDeadline(kind=when.kind, day=when.last, due=when.within(words))
    due: DueRule = ByEndOf(by_end_of=when.last, words=words)
    if hour:
        due = OnDay(on=when.last, before_hour=hour, words=words)
    return DraftDeadline(kind=DeadlineKind.BEFORE, day=when.last, due=due)


def up_to(when: NamedTime, words: str) -> DraftDeadline:
    """*Đến* a time: a day is flagged, for it can be read both ways; a span ends with its end."""
    if when.width is not Width.DAY:
        return latest(when, None, words)
    due = UpTo(up_to=when.last, words=words)
    return DraftDeadline(kind=DeadlineKind.BEFORE, day=when.last, due=due)


def _read_range(match: re.Match[str], scene: Scene) -> DeadlinePhrase | None:
    when = read_time(match["when"], scene.dating)
    words = scene.words(*match.span())
    if isinstance(when, Unplaced):
        return _phrase(match, unplaced(when, words, DeadlineKind.ON), Sureness.ASK)
    deadline = latest(when, None, words) if match["to_end"] else up_to(when, words)
    finishing = _FINISHING.search(scene.before(match.start(), 80))
    if when.width is Width.DAY and not finishing:
        deadline = DraftDeadline(kind=DeadlineKind.ON, day=when.last, due=deadline.due)
    return _phrase(match, deadline, when.sureness)


def _hour(clock: str | None) -> time | None:
    match = clock and _CLOCK.search(clock)
    if not match:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _phrase(match: re.Match[str], deadline: DraftDeadline, sureness: Sureness) -> DeadlinePhrase:
    return DeadlinePhrase(
        start=match.start(), end=match.end(), deadline=deadline, sureness=sureness, rule="named"
    )


RULES = (
    DeadlineRule.of("từ kể", _RANGE, _read_range),
    DeadlineRule.of(
        "trước chậm muộn trễ không thời hạn cho đến tới dự ngay vào trong", _NAMED, _read_named
    ),
)
