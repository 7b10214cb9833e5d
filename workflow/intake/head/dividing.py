"""Lines of a head that hold more than one of its parts, divided: two columns read as one line."""

import re
from collections.abc import Iterator

from workflow.intake.head.lines import Line
from workflow.intake.head.organs import FOLLOWS_ORGAN, begins_organ
from workflow.intake.head.signs import LONGEST_HEAD_LINE

_PARTS = re.compile(
    r"cong hoa x. hoi chu nghia viet nam|doc lap ?[-.] ?tu do ?[-.] ?hanh phuc|"
    r"dang cong san viet nam$|noi nhan ?:|kinh gui ?:"
)
_BEGINS = re.compile(r"\bSố ?: ?|V/v\b|(?<=[^ (])V/v|\bĐẾN +Số|Kính gửi ?:")
_PLACE_AND_DAY = re.compile(
    r"(?:TP\.? ?|Tp\.? ?|T\.P\.? ?|Thành phố )?[A-ZĐ][^\W\dA-ZĐ]{1,12}"
    r"(?: [A-ZĐ][^\W\d]{1,8}){0,4}, ?ngày\b"
)


def divided(line: Line) -> Iterator[Line]:
    """Yield the parts of a line of the head; a line of one part stays as it is."""
    if not _may_hold_several(line):
        yield line
        return
    places = [place for found in _PARTS.finditer(line.plain) for place in found.span()]
    places += [found.start() for found in _BEGINS.finditer(line.text)]
    places += [found.start() for found in _PLACE_AND_DAY.finditer(line.text)]
    for part in line.cut(places):
        yield from _names(part)


def _may_hold_several(line: Line) -> bool:
    is_short = len(line.text) < 2 * LONGEST_HEAD_LINE
    return is_short or bool(_PARTS.search(line.plain[: 2 * LONGEST_HEAD_LINE]))


def _names(line: Line) -> Iterator[Line]:
    """Yield the names of organs that one line of capitals holds."""
    is_name = line.is_upper and begins_organ(line)
    yield from line.cut(found.start() for found in FOLLOWS_ORGAN.finditer(line.text) if is_name)
