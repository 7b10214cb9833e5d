"""From the words of a month, a quarter or a year to its place in the calendar."""

import re

from workflow.domain.calendar import ONE_DAY
from workflow.domain.period import add_months
from workflow.intake.grammar.day_dating import NEXT, Dating
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_named import NamedTime, Placed, Unplaced
from workflow.intake.grammar.day_numbers import is_lunar, number_of

_MONTH = form(r"(?:(?<![^\W_])|(?<=t))(?P<month>{MONTH_NUMBER}){YEAR_END}\Z")
_QUARTER = form(r"(?:(?<![^\W_])|(?<=q))(?P<quarter>{QUARTER_NUMBER}){YEAR_END}\Z")
_PART = form(r"(?P<months>[^\W_]+) tháng (?P<side>đầu|cuối) năm{YEAR_END}\Z")
_LAST_YEAR = re.compile(r"(?P<year>\d{4}|nay|này|sau|tới)\Z")


def read_month(words: str, dating: Dating) -> Placed:
    """Place the last month that the words name."""
    match = _MONTH.search(words)
    if match is None:
        return other_month(words.rsplit(maxsplit=1)[-1], dating)
    placed = month_of(match["month"], match["year"], dating)
    return _trusted(placed, match["year"], dating)


def month_of(month: str, year: str | None, dating: Dating, day: int = 31) -> Placed:
    """Return the month; `day` is the day that is meant in it, by which its year is completed."""
    number = number_of(month)
    if is_lunar(month):
        return Unplaced.LUNAR
    if not 1 <= number <= 12:
        return Unplaced.IMPOSSIBLE
    known = dating.year(year, number, day)
    return Unplaced.YEAR_UNKNOWN if known is None else _in_time(known, number)


def other_month(word: str, dating: Dating) -> Placed:
    """Return the month of the document, or the next (*tháng sau*, *tháng tới*)."""
    issued = dating.first_day
    if issued is None:
        return Unplaced.YEAR_UNKNOWN
    day = add_months(issued.replace(day=1), int(word in NEXT))
    return NamedTime.of_month(day.year, day.month)


def read_part_of_year(words: str, dating: Dating) -> Placed:
    """Place *6 tháng đầu năm* by its last month."""
    match = _PART.search(words)
    if match is None:
        return Unplaced.IMPOSSIBLE
    last = str(number_of(match["months"])) if match["side"] == "đầu" else "12"
    return _trusted(month_of(last, match["year"], dating), match["year"], dating)


def read_quarter(words: str, dating: Dating) -> Placed:
    """Place the last quarter that the words name."""
    match = _QUARTER.search(words)
    if match is None:
        return _other_quarter(words.rsplit(maxsplit=1)[-1], dating)
    last = month_of(str(number_of(match["quarter"]) * 3), match["year"], dating)
    if not isinstance(last, NamedTime):
        return last
    return _trusted(_quarter_with(last), match["year"], dating)


def _other_quarter(word: str, dating: Dating) -> Placed:
    this = other_month("này", dating)
    if not isinstance(this, NamedTime):
        return this
    quarter = _quarter_with(this)
    return _quarter_with(NamedTime.of_day(quarter.last + ONE_DAY)) if word in NEXT else quarter


def _quarter_with(time: NamedTime) -> NamedTime:
    return NamedTime.of_quarter(time.last.year, (time.last.month + 2) // 3)


def read_year(words: str, dating: Dating) -> Placed:
    """Place the last year that the words name."""
    match = _LAST_YEAR.search(words)
    year = dating.year(match["year"] if match else None, 12)
    if year is None:
        return Unplaced.YEAR_UNKNOWN
    return NamedTime.of_year(year) if _is_thinkable(year) else Unplaced.IMPOSSIBLE


def _in_time(year: int, month: int) -> Placed:
    return NamedTime.of_month(year, month) if _is_thinkable(year) else Unplaced.IMPOSSIBLE


def _is_thinkable(year: int) -> bool:
    return 1975 <= year <= 2200


def _trusted(placed: Placed, written: str | None, dating: Dating) -> Placed:
    if not isinstance(placed, NamedTime):
        return placed
    return placed.but(dating.trust(written, placed.last))
