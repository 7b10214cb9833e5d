"""What the document is about: type name and subject, or *V/v* under the number (ô 5a, 5b)."""

from collections.abc import Sequence

from workflow.documents.reading import signs
from workflow.documents.reading.lines import Line
from workflow.documents.reading.paper import Align
from workflow.documents.reading.recognise_rules import is_rule

MOST_LINES = 8


def find_type(lines: Sequence[Line], top: int) -> int | None:
    """Return the place of the type name below the line `top`: alone, or else with its subject."""
    below = range(top + 1, len(lines))
    alone = (place for place in below if signs.type_named(lines[place].folded))
    begun = (
        place for place in below if signs.type_begun(lines[place].folded) and lines[place].is_upper
    )
    likely = [
        place
        for candidates in (alone, begun)
        for place in candidates
        if _looks_like_a_name(lines[place])
    ]
    return likely[0] if likely else None


def _looks_like_a_name(line: Line) -> bool:
    stands_out = line.is_upper or line.is_bold or line.paragraph.align is Align.CENTER
    return stands_out and line.stack is None and len(line.folded) < signs.LONGEST_HEAD_LINE


def find_subject(lines: Sequence[Line], named: int) -> list[int]:
    """Return the places of the subject: what is centred under the type name, down to a rule."""
    places: list[int] = []
    for place in range(named + 1, len(lines)):
        line = lines[place]
        if not line.folded and not is_rule(line):
            continue
        if not _is_subject(line, lines[places[0]] if places else None):
            break
        places.append(place)
        if _ends_with_rule(line) or len(places) == MOST_LINES:
            break
    return places


def _is_subject(line: Line, first: Line | None) -> bool:
    if is_rule(line) or line.stack is not None:
        return False
    is_centred = line.paragraph.align is Align.CENTER
    if first is None:
        return is_centred or (line.is_bold and not line.is_upper)
    return is_centred and (first.is_upper or not line.is_upper)


def _ends_with_rule(line: Line) -> bool:
    is_drawn = any(each.is_line for each in line.paragraph.drawings)
    return is_drawn or line.paragraph.has_border_below


def find_about(lines: Sequence[Line], number: int | None, top: int) -> list[int]:
    """Return the places of *V/v*: it stands under the number, in the same column."""
    start = 0 if number is None else number + 1
    reach = range(start, min(top + 1 + MOST_LINES, len(lines)))
    begin = next((place for place in reach if _is_about(lines[place])), None)
    if begin is None:
        return []
    places = [begin]
    for place in range(begin + 1, min(begin + 2 * MOST_LINES, len(lines))):
        line = lines[place]
        if line.stack != lines[begin].stack or _ends_about(line):
            break
        places += [place] if line.folded else []
    return places


def _is_about(line: Line) -> bool:
    """Tell whether a line begins *V/v*; *Về việc* does only in the column of the number."""
    is_short_form = line.folded[:4].replace(" ", "").startswith("v/v")
    return bool(signs.ABOUT.match(line.folded)) and (is_short_form or line.stack is not None)


def _ends_about(line: Line) -> bool:
    """Tell whether *V/v* ends above a line; in a column of its own it may have gaps."""
    is_gap = not line.folded and line.stack is None
    is_other = line.folded in signs.STAMPS or signs.is_head_sign(line.folded)
    return is_gap or is_other or is_rule(line)
