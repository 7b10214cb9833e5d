"""Tables typed as text: cells between bars (Markdown or not), or between tabs."""

import re
from collections.abc import Iterator, Sequence

from workflow.intake.reading.raw_text import Piece

BAR = re.compile(r"(?<!\\)\|")
SEPARATOR = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)*\s*:?-{2,}:?\s*\|?\s*")
LONGEST_HEADING = 120
HEADING_LINES = 2


def with_tables(lines: Sequence[str]) -> Iterator[Piece]:
    """Yield the lines of text, together as they follow each other, and the tables among them.

    A short line between two rows is a row of one cell: it heads the rows below it.
    """
    whole = "\n".join(lines)
    if "|" not in whole and "\t" not in whole:
        yield whole
        return
    text: list[str] = []
    place = 0
    while place < len(lines):
        end = _end_of_table(lines, place)
        if end > place:
            yield "\n".join(text)
            yield _rows(lines[place:end])
            text = []
        else:
            text.append(lines[place])
        place = max(end, place + 1)
    yield "\n".join(text)


def _end_of_table(lines: Sequence[str], place: int) -> int:
    """Return where the table ends that begins at a line, the line itself when none does."""
    if not _is_row(lines[place]):
        return place
    end, found = place + 1, 1
    while end < len(lines):
        gap = _heading_lines(lines, end)
        if end + gap >= len(lines) or not _is_row(lines[end + gap]):
            break
        end += gap + 1
        found += 1
    return end if found > 1 or lines[place].lstrip().startswith("|") else place


def _heading_lines(lines: Sequence[str], place: int) -> int:
    """Count the short lines, a few at most, that stand before the next row."""
    gap = 0
    for line in lines[place : place + HEADING_LINES]:
        if not line.strip() or len(line) > LONGEST_HEADING or _is_row(line):
            break
        gap += 1
    return gap


def _is_row(line: str) -> bool:
    if "|" in line:
        return len(BAR.findall(line)) > 1
    return line.strip().count("\t") > 1


def _rows(lines: Sequence[str]) -> list[list[str]]:
    rows: list[list[str]] = []
    for line in lines:
        if "|" in line and SEPARATOR.fullmatch(line):
            continue
        cells = _cells(line)
        if rows and len(cells) == 1 and cells[0][:1].islower():
            rows[-1][-1] = f"{rows[-1][-1]} {cells[0]}"
        else:
            rows.append(cells)
    width = max(map(len, rows), default=0)
    return [row if len(row) == 1 else row + [""] * (width - len(row)) for row in rows]


def _cells(line: str) -> list[str]:
    if not _is_row(line):
        return [line.strip()]
    cells = [cell.strip() for cell in (BAR.split(line) if "|" in line else line.split("\t"))]
    if line.lstrip().startswith("|"):
        cells = cells[1:]
    if line.rstrip().endswith("|") and len(cells) > 1:
        cells = cells[:-1]
    return [cell.replace("\\|", "|") for cell in cells]
