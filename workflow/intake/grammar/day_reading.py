"""From the words of a time (text made even) to its place in the calendar."""

import re
from collections.abc import Callable
from datetime import date
from types import MappingProxyType

from workflow.domain.calendar import ONE_DAY
from workflow.domain.notice_draft import Sureness
from workflow.domain.period import add_months
from workflow.domain.span import PointName
from workflow.intake.grammar import day_forms as forms
from workflow.intake.grammar.day_dating import Dating
from workflow.intake.grammar.day_forms import O, S
from workflow.intake.grammar.day_named import NamedTime, Unplaced

Placed = NamedTime | Unplaced

_NUMBERS = MappingProxyType(
    {
        "một": 1,
        "hai": 2,
        "ba": 3,
        "bốn": 4,
        "tư": 4,
        "năm": 5,
        "sáu": 6,
        "bảy": 7,
        "bẩy": 7,
        "tám": 8,
        "chín": 9,
        "mười": 10,
        "mười một": 11,
        "mười hai": 12,
        "i": 1,
        "ii": 2,
        "iii": 3,
        "iv": 4,
    }
)
_LUNAR_MONTHS = frozenset({"giêng", "chạp"})
_NEXT = frozenset({"sau", "tới"})
_WEEKDAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_WEEKDAY = re.compile(forms.WEEKDAY)
_FORM = re.compile(
    rf"(?P<point>{forms.POINT})|(?P<half>{forms.MONTHS_OF_YEAR})|(?P<day>{forms.DAY})"
    rf"|(?P<month>{forms.MONTH})|(?P<quarter>{forms.QUARTER})|(?P<year>{forms.YEAR})"
)
_YEAR_END = rf"(?:{O}[,(/.\-]?{O}\(?(?:năm{O})?(?P<year>\d{{4}}|nay|này|sau|tới)\)?)?"
_NUMERIC = re.compile(
    rf"(?P<day>\d{{1,2}}){O}[/.\-]{O}(?P<month>\d{{1,2}}){O}[/.\-]{O}(?P<year>\d{{4}}|\d\d)\Z"
)
_SHORT = re.compile(rf"(?P<day>\d{{1,2}}){O}[/.\-]{O}(?P<month>\d{{1,2}}){_YEAR_END}\Z")
_WORDED = re.compile(
    rf"(?P<day>[^\W_]{{1,5}}){S}(?:của{S})?tháng{S}(?P<month>{forms.MONTH_NUMBER}){_YEAR_END}\Z"
)
_OF_OTHER_MONTH = re.compile(
    rf"(?P<day>[^\W_]{{1,5}}){S}(?:của{S})?tháng{S}(?P<other>này|nay|sau|tới)\Z"
)
_POINT = re.compile(rf"(?P<point>{forms.POINT_NAME}){S}(?P<of>\S.*)", re.DOTALL)
_HALF = re.compile(rf"(?P<months>[^\W_]+){S}tháng{S}(?P<side>đầu|cuối){S}năm{_YEAR_END}\Z")
_MONTH = re.compile(rf"(?<![^\W_])(?P<month>{forms.MONTH_NUMBER}){_YEAR_END}\Z")
_QUARTER = re.compile(
    rf"(?:(?<![^\W_])|(?<=q))(?P<quarter>iv|i{{1,3}}|[1-4]|một|hai|ba|tư|bốn){forms.STOP}{_YEAR_END}\Z"
)
_LAST_YEAR = re.compile(r"(?P<year>\d{4}|nay|này|sau|tới)\Z")


def read_time(words: str, dating: Dating) -> Placed:
    """Place a time that matches `day_forms.TIME`; a missing year comes from the document's date.

    >>> read_time("30/6", Dating(issued=date(2025, 2, 12))).last
    datetime.date(2025, 6, 30)
    """
    form = _FORM.fullmatch(words)
    return _READERS[form.lastgroup or "day"](words, dating) if form else Unplaced.IMPOSSIBLE


def number_of(word: str) -> int:
    """Return the number that digits, a Roman numeral or a Vietnamese word write, 0 if none."""
    return int(word) if word.isdecimal() else _NUMBERS.get(" ".join(word.split()), 0)


def _read_day(words: str, dating: Dating) -> Placed:
    other = _OF_OTHER_MONTH.search(words)
    if other:
        return _day_of(_other_month(other["other"], dating), number_of(other["day"]))
    match = _NUMERIC.search(words) or _WORDED.search(words) or _SHORT.search(words)
    if match is None:
        return Unplaced.IMPOSSIBLE
    month, day = number_of(match["month"]), number_of(match["day"])
    named = _month_of(match["month"], _year(match["year"], month, day, dating))
    placed = _day_of(named, day)
    if not isinstance(placed, NamedTime):
        return placed
    return placed.but(_sureness(placed, dating, has_year=bool(match["year"]), words=words))


def _day_of(month: Placed, day: int) -> Placed:
    if not isinstance(month, NamedTime):
        return month
    try:
        return NamedTime.of_day(month.first.replace(day=day))
    except ValueError:
        return Unplaced.IMPOSSIBLE


def _month_of(written: str, year: int | None) -> Placed:
    month = number_of(written)
    if written in _LUNAR_MONTHS:
        return Unplaced.LUNAR
    if not 1 <= month <= 12:
        return Unplaced.IMPOSSIBLE
    return Unplaced.YEAR_UNKNOWN if year is None else NamedTime.of_month(year, month)


def _sureness(placed: NamedTime, dating: Dating, *, has_year: bool, words: str = "") -> Sureness:
    issued = dating.first_day
    if not _weekday_agrees(words, placed.last):
        return Sureness.ASK
    if has_year:
        return Sureness.SURE
    if issued is None or placed.last < issued:
        return Sureness.ASK
    return Sureness.SURE if placed.last.year == issued.year else Sureness.LIKELY


def _weekday_agrees(words: str, day: date) -> bool:
    found = _WEEKDAY.search(words)
    if found is None:
        return True
    name = found[0].split()[-1].replace("bẩy", "bảy")
    if name == "nhật":
        return day.weekday() == 6
    return day.weekday() == (int(name) - 2 if name.isdecimal() else _WEEKDAYS.index(name))


def _read_month(words: str, dating: Dating) -> Placed:
    match = _MONTH.search(words)
    if match is None:
        return _other_month(words.rsplit(maxsplit=1)[-1], dating)
    return _completed(
        _month_of(match["month"], _year(match["year"], number_of(match["month"]), 31, dating)),
        match,
        dating,
    )


def _read_half(words: str, dating: Dating) -> Placed:
    match = _HALF.search(words)
    if match is None:
        return Unplaced.IMPOSSIBLE
    month = number_of(match["months"].lstrip("0")) if match["side"] == "đầu" else 12
    return _completed(_month_of(str(month), _year(match["year"], month, 31, dating)), match, dating)


def _completed(placed: Placed, match: re.Match[str], dating: Dating) -> Placed:
    if not isinstance(placed, NamedTime):
        return placed
    return placed.but(_sureness(placed, dating, has_year=bool(match["year"])))


def _other_month(word: str, dating: Dating) -> Placed:
    issued = dating.first_day
    if issued is None:
        return Unplaced.YEAR_UNKNOWN
    day = add_months(issued.replace(day=1), int(word in _NEXT))
    return NamedTime.of_month(day.year, day.month)


def _read_quarter(words: str, dating: Dating) -> Placed:
    match = _QUARTER.search(words)
    if match is None:
        return _other_quarter(words.rsplit(maxsplit=1)[-1], dating)
    quarter = number_of(match["quarter"])
    year = _year(match["year"], quarter * 3, 31, dating)
    placed = Unplaced.YEAR_UNKNOWN if year is None else NamedTime.of_quarter(year, quarter)
    return _completed(placed, match, dating)


def _other_quarter(word: str, dating: Dating) -> Placed:
    issued = dating.first_day
    if issued is None:
        return Unplaced.YEAR_UNKNOWN
    this = NamedTime.of_quarter(issued.year, (issued.month + 2) // 3)
    after = this.last + ONE_DAY
    return NamedTime.of_quarter(after.year, (after.month + 2) // 3) if word in _NEXT else this


def _read_year(words: str, dating: Dating) -> Placed:
    match = _LAST_YEAR.search(words)
    year = _year(match and match["year"], 12, 31, dating)
    return Unplaced.YEAR_UNKNOWN if year is None else NamedTime.of_year(year)


def _read_point(words: str, dating: Dating) -> Placed:
    match = _POINT.fullmatch(words)
    if match is None:
        return Unplaced.IMPOSSIBLE
    whole = {"tháng": "tháng này", "năm": "năm nay"}.get(match["of"], match["of"])
    placed = read_time(whole, dating)
    return placed.at(_point_of(match["point"])) if isinstance(placed, NamedTime) else placed


def _point_of(name: str) -> PointName:
    first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    if first in {"giữa", "trung"} or (first == "nửa" and last == "đầu"):
        return PointName.MIDDLE
    return PointName.START if first == "đầu" else PointName.END


def _year(written: str | None, month: int, day: int, dating: Dating) -> int | None:
    if written is None:
        return dating.year_of(month, day) if 1 <= month <= 12 else None
    if written.isdecimal():
        return int(written) if len(written) == 4 else 2000 + int(written)
    issued = dating.first_day
    return issued.year + (written in _NEXT) if issued else None


_READERS: MappingProxyType[str, Callable[[str, Dating], Placed]] = MappingProxyType(
    {
        "point": _read_point,
        "half": _read_half,
        "day": _read_day,
        "month": _read_month,
        "quarter": _read_quarter,
        "year": _read_year,
    }
)
