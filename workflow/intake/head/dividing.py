"""Lines of a head that hold more than one of its parts, divided: two columns read as one line."""

import re
from collections.abc import Iterable, Iterator, Sequence

from workflow.intake.head.lines import Line
from workflow.intake.head.organs import FOLLOWS_ORGAN, begins_organ
from workflow.intake.head.signs import DAY, LONGEST_HEAD_LINE
from workflow.intake.manuscript import Manuscript

LONGEST_WORD = 12
LONGEST_LEFT_OPEN = 90
_PARTS = re.compile(
    r"cong hoa x. hoi chu nghia viet nam|doc lap ?[-.] ?tu do ?[-.] ?hanh phuc|"
    r"dang cong san viet nam$|noi nhan ?:|kinh gui ?:"
)
_RECIPIENTS = re.compile(r"(?<=[./;] )Nơi nhận ?:")
_BEGINS = re.compile(r"Số(?<!\wSố) ?: ?|V/v(?:\b|(?<=[^ (]V/v))|ĐẾN(?<!\wĐẾN) +Số|Kính gửi ?:")
_PLACE_AND_DAY = re.compile(
    r"(?:TP\.? ?|Tp\.? ?|T\.P\.? ?|Thành phố )?[A-ZĐ][^\W\dA-ZĐ]{1,12}"
    r"(?: [A-ZĐ][^\W\d]{1,8}){0,4}, ?ngày\b"
)
_LEFT_OPEN = re.compile(r"(?:uy|cong|so ?:|.{2,60}, ?ngay(?: \d{1,2}(?: thang)?)?)$")
_CLOSING = ".;,"
_BROKEN = re.compile(
    r"uy\n *ban|cong\n *hoa xa|.{2,60}, ?ngay(?: \d{1,2})?\n *thang\b|"
    r"so ?:\n *[\d/]|.{2,60}, ?ngay \d{1,2} thang\n"
)


def divided(line: Line) -> Iterator[Line]:
    """Yield the parts of a line of the head; a line of one part stays as it is."""
    if not _may_hold_several(line):
        yield line
        return
    places = [place for found in _PARTS.finditer(line.plain) for place in found.span()]
    places += [found.start() for found in _BEGINS.finditer(line.text)]
    if "ngày" in line.text:
        places += [found.start() for found in _PLACE_AND_DAY.finditer(line.text)]
    for part in line.cut(places) if places else (line,):
        yield from _names(part)


def before_recipients(line: Line, begin: int) -> Iterable[Line]:
    """Return what of a line stands below `begin`, divided before *Nơi nhận* in its midst."""
    if line.start >= begin and "Nơi nhận" not in line.text:
        return (line,)
    below = line.part(max(0, begin - line.start))
    return below.cut(found.start() for found in _RECIPIENTS.finditer(below.text))


def _may_hold_several(line: Line) -> bool:
    is_short = len(line.text) < 2 * LONGEST_HEAD_LINE
    return is_short or bool(_PARTS.search(line.plain[: 2 * LONGEST_HEAD_LINE]))


def _names(line: Line) -> Iterable[Line]:
    """Return the names of organs that one line of capitals holds."""
    if not (line.is_upper and begins_organ(line)):
        return (line,)
    return line.cut(found.start() + len(" ") for found in FOLLOWS_ORGAN.finditer(line.text))


def whole(manuscript: Manuscript, lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, those of a number or a day that was broken in two as one again."""
    first: Line | None = None
    for line in lines:
        if first and len(first.text) <= LONGEST_LEFT_OPEN and _is_broken(first, line):
            text = manuscript.text[first.start : line.end]
            yield Line(start=first.start, text=text, cell=first.cell)
            first = None
        else:
            if first:
                yield first
            first = line
    if first:
        yield first


def _is_broken(first: Line, second: Line) -> bool:
    if first.cell != second.cell:
        return False
    if len(first.text) < LONGEST_WORD and first.text.istitle() and DAY.match(second.plain):
        return True
    is_open = first.text[-1] not in _CLOSING and _LEFT_OPEN.match(first.plain)
    return bool(is_open and _BROKEN.match(f"{first.plain}\n{second.plain}"))
