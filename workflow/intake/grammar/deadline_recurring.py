"""Deadlines that come again without a day: *định kỳ hằng quý*, *sau mỗi đợt*, *thường xuyên*."""

import re

from workflow.domain.due import Recurring
from workflow.domain.notice_draft import DeadlineKind, DraftDeadline, Sureness
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.deadline_cadence import PARTS, cadence_of
from workflow.intake.grammar.deadline_meaning import standing
from workflow.intake.grammar.deadline_phrase import DeadlineRule, Meaning, Scene

OR_WHEN = (
    r"(?:~,?~(?:và|hoặc) (?:đột xuất(?: khi (?:có|cần) {WORD}(?: {WORD})?)?"
    r"|khi (?:có|cần) {WORD}(?: {WORD})?))?"
)
_EACH_TIME = r"sau (?:mỗi|từng) (?:{WORD})(?: (?!(?:các|phải|thực|tổ|báo|tiến){STOP}){WORD}){0,4}"
_CONSTANTLY = r"thường xuyên(?:~(?:,|và)~liên tục)?(?:~(?:,|và)~định kỳ)?{STOP}"
_UNTIL = form(r" (?:đến|tới) | - ")
_NOUN = form(
    r"(?:kinh phí|ngân sách|dự toán|kế hoạch|chương trình|chỉ tiêu|nhiệm vụ|lương|nguồn|chi"
    r"|phí|chế độ"
    r"|giáo dục|gdtx|đầu tư|sự nghiệp|khả năng(?: {WORD}){0,2}|bình quân|kỳ họp|phiên họp"
    r"|không|chưa|sinh hoạt(?: chi bộ)?"
    r"|không được|nhu cầu|mức|định mức|vốn|thu nhập|hội nghị|cuộc họp|giao ban|đơn) \Z"
)
_REPORTS = form(
    r"(?:chế độ|thông tin~,|quy định)(?: {WORD}){0,3} báo cáo \Z|(?:họp|kiểm tra sức khỏe) \Z"
)
_HAPPENS = form(r" (?:xảy ra|bị|vi phạm|có|gặp|ngập|vắng|nghỉ|thay đổi|ốm|đi trễ|mắc)")


def _read(match: re.Match[str], scene: Scene) -> Meaning | None:
    if scene.is_running and _NOUN.search(scene.before(match)):
        return None
    return _again(match, scene, Sureness.SURE)


def _read_each_time(match: re.Match[str], scene: Scene) -> Meaning | None:
    deadline = DraftDeadline(kind=DeadlineKind.RECURRING, due=standing(scene.words(match)))
    return Meaning(deadline=deadline, sureness=Sureness.SURE)


def _read_from_then_on(match: re.Match[str], scene: Scene) -> Meaning | None:
    has_end = _UNTIL.search(match[0])
    return None if has_end else _read_each_time(match, scene)


def _read_constantly(match: re.Match[str], scene: Scene) -> Meaning | None:
    is_noun = _NOUN.search(scene.before(match)) or _HAPPENS.match(scene.after(match))
    if scene.is_running and is_noun:
        return None
    return _read_each_time(match, scene)


def _again(match: re.Match[str], scene: Scene, sureness: Sureness) -> Meaning | None:
    words, cadence = scene.words(match), cadence_of(match[0])
    if cadence is None and _REPORTS.search(scene.before(match)):
        return None
    due = Recurring(every=cadence, words=words) if cadence else standing(words)
    deadline = DraftDeadline(kind=DeadlineKind.RECURRING, due=due)
    return Meaning(deadline=deadline, sureness=sureness)


RULES = (
    DeadlineRule.of(
        "again",
        "định hằng hàng mỗi từng một hai ba bốn sáu #",
        r"(?:{CADENCES})" + OR_WHEN,
        _read,
        **PARTS,
    ),
    DeadlineRule.of("each-time", "sau", _EACH_TIME, _read_each_time),
    DeadlineRule.of(
        "from-then-on",
        "từ kể",
        r"(?:kể )?từ (?:{TIME})~(?:(?:và|,)~)?" + _CONSTANTLY,
        _read_from_then_on,
    ),
    DeadlineRule.of("constantly", "thường", _CONSTANTLY, _read_constantly),
)
