"""Deadlines that name their time: *trước ngày*, *chậm nhất*, *vào ngày*, *trong quý II*."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import time

from workflow.domain.notice_draft import DeadlineKind, DraftDeadline, Sureness
from workflow.intake.grammar.day_named import NamedTime, Unplaced
from workflow.intake.grammar.day_reading import read_time
from workflow.intake.grammar.deadline_context import (
    is_finishing,
    is_of_a_noun,
    is_of_data,
    is_of_its_object,
    is_of_something_past,
)
from workflow.intake.grammar.deadline_meaning import (
    before,
    by_end_of,
    hour_of,
    is_hour,
    unplaced,
    up_to,
    within,
)
from workflow.intake.grammar.deadline_phrase import DeadlineRule, Meaning, Scene

_HOUR = r"(?:(?P<clock>{CLOCK})~[,;]?~(?:của )?)?"
_HOUR_AFTER = r"(?:~[,(]?~(?:trước|lúc|vào lúc)?~(?P<late_clock>{CLOCK})~\)?(?!~-))?"
_NAMED = r"{INTRO}~:?~{HOUR}(?P<when>{TIME}){HOUR_AFTER}"
_PARTS = {"HOUR": _HOUR, "HOUR_AFTER": _HOUR_AFTER}
_AT_MOST = r"(?:chậm|muộn|trễ) nhất|không (?:được )?(?:quá|(?:muộn|chậm|trễ) hơn)"
_FILLER = r"là|đến|tới|vào|trong|cho|hết|phải|thời (?:điểm|hạn)|mốc|cuối(?= ngày)"
_FINISH = r"hoàn thành|thực hiện|xong|kết thúc|gửi|nộp|báo cáo|trình|đăng ký|nhận|phản hồi|góp ý"
_IMPOSSIBLE = (
    r"(?:{AT_MOST}|trước|đến|trong)(?: (?:{FILLER}){STOP}){0,4} (?!{TIME})(?:năm \d{5,40}"
    r"|(?:ngày~(?=\d{3}|\d{1,2}~[/.\-])|qu[ýí]~)\d{1,40}(?:~[/.\-]~\d{1,40}){0,4})"
)
_HOLIDAY = (
    r"bầu cử|giải phóng miền nam(?:~,? thống nhất đất nước)?|khai giảng|nhà giáo việt nam"
    r"|phụ nữ việt nam|quốc khánh|quốc tế (?:lao động|phụ nữ|thiếu nhi)|tết dương lịch"
    r"|tết nguyên đán|thương binh(?:~[-,]?~liệt sĩ)?"
)
_PLANNED = r"dự kiến(?: (?:thời gian|họp|tổ chức|hoàn thành|diễn ra)){0,3}"

_Say = Callable[[NamedTime, time | None, str], DraftDeadline]


def _read(match: re.Match[str], scene: Scene, say: _Say, kind: DeadlineKind) -> Meaning:
    when = read_time(match["when"], scene.dating)
    words = scene.words(match)
    if isinstance(when, Unplaced):
        return unplaced(when, words, kind)
    clock = match["clock"] or match["late_clock"]
    sureness = when.sureness if clock is None or is_hour(clock) else Sureness.ASK
    return Meaning(deadline=say(when, hour_of(clock), words), sureness=sureness, doubt=when.doubt)


def _read_before(match: re.Match[str], scene: Scene) -> Meaning | None:
    if is_of_its_object(match, scene):
        return None
    meaning = _read(match, scene, before, DeadlineKind.BEFORE)
    day = meaning.deadline.day
    if day and is_of_something_past(match, scene, day):
        return None
    return _asked_if_past(meaning, scene)


def _read_by_end(match: re.Match[str], scene: Scene) -> Meaning | None:
    if is_of_data(match, scene) or is_of_its_object(match, scene):
        return None
    return _asked_if_past(_read(match, scene, by_end_of, DeadlineKind.BEFORE), scene)


def _read_up_to(match: re.Match[str], scene: Scene) -> Meaning | None:
    meaning = _read(match, scene, up_to, DeadlineKind.BEFORE)
    day = meaning.deadline.day
    is_title = match["when"].startswith("năm") and not is_finishing(match, scene)
    is_of_a_thing = is_of_data(match, scene) or is_of_its_object(match, scene)
    if is_of_a_thing or is_title or (day and scene.dating.is_before_issue(day)):
        return None
    return _no_surer(meaning, Sureness.LIKELY)


def _read_within(match: re.Match[str], scene: Scene) -> Meaning | None:
    meaning = _read(match, scene, within, DeadlineKind.ON)
    deadline = meaning.deadline
    if scene.is_running and deadline.day and scene.dating.is_before_issue(deadline.day):
        return None
    is_due = is_finishing(match, scene)
    if deadline.kind is DeadlineKind.ON and is_due and match["intro"].startswith("trong"):
        deadline = DraftDeadline(kind=DeadlineKind.BEFORE, day=deadline.day, due=deadline.due)
    sure = is_due or deadline.kind is DeadlineKind.ON or not scene.is_running
    return _no_surer(
        replace(meaning, deadline=deadline), Sureness.SURE if sure else Sureness.LIKELY
    )


def _read_on(match: re.Match[str], scene: Scene) -> Meaning | None:
    meaning = _read(match, scene, within, DeadlineKind.ON)
    day = meaning.deadline.day
    is_told = day is not None and scene.dating.may_be_before_issue(day)
    is_of_a_thing = is_of_a_noun(match, scene) or is_of_its_object(match, scene)
    if not scene.is_running or is_told or is_of_a_thing:
        return None
    return _no_surer(meaning, Sureness.LIKELY)


def _read_impossible(match: re.Match[str], scene: Scene) -> Meaning | None:
    return unplaced(Unplaced.IMPOSSIBLE, scene.words(match), DeadlineKind.NONE)


def _asked_if_past(meaning: Meaning, scene: Scene) -> Meaning:
    day = meaning.deadline.day
    is_past = day is not None and scene.is_running and scene.dating.is_before_issue(day)
    return _no_surer(meaning, Sureness.ASK if is_past else Sureness.SURE)


def _no_surer(meaning: Meaning, limit: Sureness) -> Meaning:
    if limit is Sureness.SURE:
        return meaning
    return replace(meaning, sureness=max(meaning.sureness, limit, key=list(Sureness).index))


RULES = (
    DeadlineRule.of(
        "before",
        "trước chậm muộn trễ",
        _NAMED,
        _read_before,
        INTRO=r"(?:(?:{AT_MOST})(?: là)? )?trước(?: thời (?:điểm|hạn|gian)| mốc)?"
        r"(?: (?:(?:dịp|lễ|ngày) ){0,2}(?:{HOLIDAY}){STOP}~\(?)?",
        HOLIDAY=_HOLIDAY,
        AT_MOST=_AT_MOST,
        **_PARTS,
    ),
    DeadlineRule.of(
        "at-the-latest",
        "chậm muộn trễ không",
        _NAMED,
        _read_by_end,
        INTRO=r"(?:{AT_MOST})(?: (?:{FILLER}){STOP}){0,4}",
        AT_MOST=_AT_MOST,
        FILLER=_FILLER,
        **_PARTS,
    ),
    DeadlineRule.of(
        "last-day",
        "thời hạn",
        _NAMED,
        _read_by_end,
        INTRO=r"(?:thời )?hạn (?:chót|cuối(?: cùng)?)(?: (?!trước|chậm)[^\W\d_]{1,7}){0,4}?"
        r"|(?:thời (?:gian|hạn)|hạn)(?: (?:{FINISH}){STOP})(?: (?!trước|từ|chậm|đến"
        r"|tới){WORD}){0,4}?"
        r"|thời hạn(?:~:| là| đến| vào| cuối)?",
        FINISH=_FINISH,
        **_PARTS,
    ),
    DeadlineRule.of(
        "until-the-end-of",
        "cho đến tới hết",
        _NAMED,
        _read_by_end,
        INTRO=r"(?:cho )?(?:đến|tới) (?:hết|cuối(?= ngày)|trước)|hết(?= (?:ngày|tháng|quý|năm))",
        **_PARTS,
    ),
    DeadlineRule.of(
        "up-to", "cho đến tới", _NAMED, _read_up_to, INTRO=r"(?:cho )?(?:đến|tới)", **_PARTS
    ),
    DeadlineRule.of(
        "planned-for",
        "dự",
        _NAMED,
        _read_within,
        INTRO=r"(?P<intro>{PLANNED} (?:vào|trong|là)(?: lúc)?)",
        PLANNED=_PLANNED,
        **_PARTS,
    ),
    DeadlineRule.of(
        "planned-day",
        "dự",
        r"(?P<intro>{PLANNED})~:?~{HOUR}(?P<when>{DAY}){HOUR_AFTER}",
        _read_within,
        PLANNED=_PLANNED,
        **_PARTS,
    ),
    DeadlineRule.of(
        "finished-by",
        "hoàn xong",
        r"(?:hoàn thành|xong)(?: xong)? (?P<words>(?:vào )?{HOUR}(?P<when>{DAY}){HOUR_AFTER})",
        _read_by_end,
        **_PARTS,
    ),
    DeadlineRule.of(
        "within",
        "vào trong",
        _NAMED,
        _read_within,
        INTRO=r"(?P<intro>(?:vào|trong)(?: (?:khoảng|lúc|các|những|thời gian|cả"
        r"|đầu(?= giờ)|(?:\d{1,2}|hai|ba)(?= ngày ))){0,2}"
        r"|trong (?:buổi|cuộc|kỳ|phiên|đợt)(?: {WORD}){1,7}(?= tháng))",
        **_PARTS,
    ),
    DeadlineRule.of(
        "on",
        "ngày sáng chiều tối lúc",
        r"(?:(?:sáng|chiều|tối|lúc){STOP} )?{HOUR}(?P<when>{DAY}){HOUR_AFTER}",
        _read_on,
        **_PARTS,
    ),
    DeadlineRule.of(
        "impossible-time",
        "trước chậm muộn trễ không đến trong",
        _IMPOSSIBLE,
        _read_impossible,
        AT_MOST=_AT_MOST,
        FILLER=_FILLER,
    ),
)
