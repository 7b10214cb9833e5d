"""To whom a notice is addressed: the lines of *Kính gửi* (Phụ lục I, Mục II.9)."""

import re
from collections.abc import Iterator, Sequence

from workflow.domain.notice_draft import Sureness, Taken
from workflow.intake.head import signs
from workflow.intake.head.lines import Line
from workflow.intake.head.signs import Sign

MOST_LINES = 60
LONGEST_LINE = 400
MOST_STRAY_WORDS = 2
_MARK = re.compile(r"(?:[-+*•–·▪] ?){1,4}|\d{1,2}[.)] +")
_SEPARATOR = re.compile(r";(?: |$)")
_LEFT_OPEN = (";", ",")


def lines_of_addressees(lines: Sequence[Line], at: int) -> Sequence[Line]:
    """Return the lines from *Kính gửi* on that name addressees."""
    end = at + 1
    while end < min(at + MOST_LINES, len(lines)) and _goes_on(lines[at : end + 1]):
        end += 1
    return lines[at:end]


def _goes_on(lines: Sequence[Line]) -> bool:
    """Tell whether the last line is one more addressee, or goes on with the one above it."""
    line, above = lines[-1], lines[-2]
    sign = line.sign
    if sign not in (None, Sign.ITEM, Sign.ADDRESSED, Sign.TITLE) or len(line.text) > LONGEST_LINE:
        return False
    is_bare = len(lines) == 2 and not _named(above).text
    if sign is Sign.ADDRESSED or is_bare:
        is_stray = len(line.text.split()) <= MOST_STRAY_WORDS
        return not line.text.endswith(":") or "sở" in line.text or is_stray
    if _MARK.match(line.text):
        is_listed = _MARK.match(above.text) is not None and not above.text.endswith(".")
        return is_listed or above.text.endswith((*_LEFT_OPEN, ":"))
    return above.text.endswith(_LEFT_OPEN) or line.text[0].islower()


def addressees(lines: Sequence[Line]) -> Iterator[Taken[str]]:
    """Yield each addressee: a line, or what stands between semicolons."""
    for line in _whole(lines):
        places = [found.end() for found in _SEPARATOR.finditer(line.text)]
        for part in line.cut(places):
            mark = _MARK.match(part.text)
            named = part.part(mark.end() if mark else 0)
            value = named.text.rstrip(" ;.,")
            if value:
                passage = named.part(0, len(value)).passage
                yield Taken(
                    value=value, passage=passage, sureness=Sureness.SURE, rule="addressee-line"
                )


def _whole(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines without *Kính gửi*."""
    for line in lines:
        named = _named(line)
        if named.text:
            yield named


def _named(line: Line) -> Line:
    found = signs.ADDRESSED.match(line.plain) or signs.WIRED.match(line.plain)
    return line.part(found.end()) if found else line
