"""Number and notation, place and day (Nghị định 30/2020, Phụ lục I, Mục II.3 and II.4)."""

import re
from datetime import date

from workflow.domain.notice_draft import Passage, Sureness, Taken
from workflow.intake.head import signs
from workflow.intake.head.lines import Line
from workflow.intake.head.take import one_line

_BARE_DAY = re.compile(r"[ ._…]*(?:ngay[ ._…]*)?thang[ ._…]*(\d{1,2})[ ._…]*nam[ ._…]*(\d{4})")


def code_number(line: Line) -> Taken[int] | None:
    """Return the number, None where it is blank."""
    found = signs.NUMBER.match(line.plain)
    if found is None or not found["number"]:
        return None
    digits = re.sub(r"\D", "", found["number"])
    return Taken(value=int(digits), passage=_words(line, *found.span("number")), rule="number")


def code_notation(line: Line) -> Taken[str] | None:
    """Return the notation as printed, without the stroke before it."""
    found = signs.NUMBER.match(line.plain)
    if found is None or not found["notation"]:
        return None
    words = _words(line, found.end("between"), found.end("notation"))
    value = words.text.strip(" .")
    return Taken(value=value.replace(" ", ""), passage=words, rule="notation")


def place(line: Line) -> Taken[str] | None:
    """Return the place before the day."""
    found = signs.DAY.match(line.plain)
    if found is None:
        return None
    words = _words(line, *found.span("place"))
    return Taken(value=one_line(words.text), passage=words, rule="place-before-day")


def issued_date(line: Line) -> Taken[date] | None:
    """Return the day, None where it is blank or is none of the calendar."""
    found = signs.DAY.match(line.plain)
    if found is None or not found["day"]:
        return None
    month, year = found["month"] or found["month2"], found["year"] or found["year2"]
    try:
        value = date(int(year or 0), int(month or 0), int(found["day"]))
    except ValueError:
        return None
    words = _words(line, found.end("place") + 1, found.end())
    return Taken(value=value, passage=words, rule="day-after-place")


def issued_month(line: Line) -> Taken[tuple[int, int]] | None:
    """Return year and month where the day is blank."""
    found = signs.DAY.match(line.plain)
    bare = _BARE_DAY.match(line.plain)
    month, year = (found["month"], found["year"]) if found else bare.groups() if bare else ("", "")
    if not month or not year or not 1 <= int(month) <= 12:
        return None
    words = _words(line, found.end("place") + 1 if found else 0, len(line.text))
    value = int(year), int(month)
    return Taken(value=value, passage=words, sureness=Sureness.LIKELY, rule="month-with-blank-day")


def _words(line: Line, start: int, end: int) -> Passage:
    part = line.part(start, end)
    return Passage(start=part.start, end=part.end, text=part.text)
