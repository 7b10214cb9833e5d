"""The names at the top left: which lines are the governing organ, which the issuing one."""

import re
from collections.abc import Collection, Sequence

from workflow.documents.reading import signs
from workflow.documents.reading.lines import Line
from workflow.documents.reading.recognise_rules import is_rule

MOST_LINES = 6
ORGAN = re.compile(
    r"(ubnd|hdnd|uy ban|hoi dong|so|bo|phong|truong|van phong|chi cuc|cuc|tong cuc|tong cong ty|"
    r"cong ty|ban|benh vien|trung tam|vien|dai hoc|hoc vien|hoi|thanh tra|kho bac|chinh phu|"
    r"quoc hoi|toa an|doan|dang uy|chi bo|lien doan|mat tran)\b"
)


def find_organs(
    lines: Sequence[Line], *, right: Collection[object], end: int, marks: Collection[int]
) -> list[int]:
    """Return the places of the names: above the line `end`, in no column of `right`."""
    places = [
        place
        for place, line in enumerate(lines[:end])
        if place not in marks and line.stack not in right and _is_name(line)
    ]
    return places[:MOST_LINES]


def _is_name(line: Line) -> bool:
    text = line.folded
    is_other = signs.SIGNING.match(text) or signs.ABOUT.match(text) or text in signs.STAMPS
    is_short = 0 < len(text) < signs.LONGEST_HEAD_LINE
    return is_short and not is_other and not is_rule(line) and any(c.isalpha() for c in text)


def divide_organs(
    lines: Sequence[Line], places: Sequence[int]
) -> tuple[Sequence[int], Sequence[int]]:
    """Return the places of the governing organ and those of the issuing organ.

    The decree prints the first upright and the second bold; where the looks do not tell, the word
    that begins the name of an organ does (Phụ lục I, Mục II.2).
    """
    bold = next((at for at, place in enumerate(places) if lines[place].is_bold), None)
    if bold:
        return places[:bold], places[bold:]
    starts = [at for at, place in enumerate(places) if ORGAN.match(lines[place].folded)]
    last = starts[-1] if len(starts) > 1 else 0
    return places[:last], places[last:]
