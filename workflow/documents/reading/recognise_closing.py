"""What stands below the text (ô 7, 8, 9b, 12): recipients on the left, signature on the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.documents.reading import signs
from workflow.documents.reading.lines import Line
from workflow.documents.reading.paper import Drawing
from workflow.documents.reading.parts import Closing
from workflow.documents.reading.recognise_signature import (
    find_signature,
    is_authority,
    read_recipients,
    read_signature,
)

REACH = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClosing:
    """The closing and the lines it takes up, from `begin` to before `end`."""

    closing: Closing
    begin: int
    end: int


def find_closing(lines: Sequence[Line], start: int) -> FoundClosing | None:
    """Find the closing among the lines of the document without its annexes."""
    titles = [p for p in range(start, len(lines)) if signs.RECIPIENTS.match(lines[p].folded)]
    title = titles[-1] if titles else None
    begin = _begin(lines, start, title)
    if begin is None:
        return None
    end = _end(lines, title)
    left, right = _sides(lines[begin:end], None if title is None else lines[title])
    recipients, archive, drafter = read_recipients(left)
    authority, name = read_signature(right)
    closing = Closing(
        recipients_title=None if title is None else lines[title].paragraph,
        recipients=recipients,
        archive=archive,
        drafter=drafter,
        authority=authority,
        name=name,
        pictures=_pictures(lines[begin:end]),
    )
    return FoundClosing(closing=closing, begin=begin, end=end)


def _begin(lines: Sequence[Line], start: int, title: int | None) -> int | None:
    """Return where the closing begins: its table, *Nơi nhận*, or a signature above it."""
    if title is None:
        return find_signature(lines, start)
    stack = lines[title].stack
    if stack is None:
        above = find_signature(lines[:title], max(start, title - REACH))
        return title if above is None else above
    begin = title
    while begin > start and stack.is_beside(lines[begin - 1].stack):
        begin -= 1
    return begin


def _end(lines: Sequence[Line], title: int | None) -> int:
    """Return where the closing ends: with its table, or with the document."""
    stack = None if title is None else lines[title].stack
    if title is None or stack is None or stack.kind == "tab":
        return len(lines)
    inside = [p for p in range(title, len(lines)) if stack.is_beside(lines[p].stack)]
    return inside[-1] + 1


def _sides(lines: Sequence[Line], title: Line | None) -> tuple[list[Line], list[Line]]:
    """Return the lines of recipients and those of the signature."""
    left: list[Line] = []
    right: list[Line] = []
    is_listing = False
    for line in lines:
        is_listing = is_listing or line is title
        if title is not None and title.stack is not None and line.stack is not None:
            is_left = line.stack.column <= title.stack.column
        else:
            is_left = is_listing and not is_authority(line) and (line is title or _is_listed(line))
        (left if is_left else right).append(line)
    return left, _last_column(right)


def _is_listed(line: Line) -> bool:
    has_sign = bool(signs.LISTED.match(line.folded) or line.paragraph.label)
    return has_sign or bool(signs.ARCHIVE.match(line.folded))


def _last_column(lines: Sequence[Line]) -> list[Line]:
    """Return the rightmost of the columns that sign side by side, and what is in none."""
    columns = [line.stack.column for line in lines if line.stack is not None]
    last = max(columns, default=0)
    return [line for line in lines if line.stack is None or line.stack.column == last]


def _pictures(lines: Sequence[Line]) -> tuple[Drawing, ...]:
    drawings = {id(each): each for line in lines for each in line.paragraph.drawings}
    return tuple(each for each in drawings.values() if each.picture is not None)
