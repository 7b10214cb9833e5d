"""Between head and text: to whom it is sent (ô 9a), and what it stands on (*căn cứ*)."""

from collections.abc import Sequence

from workflow.documents.reading import signs
from workflow.documents.reading.lines import Line

REACH = 12
MOST_LINES_ABOVE_BASES = 4


def find_addressees(lines: Sequence[Line], start: int) -> range:
    """Return the places of *Kính gửi* and all it names; an empty range where there is none."""
    reach = range(min(start + REACH, len(lines)))
    begin = next((place for place in reach if signs.ADDRESSED.match(lines[place].folded)), None)
    if begin is None:
        return range(start, start)
    end = begin + 1
    while end < len(lines) and _goes_on(lines, begin, end):
        end += 1
    return range(begin, end)


def _goes_on(lines: Sequence[Line], begin: int, place: int) -> bool:
    """Tell whether a line is one more addressee: listed, or left open by the line before."""
    line, first = lines[place], lines[begin]
    if first.stack is not None and first.stack.is_beside(line.stack):
        return True
    if not line.folded:
        return place + 1 < len(lines) and _goes_on(lines, begin, place + 1)
    if line.paragraph.label or signs.LISTED.match(line.folded):
        return not line.paragraph.label[:1].isdigit()
    before = next(each for each in reversed(lines[begin:place]) if each.folded)
    is_bare = before is first and not signs.ADDRESSED.sub("", before.folded).strip(" :.")
    return is_bare or before.folded.endswith((";", ","))


def find_bases(lines: Sequence[Line], start: int) -> range:
    """Return the places of the legal bases; an empty range where there are none.

    They stand under the type name and subject (Phụ lục I, Mục II.6.a); the line that names who
    issues the document may come before them.
    """
    begin = start
    while begin < min(start + MOST_LINES_ABOVE_BASES, len(lines)) and _is_above(lines[begin]):
        begin += 1
    end = begin
    while end < len(lines) and (not lines[end].folded or _is_basis(lines[end])):
        end += 1
    has_any = any(line.folded for line in lines[begin:end])
    return range(begin, end) if has_any else range(start, start)


def _is_above(line: Line) -> bool:
    return not line.folded or (line.is_upper and line.stack is None)


def _is_basis(line: Line) -> bool:
    return bool(signs.BASIS.match(line.folded)) and not line.folded.endswith(":")
