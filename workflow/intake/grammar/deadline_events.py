"""Deadlines that hang on an event: *sau khi…*, *trước kỳ họp…*, *cho đến khi…*."""

import re
from dataclasses import replace

from workflow.domain.due import DueRule
from workflow.domain.notice_draft import DeadlineKind, DraftDeadline, Sureness
from workflow.domain.term import AfterEvent
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_named import NamedTime
from workflow.intake.grammar.day_reading import read_time
from workflow.intake.grammar.deadline_context import is_finishing
from workflow.intake.grammar.deadline_event_words import EVENT, SHORT_EVENT
from workflow.intake.grammar.deadline_meaning import before, by_end_of, standing, tied
from workflow.intake.grammar.deadline_phrase import DeadlineRule, Meaning, Scene

_OCCASION = (
    r"kỳ họp|cuộc họp|phiên họp|buổi|hội nghị|đại hội|hội thi|kỳ thi|kì thi|lễ|tết|mùa|dịp|đợt"
    r"|khai giảng|năm học mới|ngày (?:hội|lễ|bầu cử|thi|họp|khai|tổ chức|diễn ra|làm việc"
    r"|kết thúc|bắt đầu|thành lập)"
)
_IN_FRONT = form(
    r"(?:báo cáo|trình bày|trách nhiệm|phát biểu|giải trình|cam kết|công khai|trình|hứa) \Z"
)
_HEARD = form(r"sau khi (?:nghe|xem xét|nghiên cứu|thảo luận|trao đổi|xem|làm việc|khảo sát)")
_DURING = form(r"(?:và|,|trong|hoặc) \Z")
_PAST = form(
    r"trong (?:suốt )?thời gian (?:qua|tới|sớm|vừa|ngắn|nhanh|này|nhất|dài|đó|trên|nêu|đầu|gần)"
)


def _read_after(match: re.Match[str], scene: Scene) -> Meaning | None:
    if _HEARD.match(match[0]) or _DURING.search(scene.before(match, 8)):
        return None
    due = AfterEvent(after_event=scene.words(match, "event"), words=scene.words(match))
    return _meaning(DeadlineKind.RELATIVE, due, Sureness.LIKELY)


def _read_before_occasion(match: re.Match[str], scene: Scene) -> Meaning | None:
    if _IN_FRONT.search(scene.before(match)):
        return None
    return _read_before(match, scene)


def _read_until(match: re.Match[str], scene: Scene) -> Meaning | None:
    when = _day_in_brackets(match, scene)
    if when is None:
        return _without_day(match, scene)
    deadline = by_end_of(when, None, scene.words(match))
    if not is_finishing(match, scene):
        deadline = replace(deadline, kind=DeadlineKind.ON)
    return Meaning(deadline=deadline, sureness=Sureness.LIKELY)


def _read_before(match: re.Match[str], scene: Scene) -> Meaning | None:
    when = _day_in_brackets(match, scene)
    if when is None:
        return _without_day(match, scene)
    return Meaning(deadline=before(when, None, scene.words(match)), sureness=Sureness.LIKELY)


def _without_day(match: re.Match[str], scene: Scene) -> Meaning:
    sureness = Sureness.ASK if match["when"] else Sureness.LIKELY
    return tied(scene.words(match), sureness)


def _day_in_brackets(match: re.Match[str], scene: Scene) -> NamedTime | None:
    """Return the day that the words themselves give the event: *trước khi khai giảng (05/9)*."""
    when = read_time(match["when"], scene.dating) if match["when"] else None
    return when if isinstance(when, NamedTime) else None


def _read_standing(match: re.Match[str], scene: Scene) -> Meaning | None:
    if _PAST.match(match[0]):
        return None
    return _meaning(DeadlineKind.NONE, standing(scene.words(match)), Sureness.LIKELY)


def _read_pace(match: re.Match[str], scene: Scene) -> Meaning | None:
    return tied(scene.words(match), Sureness.LIKELY)


def _meaning(kind: DeadlineKind, due: DueRule, sureness: Sureness) -> Meaning:
    return Meaning(deadline=DraftDeadline(kind=kind, due=due), sureness=sureness)


_ITS_DAY = r"(?:~\(~(?P<when>{DAY})~\))?"
_PARTS = {"ITS_DAY": _ITS_DAY, "EVENT": EVENT, "SHORT_EVENT": SHORT_EVENT, "OCCASION": _OCCASION}
RULES = (
    DeadlineRule.of(
        "until-an-event",
        "từ cho đến tới kéo",
        r"(?:từ (?:(?:{CLOCK})~,?~)?(?:(?:{DAY})|nay) )?(?:cho )?(?:đến|tới) khi{EVENT}{ITS_DAY}",
        _read_until,
        **_PARTS,
    ),
    DeadlineRule.of(
        "after-an-event",
        "ngay sau",
        r"(?:(?:ngay )?sau khi|ngay khi|(?:ngay )?sau(?= (?:{OCCASION}){STOP}))(?P<event>{EVENT})",
        _read_after,
        **_PARTS,
    ),
    DeadlineRule.of(
        "before-an-event", "trước", r"trước (?:khi|lúc){EVENT}{ITS_DAY}", _read_before, **_PARTS
    ),
    DeadlineRule.of(
        "before-an-occasion",
        "trước",
        r"trước(?: thời điểm| thềm)? (?:{OCCASION}){STOP}(?:{EVENT})?{ITS_DAY}",
        _read_before_occasion,
        **_PARTS,
    ),
    DeadlineRule.of(
        "as-long-as", "trong", r"trong (?:suốt )?thời gian{SHORT_EVENT}", _read_standing, **_PARTS
    ),
    DeadlineRule.of(
        "pace-of-a-plan",
        "bảo đảm đúng theo",
        r"(?:bảo đảm|đảm bảo|đúng|theo)(?: đúng)? tiến độ(?: (?:thực hiện|của|theo|tại|trong)){0,2}"
        r" (?:kế hoạch|chương trình|quyết định|đề án|dự án|nghị quyết)(?: số \S{1,30}[^\s,;.])?",
        _read_pace,
    ),
)
