"""From the words of one day, or of several in a month, to the last of them."""

from dataclasses import replace
from datetime import date

from workflow.domain.calendar import ONE_DAY
from workflow.domain.notice_draft import Sureness
from workflow.intake.grammar.day_dating import Dating
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_months import month_of, other_month
from workflow.intake.grammar.day_named import ANOTHER_WEEKDAY, NamedTime, Placed, Unplaced, day_of
from workflow.intake.grammar.day_numbers import number_of

_DAYS = (
    form(r"(?P<day>\d{1,2})~[/.\-]~(?P<month>\d{1,2})~[/.\-]~(?P<year>\d{4}|\d\d)\Z"),
    form(
        r"(?P<day>[^\W_]{1,5}) (?:của )?tháng (?P<month>{MONTH_NUMBER}){YEAR_END}\Z",
    ),
    form(r"(?P<day>\d{1,2})~[/.\-]~(?P<month>\d{1,2}){YEAR_END}\Z"),
)
_OF_OTHER_MONTH = form(r"(?P<day>[^\W_]{1,5}) (?:của )?tháng (?P<other>này|nay|sau|tới)\Z")
_TODAY = form(r"(?:hôm nay|mai)\Z")
_LUNAR = form(r" âm lịch\Z")
_WEEKDAY = form(r"{WEEKDAY}")
_WEEKDAY_LAST = form(r"{WEEKDAY_LAST}\Z")
_WEEKDAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy")


def read_day(words: str, dating: Dating) -> Placed:
    """Place words that match the form `DAY`; a weekday that does not fit the date is doubted."""
    placed = _read_date(_WEEKDAY_LAST.sub("", words), dating)
    if isinstance(placed, NamedTime) and not _weekday_agrees(words, placed.last):
        return replace(placed, sureness=Sureness.ASK, doubt=ANOTHER_WEEKDAY)
    return placed


def _read_date(words: str, dating: Dating) -> Placed:
    if _LUNAR.search(words):
        return Unplaced.LUNAR
    other = _OF_OTHER_MONTH.search(words)
    if other:
        return day_of(other_month(other["other"], dating), number_of(other["day"]))
    match = next(filter(None, (days.search(words) for days in _DAYS)), None)
    if match is None:
        return _read_today(words, dating)
    day = number_of(match["day"])
    placed = day_of(month_of(match["month"], match["year"], dating, day), day)
    if not isinstance(placed, NamedTime):
        return placed
    return placed.but(dating.trust(match["year"], placed.last))


def _read_today(words: str, dating: Dating) -> Placed:
    today = _TODAY.search(words)
    if dating.issued is None or today is None:
        return Unplaced.YEAR_UNKNOWN
    return NamedTime.of_day(dating.issued + ONE_DAY * (today[0] == "mai")).but(Sureness.LIKELY)


def _weekday_agrees(words: str, day: date) -> bool:
    found = _WEEKDAY.search(words)
    if found is None:
        return True
    name = found[0].split()[-1].replace("bẩy", "bảy")
    if name == "nhật":
        return day.weekday() == 6
    return day.weekday() == (int(name) - 2 if name.isdecimal() else _WEEKDAYS.index(name))
