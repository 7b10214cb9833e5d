"""Deadlines on a day that comes again: *trước ngày 20 hằng tháng*, *ngày 25 của tháng cuối quý*."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workflow.domain.due import DueRule, NoDeadline, Recurring
from workflow.domain.notice_draft import DeadlineKind, DraftDeadline, Sureness
from workflow.domain.period import Cadence
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_numbers import number_of
from workflow.intake.grammar.deadline_cadence import PARTS, cadence_of
from workflow.intake.grammar.deadline_meaning import standing
from workflow.intake.grammar.deadline_phrase import DeadlineRule, Meaning, Scene
from workflow.intake.grammar.deadline_recurring import OR_WHEN

_INTRO = (
    r"(?:(?:chậm|muộn|trễ) nhất(?: (?:là|vào|đến|trong)){0,2} )?(?P<before>trước) "
    r"|(?:(?:chậm|muộn|trễ) nhất(?: (?:là|vào|đến|trong)){0,2}|vào|đến|không quá|trong) "
)
_HOUR = r"(?:(?:{CLOCK})~,?~)?"
_NUMBER = (
    r"(?:ngày (?:m[ùồ]ng )?|m[ùồ]ng )(?P<day>\d{1,2})(?:~(?:,|và|hoặc"
    r"|-)~(?:ngày )?\d{1,2}){0,4}(?![\d/.])"
)
_LATER = r"(?:sau|tới|tiếp theo|kế tiếp|liền kề(?: sau)?|tiếp){STOP}"
_OF_PERIOD = (
    r" (?:của )?(?:tháng (?P<place>đầu|cuối)(?: tiên"
    r"| cùng)?(?: của)?(?: (?:{EVERY}))? (?P<of>quý|năm|kỳ)"
    r"(?P<of_later> {LATER})?|(?:{EVERY}|các) (?P<unit>{UNIT})|(?P<later>tháng {LATER}))"
)
_MONTHLY_DAY = r"(?:{INTRO})?{HOUR}{NUMBER}{OF_PERIOD}" + OR_WHEN
_YEARLY_DAYS = (
    r"(?:{INTRO})?{HOUR}(?P<days>{DAY}(?:~(?:,|;|và|hoặc)~(?:trước )?{DAY}){0,5})"
    r" (?:của )?(?:{EVERY}|các) năm{STOP}" + OR_WHEN
)
_BARE_DAY = (
    r"(?:{INTRO}){HOUR}ngày (?:m[ùồ]ng )?(?P<day>\d{1,2})(?!\d|~[/.\-]~\d| tháng|~(?:,|và)~\d)"
)
_DAYS_OF_CADENCE = (
    r"(?:{INTRO}){HOUR}(?P<days>{DAY}(?:~(?:,|;|và|hoặc)~(?:trước )?{DAY}){0,3})(?!~[/.\-]?~\d)"
)
_HOUR_OR_WEEKDAY = (
    r"(?:{INTRO})?(?:(?:{CLOCK})(?:~,?~(?:ngày )?(?:{WEEKDAY}))?|(?:ngày |các ngày )?(?:{WEEKDAY}))"
    r" (?:(?:{EVERY}) (?:ngày|tuần)|trong tuần){STOP}" + OR_WHEN
)
_DAY_AND_MONTH = form(r"(?P<day>\d{1,2})(?:~[/.\-]~| tháng )(?P<month>{MONTH_NUMBER})")
_SEEN_CADENCE = form(r"{CADENCES}", **PARTS)
_FIRM_CADENCE = form(r"định kỳ (?:{CADENCES})|(?=định kỳ)(?:{CADENCES})", **PARTS)
_HAS_YEAR = re.compile(r"\d{4}|năm")
_TIMES = {Cadence.YEAR: 1, Cadence.HALF_YEAR: 2, Cadence.QUARTER: 4}
_REGULAR = {(6, 12): Cadence.HALF_YEAR, (3, 6, 9, 12): Cadence.QUARTER, (12,): Cadence.YEAR}


@dataclass(frozen=True, slots=True, kw_only=True)
class _DayAgain:
    every: Cadence
    day: int
    months_later: int = 0

    def rule(self, *, is_before: bool, words: str) -> DueRule:
        if not 1 <= self.day <= 31:
            return NoDeadline(none=words, words=words)
        given = {
            "every": self.every,
            "before_day" if is_before else "by_day": self.day,
            "months_later": self.months_later,
            "words": words,
        }
        return Recurring.model_validate(given)


def _read_monthly(match: re.Match[str], scene: Scene) -> Meaning | None:
    words, is_before = scene.words(match), match["before"] is not None
    again = _period(match, scene)
    due = again.rule(is_before=is_before, words=words) if again else standing(words)
    return _recurring(due, Sureness.SURE if again else Sureness.LIKELY)


def _period(match: re.Match[str], scene: Scene) -> _DayAgain | None:
    day = int(match["day"])
    if match["of"]:
        every = cadence_of(match["of"])
        length = {Cadence.QUARTER: 3, Cadence.YEAR: 12}.get(every) if every else None
        if every is None or length is None:
            return None
        later = 1 - length if match["place"] == "đầu" else 0
        return _DayAgain(
            every=every, day=day, months_later=later + length * bool(match["of_later"])
        )
    if match["later"]:
        every = _cadence_before(match, scene) or Cadence.MONTH
        return _DayAgain(every=every, day=day, months_later=1)
    every = cadence_of(match["unit"])
    return _DayAgain(every=every, day=day) if every else None


def _read_yearly(match: re.Match[str], scene: Scene) -> Meaning | None:
    words, is_before = scene.words(match), match["before"] is not None
    again = _in_year(_DAY_AND_MONTH.findall(match["days"]))
    due = again.rule(is_before=is_before, words=words) if again else standing(words)
    return _recurring(due, Sureness.SURE)


def _read_days_of_cadence(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read as many days without a year as a cadence named before has times in a year."""
    days = _DAY_AND_MONTH.findall(match["days"])
    every = _cadence_before(match, scene, _FIRM_CADENCE)
    if every is None or _HAS_YEAR.search(match["days"]) or len(days) != _TIMES.get(every):
        return None
    return _read_yearly(match, scene)


def _in_year(days: Sequence[tuple[str, str]]) -> _DayAgain | None:
    """Return the period whose last months the days stand in, or a year for a single day."""
    numbers = {int(day) for day, _ in days}
    months = tuple(number_of(month) for _, month in days)
    if len(numbers) != 1 or not all(1 <= month <= 12 for month in months):
        return None
    day = numbers.pop()
    every = _REGULAR.get(months)
    if every:
        return _DayAgain(every=every, day=day)
    if len(months) == 1:
        return _DayAgain(every=Cadence.YEAR, day=day, months_later=months[0] - 12)
    return None


def _read_bare(match: re.Match[str], scene: Scene) -> Meaning | None:
    words, every = scene.words(match), _cadence_before(match, scene)
    if every is None:
        deadline = DraftDeadline(kind=DeadlineKind.BEFORE, due=NoDeadline(none=words, words=words))
        return Meaning(deadline=deadline, sureness=Sureness.ASK)
    again = _DayAgain(every=every, day=int(match["day"]))
    is_before = match["before"] is not None
    return _recurring(again.rule(is_before=is_before, words=words), Sureness.LIKELY)


def _read_hour(match: re.Match[str], scene: Scene) -> Meaning | None:
    return _recurring(standing(scene.words(match)), Sureness.SURE)


def _cadence_before(
    match: re.Match[str], scene: Scene, form_of_it: re.Pattern[str] = _SEEN_CADENCE
) -> Cadence | None:
    """Return the cadence last named before, in the same sentence."""
    found = [seen[0] for seen in form_of_it.finditer(scene.before(match, 200))]
    return cadence_of(found[-1]) if found else None


def _recurring(due: DueRule, sureness: Sureness) -> Meaning:
    return Meaning(deadline=DraftDeadline(kind=DeadlineKind.RECURRING, due=due), sureness=sureness)


_OPENS = "trước chậm muộn trễ vào đến không trong ngày mùng mồng"
_PARTS = {
    **PARTS,
    "INTRO": _INTRO,
    "HOUR": _HOUR,
    "NUMBER": _NUMBER,
    "OF_PERIOD": _OF_PERIOD,
    "LATER": _LATER,
}
RULES = (
    DeadlineRule.of("day-of-a-period", _OPENS, _MONTHLY_DAY, _read_monthly, **_PARTS),
    DeadlineRule.of("days-of-a-year", _OPENS, _YEARLY_DAYS, _read_yearly, **_PARTS),
    DeadlineRule.of(
        "days-of-a-cadence",
        "trước chậm muộn trễ vào",
        _DAYS_OF_CADENCE,
        _read_days_of_cadence,
        **_PARTS,
    ),
    DeadlineRule.of(
        "hour-or-weekday", f"{_OPENS} thứ chủ lúc #", _HOUR_OR_WEEKDAY, _read_hour, **_PARTS
    ),
    DeadlineRule.of(
        "day-without-a-month", "trước chậm muộn trễ vào đến", _BARE_DAY, _read_bare, **_PARTS
    ),
)
