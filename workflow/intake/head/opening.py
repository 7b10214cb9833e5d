"""What stands above the text, line by line: each is known by its words, in whatever order."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from workflow.intake.head import signs
from workflow.intake.head.addressees import lines_of_addressees
from workflow.intake.head.dividing import divided, whole
from workflow.intake.head.lines import Line, lines_of
from workflow.intake.head.organs import begins_organ
from workflow.intake.head.signs import Sign
from workflow.intake.head.subject import lines_of_about, lines_under_type
from workflow.intake.manuscript import Manuscript, Table

MOST_BLOCKS = 60
MOST_LINES = 240
AHEAD = 10
LONGEST_NAME_LINE = 120
_OF_HEAD = (Sign.NATION, Sign.NUMBER, Sign.DAY, Sign.ADDRESSED, Sign.ABOUT, Sign.TYPE, Sign.STAMP)


@dataclass(slots=True, kw_only=True)
class Opening:
    """The lines of each part; `rest` is what follows them."""

    organs: list[Line] = field(default_factory=list)
    marks: dict[Sign, Line] = field(default_factory=dict)
    about: Sequence[Line] = ()
    subject: Sequence[Line] = ()
    addressees: list[Line] = field(default_factory=list)
    rest: Sequence[Line] = ()
    end: int = 0


def first_lines(manuscript: Manuscript) -> list[Line]:
    """Return the lines that the head may be among: down to the first table that is content."""
    lines: list[Line] = []
    is_addressed = False
    for block in manuscript.blocks[:MOST_BLOCKS]:
        below = lines_of(block)
        if not is_addressed:
            below = [part for line in below for part in divided(line)]
        is_addressed = is_addressed or any(signs.ADDRESSED.match(each.plain) for each in below)
        if isinstance(block, Table) and not any(line.sign in _OF_HEAD for line in below):
            break
        lines += below
    return [*whole(manuscript, lines[:MOST_LINES])]


def read_opening(lines: Sequence[Line]) -> Opening:
    """Sort the lines above the text by what they are."""
    opening = Opening()
    place = 0
    while place < len(lines) and (taken := _take(opening, lines, place)):
        place += taken
        opening.end = lines[place - 1].end
    opening.rest = lines[place:]
    return opening


def _take(opening: Opening, lines: Sequence[Line], at: int) -> int:
    """Take the part that begins at a line; return how many lines, 0 where the text begins."""
    line = lines[at]
    sign = line.sign
    if sign is Sign.ABOUT and not opening.about:
        opening.about = lines_of_about(lines, at)
        return len(opening.about)
    if sign is None and not opening.about and _is_about_by_place(opening, lines[: at + 1]):
        opening.about = lines_of_about(lines, at)
        return len(opening.about)
    if sign is Sign.ADDRESSED:
        opening.addressees += (found := lines_of_addressees(lines, at))
        return len(found)
    if sign is Sign.STAMP:
        return _take_stamp(opening, lines, at)
    if sign is Sign.TYPE and Sign.TYPE not in opening.marks and not _is_page_title(line):
        opening.marks[sign] = line
        opening.subject = lines_under_type(lines, at)
        return 1 + len(opening.subject)
    return _take_line(opening, lines, at, sign)


def _take_line(opening: Opening, lines: Sequence[Line], at: int, sign: Sign | None) -> int:
    line = lines[at]
    if _is_page_title(line):
        return 1
    if sign in _OF_HEAD or sign in (Sign.URGENCY, Sign.SECRECY, Sign.RULE):
        opening.marks.setdefault(sign, line)
        return 1
    is_name = sign is None and line.is_upper and len(line.text) < LONGEST_NAME_LINE
    marks = opening.marks.keys()
    is_closed = {Sign.NUMBER, Sign.DAY} <= marks or Sign.TYPE in marks or opening.addressees
    if is_name and not is_closed and (opening.organs or begins_organ(line)):
        opening.organs.append(line)
        return 1
    if opening.addressees or sign is Sign.BASIS:
        return 0
    return int(any(each.sign in _OF_HEAD for each in lines[at + 1 : at + AHEAD]))


def _is_about_by_place(opening: Opening, lines: Sequence[Line]) -> bool:
    """Tell whether the last line is what the old form prints under the number: *Về …*."""
    is_open = not opening.addressees and Sign.TYPE not in opening.marks
    return is_open and Sign.NUMBER in opening.marks and lines[-1].plain.startswith("ve ")


def _is_page_title(line: Line) -> bool:
    """Tell whether a line is the title of a web page: type and number in one."""
    return line.sign is Sign.TYPE and " so " in line.plain and "/" in line.plain


def _take_stamp(opening: Opening, lines: Sequence[Line], at: int) -> int:
    """Pass over an arrival stamp, and over the name of the organ whose stamp it is."""
    end = at + 1
    while end < len(lines) and signs.STAMP_GOES_ON.match(lines[end].plain):
        end += 1
    is_owner = at > 0 and opening.organs[-1:] == [lines[at - 1]]
    if is_owner and len(opening.organs) > 1 and opening.organs[-2] is not lines[at - 2]:
        opening.organs.pop()
    return end - at
