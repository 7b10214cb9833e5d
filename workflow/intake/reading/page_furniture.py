"""Page numbers and running heads that stand inside a text, left out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from workflow.intake.reading.raw_text import Mendings

NEW_PAGE = "\f"
NUMBER = re.compile(
    r"[-–—\s]{0,9}(?P<page>[Tt]rang|TRANG|[Pp]age)?\s{0,3}(?P<number>\d{1,3})(?:\s?/\s?\d{1,3})?[-–—\s]{0,9}"
)
LINES_OF_A_PAGE = 12
LONGEST_HEAD = 150
ENDS = (".", ";", ":", "!", "?")
LEFT_OUT = "bỏ {} số trang nằm lẫn trong văn bản"
HEADS_LEFT_OUT = "bỏ {} dòng đầu trang, chân trang lặp lại"


def without_furniture(lines: Sequence[str], mendings: Mendings) -> list[str]:
    """Return the lines without page numbers, and without the heads that come back beside them.

    A sentence that a page parts goes on: there is no blank line in it afterwards.
    """
    numbers = {*_page_numbers(lines)}
    edges = numbers | {place for place, line in enumerate(lines) if line == NEW_PAGE}
    if not edges:
        return list(lines)
    heads = {*_running_heads(lines, edges)}
    mendings.add(LEFT_OUT, len(numbers))
    mendings.add(HEADS_LEFT_OUT, len(heads))
    return _closed(lines, edges | heads)


def _page_numbers(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines that are numbers of pages: they go up by one, a page apart."""
    last_number, last_place = 0, -LINES_OF_A_PAGE
    for place, line in enumerate(lines):
        match = NUMBER.fullmatch(line) if len(line) < 40 else None
        if match is None:
            continue
        number = int(match["number"])
        is_next = number == last_number + 1 or (last_number == 0 and number == 2)
        is_far = place - last_place >= LINES_OF_A_PAGE or _parts_a_sentence(lines, place)
        if match["page"] or _is_at_edge(lines, place) or (is_next and is_far and place > 0):
            last_number, last_place = number, place
            yield place


def _is_at_edge(lines: Sequence[str], place: int) -> bool:
    return NEW_PAGE in lines[max(place - 1, 0) : place + 2]


def _parts_a_sentence(lines: Sequence[str], place: int) -> bool:
    before, after = _neighbour(lines, place, -1), _neighbour(lines, place, 1)
    return bool(before) and not before.endswith(ENDS) and after[:1].islower()


def _neighbour(lines: Sequence[str], place: int, step: int) -> str:
    """Return the nearest line that is not blank, a few lines up or down."""
    near = lines[max(place - 4, 0) : place][::-1] if step < 0 else lines[place + 1 : place + 5]
    return next((line.strip() for line in near if line.strip()), "")


def _running_heads(lines: Sequence[str], edges: set[int]) -> Iterator[int]:
    """Yield the lines beside page ends that are there at least twice."""
    beside = {place: lines[place].strip() for place in _beside(lines, edges) if place not in edges}
    times = Counter(beside.values())
    for place, line in beside.items():
        if times[line] > 1 and 4 < len(line) <= LONGEST_HEAD:
            yield place


def _beside(lines: Sequence[str], edges: set[int]) -> Iterator[int]:
    for edge in edges:
        for step in (-1, 1):
            place = edge + step
            while 0 <= place < len(lines) and not lines[place].strip() and abs(place - edge) < 4:
                place += step
            if 0 <= place < len(lines):
                yield place


def _closed(lines: Sequence[str], left_out: set[int]) -> list[str]:
    """Leave lines out; where a sentence goes on after them, the blank lines around go as well."""
    kept: list[str] = []
    was_parted = False
    for place, line in enumerate(lines):
        if place in left_out:
            was_parted = True
        elif line.strip():
            if was_parted:
                _close(kept, line.strip())
            kept.append(line)
            was_parted = False
        else:
            kept.append(line)
    return kept


def _close(kept: list[str], line: str) -> None:
    last = next((each.strip() for each in reversed(kept[-4:]) if each.strip()), "")
    if last and not last.endswith(ENDS) and line[:1].islower():
        while kept and not kept[-1].strip():
            kept.pop()
    elif kept and kept[-1].strip():
        kept.append("")
