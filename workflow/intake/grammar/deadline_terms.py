"""Deadlines that are a length of time: *trong 05 ngày làm việc kể từ ngày nhận được văn bản*."""

import re
from datetime import timedelta
from types import MappingProxyType

from workflow.domain.due import DueRule
from workflow.domain.notice_draft import DeadlineKind, DraftDeadline, Sureness
from workflow.domain.span import WithinWeek
from workflow.domain.term import (
    AfterEvent,
    CountedFrom,
    SameDay,
    TermRule,
    WithinDays,
    WithinMonths,
    WithinWeeks,
    WithinWorkingDays,
    WithinYears,
)
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_numbers import number_of
from workflow.intake.grammar.deadline_event_words import EVENT
from workflow.intake.grammar.deadline_meaning import tied
from workflow.intake.grammar.deadline_phrase import DeadlineRule, Meaning, Scene

_INTRO = (
    r"(?:(?:chậm|muộn|trễ) nhất|tối đa|không (?:được )?quá)(?: (?:là|sau|trong|vòng"
    r"|thời (?:hạn|gian)))*+"
    r"|trong(?: (?:vòng|thời (?:hạn|gian)|khoảng))*+(?: (?:tối đa|không quá))?"
    r"|thời (?:hạn|gian)(?: (?:là|không quá|tối đa|{WORD} {WORD}))?|sau(?: thời (?:hạn|gian))?"
)
_NUMBER = (
    r"(?:\d{1,3}(?:\.\d{3}){1,9}|\d{1,99})(?!\d)(?:~\({WORD}(?: {WORD}){0,3}\))?|nửa|một|hai|ba"
    r"|bốn|năm|sáu|bảy|tám|chín|mười(?: {WORD})?"
)
_UNIT = r"ngày làm việc|ngày|tuần lễ|tuần|tháng|năm|giờ(?: làm việc)?"
_LENGTH = (
    r"(?:(?:{INTRO})~:?~)?(?P<number>{NUMBER}) (?P<unit>{UNIT}){STOP}"
    r"(?! (?:học|đầu|cuối|tuổi|qua|gần|vừa|liên tiếp|tới|nữa|rưỡi|\d)|~/|~-~\d)"
    r"(?P<from>~,?~(?:(?:được )?(?:kể từ|tính từ)(?: khi)?|từ|sau|trước)(?P<event>{EVENT}))?"
)
_BEFORE_EVENT = (
    r"trước (?:ít nhất "
    r"|tối thiểu )?(?P<number>{NUMBER}) (?P<unit>{UNIT}){STOP}(?: (?:so với|khi|tính đến|trước)"
    r"|(?= (?:tổ chức|diễn ra|khai mạc|bắt đầu|họp|kết thúc){STOP})){EVENT}"
)
_UNITS = MappingProxyType(
    {"ngày làm việc": 365, "ngày": 3650, "tuần": 520, "tháng": 120, "năm": 10}
)
_ISSUED = form(r" (?:ngày |khi )?(?:ký|ban hành|phát hành)(?:{STOP}|\Z)")
_RECEIVED = form(
    r" (?:ngày |khi )?(?:nhận|tiếp nhận)(?: được)?(?:~\Z| (?:công văn|văn bản|thông báo"
    r"|kế hoạch|chỉ thị"
    r"|quyết định|công điện|giấy mời|hướng dẫn)(?: này|~\Z| (?:số|của)))"
)
_RANGE = form(r" {DAY}~(?:đến|tới|-)")


def _read_length(match: re.Match[str], scene: Scene) -> Meaning | None:
    words, event = scene.words(match), match["event"]
    then = term(match["number"], match["unit"])
    is_bare = not (
        event or match[0].startswith(("trong", "chậm", "muộn", "trễ", "tối", "không", "thời"))
    )
    if is_bare or (event and _RANGE.match(event)):
        return None
    if event is None and match[0].startswith("thời") and scene.is_running:
        return None
    if then is None:
        is_clock = event is None and not match[0].startswith(("trong", "tối"))
        return None if is_clock else tied(words, Sureness.ASK)
    if event is None:
        return _relative(then.model_copy(update={"words": words}), Sureness.LIKELY)
    if match["from"].lstrip(" ,").startswith("trước"):
        return tied(words, Sureness.SURE)
    return _relative(_counted(then, event, match, scene), Sureness.SURE)


def _counted(then: TermRule, event: str, match: re.Match[str], scene: Scene) -> DueRule:
    words = scene.words(match)
    if _RECEIVED.match(event):
        return then.model_copy(update={"words": words, "counted_from": CountedFrom.RECEIVED})
    if _ISSUED.match(event):
        return then.model_copy(update={"words": words})
    return AfterEvent(after_event=scene.words(match, "event"), then=then, words=words)


def term(number: str, unit: str) -> TermRule | None:
    """Return the rule that counts the length, None where no rule counts that."""
    count, unit = number_of(number.split("(", maxsplit=1)[0].strip()), " ".join(unit.split()[:3])
    if unit == "giờ":
        unit, count = "ngày", count // 24 if count % 24 == 0 else 0
    unit = "tuần" if unit == "tuần lễ" else unit
    if not 1 <= count <= _UNITS.get(unit, 0):
        return None
    match unit:
        case "ngày làm việc":
            return WithinWorkingDays(within_working_days=count)
        case "ngày":
            return WithinDays(within_days=count)
        case "tuần":
            return WithinWeeks(within_weeks=count)
        case "tháng":
            return WithinMonths(within_months=count)
        case _:
            return WithinYears(within_years=count)


def _read_before_event(match: re.Match[str], scene: Scene) -> Meaning | None:
    return tied(scene.words(match), Sureness.SURE)


def _read_same_day(match: re.Match[str], scene: Scene) -> Meaning | None:
    return _relative(SameDay(same_day=True, words=scene.words(match)), Sureness.LIKELY)


def _read_week(match: re.Match[str], scene: Scene) -> Meaning | None:
    issued, words = scene.dating.issued, scene.words(match)
    if issued is None:
        return tied(words, Sureness.ASK)
    week = issued + timedelta(weeks=match["next"] is not None)
    return _relative(WithinWeek(within_week=week, words=words), Sureness.LIKELY)


def _relative(due: DueRule, sureness: Sureness) -> Meaning:
    return Meaning(deadline=DraftDeadline(kind=DeadlineKind.RELATIVE, due=due), sureness=sureness)


_PARTS = {"INTRO": _INTRO, "NUMBER": _NUMBER, "UNIT": _UNIT, "EVENT": EVENT}
RULES = (
    DeadlineRule.of("days-before-an-event", "trước", _BEFORE_EVENT, _read_before_event, **_PARTS),
    DeadlineRule.of(
        "length",
        "chậm muộn trễ tối không trong thời sau # nửa một hai ba bốn năm sáu bảy tám chín mười",
        _LENGTH,
        _read_length,
        **_PARTS,
    ),
    DeadlineRule.of(
        "same-day",
        "ngay trong",
        r"(?:ngay )?trong (?:hôm nay|ngày(?: hôm nay)?)(?:(?=~(?:[,;.)]|\Z))|(?= (?:để|và)))",
        _read_same_day,
    ),
    DeadlineRule.of(
        "this-week",
        "ngay trong",
        r"(?:ngay )?trong tuần"
        r"(?: này{STOP}|(?P<next> (?:sau(?! khi)|tới)){STOP}|(?=~(?:[,;.)]|\Z)))",
        _read_week,
    ),
)
