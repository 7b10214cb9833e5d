"""Deadlines that hang on an event: *05 ngày kể từ ngày ký*, *sau khi…*, *trước kỳ họp…*."""

import re

from workflow.domain.due import DueRule, FromSchoolYear, NoDayWords, NoDeadline
from workflow.domain.notice_draft import DeadlineKind, DraftDeadline, Sureness
from workflow.domain.span import SchoolTerm, WithinWeek
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
from workflow.intake.grammar.day_forms import CLOCK, DAY, STOP, O, S
from workflow.intake.grammar.day_reading import number_of
from workflow.intake.grammar.deadline_phrase import DeadlinePhrase, DeadlineRule, Scene

_NUMBER = rf"(?:\d{{1,3}}(?:{O}\([^\W\d_\s]{{1,7}}(?:\s[^\W\d_]{{1,7}}){{0,3}}\))?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
EVENT = r"(?:\s{1,12}+(?!để\b|nhằm\b|theo\b|đồng\s)[^\s,;:.()]{1,24}){1,14}"
"""The words of an event: up to the next sign, never more than fourteen."""
_LENGTH_INTRO = (
    rf"(?:(?:(?:chậm|muộn){S}nhất|tối{S}đa|không{S}quá)(?:{S}(?:là|sau|trong))*+(?:{S}(?:vòng|thời{S}(?:hạn|gian)))?"
    rf"|trong(?:{S}(?:vòng|thời{S}(?:hạn|gian)))?(?:{S}(?:tối{S}đa|không{S}quá))?|thời{S}hạn(?:{S}(?:là|không{S}quá))?|sau)"
)
_LENGTH = (
    rf"{_LENGTH_INTRO}{O}:?{O}(?P<number>{_NUMBER}){S}(?P<unit>ngày{S}làm{S}việc|ngày|tuần|tháng|năm|giờ)"
    rf"{STOP}(?!{S}(?:học|đầu|cuối|tuổi|\d))(?P<from>{O},?{O}(?:kể{S}từ|tính{S}từ|từ|sau)(?P<event>{EVENT}))?"
)
_AFTER = rf"(?:ngay{S})?(?:sau{S}khi|khi{S}kết{S}thúc|ngay{S}khi)(?P<event>{EVENT})"
_UNTIL = (
    rf"(?:từ{S}(?:{CLOCK}{O},?{O})?(?:{DAY}){S})?(?:cho{S})?(?:đến|tới){S}khi(?P<event>{EVENT})"
)
_BEFORE = (
    rf"trước{S}(?:khi|kỳ{S}họp|cuộc{S}họp|phiên{S}họp|hội{S}nghị|đại{S}hội|kỳ{S}thi|lễ|tết|mùa|dịp|đợt|khai{S}giảng"
    rf"|năm{S}học|ngày{S}(?:hội|lễ|bầu{S}cử|thi|họp|khai|tổ{S}chức|diễn{S}ra))(?:{EVENT})?"
)
_STANDING = rf"trong{S}(?:suốt{S})?thời{S}gian{S}(?!qua|tới|sớm|vừa|ngắn|nhanh|này|nhất|dài|\d)(?:[^\s,;:.()]{{1,24}})(?:{S}(?:thực{S}hiện|học))?"
_TERM = (
    rf"(?:trong|vào|(?:trước{S})?(?:kết{S}thúc|cuối|đầu|hết))?{O}(?:học{S}kỳ{S}(?P<term>i{{1,2}}|[12]|một|hai)"
    rf"(?:{O},?{O}(?:của{S})?năm{S}học(?:{S}(?P<year>\d{{4}}{O}-{O}\d{{4}}))?)?)"
)
_SCHOOL_YEAR = rf"(?:trong|(?:cho{S})?đến{S}hết|đến|hết|cuối|kết{S}thúc){S}năm{S}học(?:{S}(?P<year>\d{{4}}{O}-{O}\d{{4}})|{S}này)?"
_FROM_SCHOOL_YEAR = rf"(?:kể{S})?từ{S}năm{S}học{S}(?P<year>\d{{4}}{O}-{O}\d{{4}})"
_SAME_DAY = rf"(?:ngay{S})?trong{S}(?:(?:hôm{S}nay|ngày(?:{S}hôm{S}nay)?){STOP}(?!{S}(?:\d|làm|học|hội|lễ|nghỉ|đầu|cuối))|tuần(?:{S}này)?{STOP}(?={O}[,;.)]|{O}\Z))"
_PACE = rf"(?:bảo{S}đảm|đảm{S}bảo|đúng|theo)(?:{S}đúng)?{S}tiến{S}độ(?:{S}(?:thực{S}hiện|của|theo|tại)){{0,2}}{S}(?:kế{S}hoạch|chương{S}trình|quyết{S}định|đề{S}án|dự{S}án|nghị{S}quyết)(?:{S}số{S}\S{{1,30}}[^\s,;.])?"
_IN_FRONT = re.compile(r"(?:báo cáo|trình bày|trách nhiệm|phát biểu|giải trình|cam kết)\s{1,9}\Z")
_ISSUED = re.compile(r"\s+(?:ngày|khi)\s+(?:ký|ban hành|phát hành)(?:\s|\Z)")
_RECEIVED = re.compile(
    r"\s+(?:ngày|khi)\s+(?:nhận|tiếp nhận)(?:\s+được)?(?:\s+(?:công văn|văn bản|thông báo|kế hoạch|chỉ thị|quyết định|công điện|giấy mời)(?:\s+này)?|\s*\Z)"
)


def _read_length(match: re.Match[str], scene: Scene) -> DeadlinePhrase | None:
    words = scene.words(*match.span())
    number = number_of(match["number"].split("(")[0].strip())
    unit = " ".join(match["unit"].split())
    then = _then(unit, number)
    if then is None or (match["event"] is None and match[0].startswith("sau")):
        return None
    due: DueRule = then.model_copy(update={"words": words})
    sureness = Sureness.LIKELY
    if match["event"]:
        event = match["event"]
        sureness = Sureness.SURE
        if _RECEIVED.match(event):
            due = then.model_copy(update={"words": words, "counted_from": CountedFrom.RECEIVED})
        elif not _ISSUED.match(event):
            due = AfterEvent(after_event=scene.words(*match.span("event")), then=then, words=words)
    return _relative(match, due, sureness)


def _then(unit: str, number: int) -> TermRule | None:
    limits = {"ngày làm việc": 365, "ngày": 3650, "tuần": 520, "tháng": 120, "năm": 10}
    if unit == "giờ":
        unit, number = "ngày", number // 24 if number % 24 == 0 else 0
    if not 1 <= number <= limits[unit]:
        return None
    match unit:
        case "ngày làm việc":
            return WithinWorkingDays(within_working_days=number)
        case "ngày":
            return WithinDays(within_days=number)
        case "tuần":
            return WithinWeeks(within_weeks=number)
        case "tháng":
            return WithinMonths(within_months=number)
        case _:
            return WithinYears(within_years=number)


def _read_after(match: re.Match[str], scene: Scene) -> DeadlinePhrase | None:
    event = scene.words(*match.span("event"))
    due = AfterEvent(after_event=event, words=scene.words(*match.span()))
    return _relative(match, due, Sureness.LIKELY)


def _read_tied(match: re.Match[str], scene: Scene) -> DeadlinePhrase | None:
    if _IN_FRONT.search(scene.before(match.start())) and not match[0].startswith("trước khi"):
        return None
    words = scene.words(*match.span())
    return _relative(match, NoDeadline(none=words, words=words), Sureness.SURE)


def _read_standing(match: re.Match[str], scene: Scene) -> DeadlinePhrase | None:
    words = scene.words(*match.span())
    due = NoDeadline(none=words, words=words, because=NoDayWords.STANDING)
    return _phrase(match, DraftDeadline(kind=DeadlineKind.NONE, due=due), Sureness.SURE)


def _read_term(match: re.Match[str], scene: Scene) -> DeadlinePhrase | None:
    words = scene.words(*match.span())
    if match[0].split()[0] not in {"trong", "vào", "kết", "cuối", "đầu", "hết", "trước"}:
        return None
    number = 1 if match["term"] in {"i", "1", "một"} else 2
    return _relative(match, _school_term(number, match["year"], words), Sureness.SURE)


def _read_school_year(match: re.Match[str], scene: Scene) -> DeadlinePhrase | None:
    words = scene.words(*match.span())
    return _relative(match, _school_term(2, match["year"], words), Sureness.LIKELY)


def _school_term(number: int, year: str | None, words: str) -> DueRule:
    try:
        return SchoolTerm(
            school_term=1 if number == 1 else 2, school_year=_school_years(year), words=words
        )
    except ValueError:
        return NoDeadline(none=words, words=words)


def _read_from_school_year(match: re.Match[str], scene: Scene) -> DeadlinePhrase | None:
    words = scene.words(*match.span())
    try:
        due: DueRule = FromSchoolYear(from_school_year=_school_years(match["year"]), words=words)
    except ValueError:
        due = NoDeadline(none=words, words=words)
    return _phrase(match, DraftDeadline(kind=DeadlineKind.NONE, due=due), Sureness.SURE)


def _school_years(year: str | None) -> str:
    return "".join((year or "").split())


def _read_same_day(match: re.Match[str], scene: Scene) -> DeadlinePhrase | None:
    words = scene.words(*match.span())
    issued = scene.dating.issued
    due: DueRule = SameDay(same_day=True, words=words)
    if "tuần" in match[0]:
        due = (
            WithinWeek(within_week=issued, words=words)
            if issued
            else NoDeadline(none=words, words=words)
        )
    return _relative(match, due, Sureness.LIKELY)


def _relative(match: re.Match[str], due: DueRule, sureness: Sureness) -> DeadlinePhrase:
    return _phrase(match, DraftDeadline(kind=DeadlineKind.RELATIVE, due=due), sureness)


def _phrase(match: re.Match[str], deadline: DraftDeadline, sureness: Sureness) -> DeadlinePhrase:
    return DeadlinePhrase(
        start=match.start(), end=match.end(), deadline=deadline, sureness=sureness, rule="event"
    )


RULES = (
    DeadlineRule.of("từ kể", _FROM_SCHOOL_YEAR, _read_from_school_year),
    DeadlineRule.of("từ cho đến tới", _UNTIL, _read_tied),
    DeadlineRule.of("chậm muộn tối không trong thời sau", _LENGTH, _read_length),
    DeadlineRule.of("ngay sau khi", _AFTER, _read_after),
    DeadlineRule.of("trong", _STANDING, _read_standing),
    DeadlineRule.of("trong vào trước kết cuối đầu hết", _TERM, _read_term),
    DeadlineRule.of("trong cho đến hết cuối kết", _SCHOOL_YEAR, _read_school_year),
    DeadlineRule.of("trước", _BEFORE, _read_tied),
    DeadlineRule.of("ngay trong", _SAME_DAY, _read_same_day),
    DeadlineRule.of("bảo đảm đúng theo", _PACE, _read_tied),
)
