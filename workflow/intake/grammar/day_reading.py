"""From the words of a time (text made even) to its place in the calendar."""

from collections.abc import Callable
from types import MappingProxyType

from workflow.domain.span import PointName
from workflow.intake.grammar.day_dating import Dating
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_in_month import read_day
from workflow.intake.grammar.day_months import (
    read_month,
    read_part_of_year,
    read_quarter,
    read_year,
)
from workflow.intake.grammar.day_named import NamedTime, Placed, Unplaced

_FORM = form(
    r"(?P<week>{WEEK})|(?P<point>{POINT})|(?P<part>{PART_OF_YEAR})|(?P<day>{DAY})"
    r"|(?P<month>{MONTH})|(?P<quarter>{QUARTER})|(?P<year>{YEAR})"
)
_POINT = form(r"(?P<point>{POINT_NAME}) (?P<of>\S[\s\S]*)")
_WEEK = form(r"tuần (?:lễ )?(?P<number>{WEEK_NAME}){STOP}~,?~(?:của )?(?P<of>{MONTH})")
_WHOLE = MappingProxyType({"tháng": "tháng này", "năm": "năm nay"})


def read_time(words: str, dating: Dating) -> Placed:
    """Place words that match the form `TIME`; a missing year comes from the document's date.

    >>> from datetime import date
    >>> read_time("30/6", Dating(issued=date(2025, 2, 12))).last
    datetime.date(2025, 6, 30)
    """
    found = _FORM.fullmatch(words)
    return _READERS[found.lastgroup or "day"](words, dating) if found else Unplaced.IMPOSSIBLE


def _read_point(words: str, dating: Dating) -> Placed:
    match = _POINT.fullmatch(words)
    if match is None:
        return Unplaced.IMPOSSIBLE
    whole = read_time(_WHOLE.get(match["of"], match["of"]), dating)
    return whole.at(_point_named(match["point"])) if isinstance(whole, NamedTime) else whole


def _point_named(name: str) -> PointName:
    first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    if first in {"giữa", "trung"} or (first == "nửa" and last == "đầu"):
        return PointName.MIDDLE
    return PointName.START if first == "đầu" else PointName.END


def _read_week(words: str, dating: Dating) -> Placed:
    match = _WEEK.fullmatch(words)
    month = read_month(match["of"], dating) if match else Unplaced.IMPOSSIBLE
    if not isinstance(month, NamedTime) or match is None:
        return month
    return month if match["number"].startswith("cuối") else month.in_some_week()


_READERS: MappingProxyType[str, Callable[[str, Dating], Placed]] = MappingProxyType(
    {
        "week": _read_week,
        "point": _read_point,
        "part": read_part_of_year,
        "day": read_day,
        "month": read_month,
        "quarter": read_quarter,
        "year": read_year,
    }
)
