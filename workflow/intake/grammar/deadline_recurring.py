"""Deadlines that come again: *trước ngày 20 hằng tháng*, *định kỳ hằng quý*, *thường xuyên*."""

import re

from workflow.domain.due import DueRule, NoDayWords, NoDeadline, Recurring
from workflow.domain.notice_draft import DeadlineKind, DraftDeadline, Sureness
from workflow.domain.period import Cadence
from workflow.intake.grammar.day_forms import DAY, STOP, O, S
from workflow.intake.grammar.deadline_phrase import DeadlinePhrase, DeadlineRule, Scene

_EVERY = r"(?:h[ằà]ng|mỗi|các)"
_UNIT = r"(?:ngày|tuần|tháng|quý|quí|năm|kỳ)"
_CADENCES = {
    "tháng": Cadence.MONTH,
    "quý": Cadence.QUARTER,
    "quí": Cadence.QUARTER,
    "năm": Cadence.YEAR,
    "6 tháng": Cadence.HALF_YEAR,
    "06 tháng": Cadence.HALF_YEAR,
    "sáu tháng": Cadence.HALF_YEAR,
    "9 tháng": Cadence.NINE_MONTHS,
    "3 tháng": Cadence.QUARTER,
    "03 tháng": Cadence.QUARTER,
}
_INTRO = (
    rf"(?:(?:(?:chậm|muộn){S}nhất{S}(?:(?:là|vào|đến){S})?)?(?P<before>trước){S}"
    rf"|(?:(?:chậm|muộn){S}nhất(?:{S}(?:là|vào|đến))?|vào|đến){S})?"
)
_MORE = rf"(?:{O}(?:,|và|hoặc){O}(?:ngày{S})?(?:{DAY}|\d{{1,2}}))"
_OR_WHEN = rf"(?:{S}(?:và|hoặc){S}(?:khi{S}có|đột{S}xuất)(?:{S}(?:yêu{S}cầu|đề{S}nghị))?)?"
_DAY_AGAIN = (
    rf"{_INTRO}ngày{S}(?:{DAY}|(?P<day>\d{{1,2}})){_MORE}{{0,4}}{S}"
    rf"(?:(?:của{S})?tháng{S}(?P<place>đầu|cuối)(?:{S}của)?{S}(?:{_EVERY}{S})?(?P<of>quý|năm)"
    rf"|(?:của{S})?{_EVERY}{S}(?P<unit>{_UNIT})){STOP}{_OR_WHEN}"
)
_REGULAR = (
    rf"(?:định{S}kỳ(?:{O},?{O}(?P<regular>(?:{_EVERY}{S})?(?:0?[369]{S}tháng|{_UNIT}))(?!{S}(?:\d|học))(?:{O}(?:,|và){O}(?:{_EVERY}{S})?(?:0?[369]{S}tháng|{_UNIT})(?!{S}\d)){{0,4}})?"
    rf"|h[ằà]ng{S}(?P<every>{_UNIT})|mỗi{S}(?P<each>tháng|quý|tuần|năm)(?:{S}(?:một|\d{{1,2}}){S}lần)?"
    rf"|sau{S}(?:mỗi|từng){S}(?:đợt|kỳ|lần|năm{S}học|học{S}kỳ|buổi|ngày|tháng|quý|hội{S}nghị)(?:{S}[^\W\d_]{{1,7}}){{0,2}}"
    rf"|(?:\d{{1,2}}|một|hai){S}lần{O}(?:/|một|mỗi|trong){O}(?P<per>tháng|quý|tuần|năm|ngày)"
    rf"|(?P<months>0?[369]){S}tháng{O}(?:/|một){O}(?:1{S}|một{S})?lần|thường{S}xuyên(?:{O},{O}liên{S}tục)?){STOP}{_OR_WHEN}"
)
_ATTRIBUTE = re.compile(
    r"(?:giáo dục|chi|nguồn|kinh phí|ngân sách|dự toán|kế hoạch|chương trình|khả năng|không|chưa"
    r"|nhiệm vụ|chỉ tiêu|báo cáo|họp|công tác|cập nhật|lương|đầu tư)\s{1,9}\Z"
)


def _read_day_again(match: re.Match[str], scene: Scene) -> DeadlinePhrase | None:
    words = scene.words(*match.span())
    cadence = _CADENCES.get(match["of"] or match["unit"] or "")
    day = int(match["day"]) if match["day"] else 0
    if cadence is None or not 1 <= day <= 31:
        due: DueRule = NoDeadline(none=words, words=words, because=NoDayWords.STANDING)
        if cadence is Cadence.YEAR and not match["day"]:
            due = Recurring(every=Cadence.YEAR, words=words)
    else:
        later = (
            1 - {Cadence.QUARTER: 3, Cadence.YEAR: 12}[cadence] if match["place"] == "đầu" else 0
        )
        key = "before_day" if match["before"] else "by_day"
        due = Recurring(every=cadence, months_later=later, words=words, **{key: day})
    return _recurring(match, due, Sureness.SURE)


def _read_regular(match: re.Match[str], scene: Scene) -> DeadlinePhrase | None:
    if _ATTRIBUTE.search(scene.before(match.start())):
        return None
    words = scene.words(*match.span())
    named = match["regular"] or match["every"] or match["each"] or match["per"] or ""
    if match["months"]:
        named = f"{match['months']} tháng"
    cadence = _CADENCES.get(re.sub(r"\A(?:h[ằà]ng|mỗi|các)\s+", "", named))
    if cadence:
        return _recurring(match, Recurring(every=cadence, words=words), Sureness.SURE)
    standing = NoDeadline(none=words, words=words, because=NoDayWords.STANDING)
    return _recurring(match, standing, Sureness.SURE)


def _recurring(match: re.Match[str], due: DueRule, sureness: Sureness) -> DeadlinePhrase:
    deadline = DraftDeadline(kind=DeadlineKind.RECURRING, due=due)
    return DeadlinePhrase(
        start=match.start(), end=match.end(), deadline=deadline, sureness=sureness, rule="recurring"
    )


RULES = (
    DeadlineRule.of("trước chậm muộn vào đến ngày", _DAY_AGAIN, _read_day_again),
    DeadlineRule.of(
        "định hằng hàng mỗi sau thường một hai 1 2 3 6 9 01 02 03 06 09", _REGULAR, _read_regular
    ),
)
