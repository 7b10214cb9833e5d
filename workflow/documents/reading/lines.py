"""Paragraphs as the lines that a person sees: two columns made with tabs are two lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from workflow.documents.reading.paper import Paragraph, Run
from workflow.domain.folded import folded

BREAK = re.compile(r"[\n\f]+")
TAB = re.compile(r"\t+")
COLUMN_GAP = re.compile(r"\t+|[ \u00a0]{5,}")


class Stack(NamedTuple):
    """A column in which lines stand under each other; columns of one `group` stand side by side.

    The group is a table, or all boxes of the document, or all lines made with tabs.
    """

    kind: str
    group: int
    column: int

    def is_beside(self, other: "Stack | None") -> bool:
        """Tell whether two lines stand in one group."""
        return other is not None and self[:2] == other[:2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph, or a part of one that stands by itself.

    `folded` is its text for comparing; `stack` is None when the whole width is its own.
    """

    paragraph: Paragraph
    folded: str
    stack: Stack | None = None

    @property
    def is_upper(self) -> bool:
        """Tell whether all its letters are capitals."""
        return self.paragraph.text.isupper()

    @property
    def is_bold(self) -> bool:
        """Tell whether more than half of it is bold."""
        written = self.paragraph.written
        bold = sum(len(run.text) for run in written if run.bold)
        return 2 * bold > sum(len(run.text) for run in written)


def line_of(paragraph: Paragraph, tab_column: int | None = None) -> Line:
    """Return a paragraph as one line; `tab_column` is its place among columns made with tabs."""
    text = folded(paragraph.text)
    return Line(paragraph=paragraph, folded=text, stack=_stack(paragraph, tab_column))


def _stack(paragraph: Paragraph, tab_column: int | None) -> Stack | None:
    if paragraph.box is not None:
        return Stack("box", 0, paragraph.box.box)
    if paragraph.cell is not None:
        return Stack("cell", paragraph.cell.table, paragraph.cell.column)
    return None if tab_column is None else Stack("tab", 0, tab_column)


def between_breaks(paragraph: Paragraph) -> list[Paragraph]:
    """Return the parts of a paragraph between its line breaks, those that print something."""
    return [*_cut(paragraph, BREAK)]


def in_columns(paragraph: Paragraph, gap: re.Pattern[str] = COLUMN_GAP) -> list[Line]:
    """Return the parts of a paragraph between tabs or wide gaps, each in its own column."""
    parts = [*_cut(paragraph, gap)]
    if len(parts) < 2:
        return [line_of(part) for part in parts or [paragraph]]
    return [line_of(part, place) for place, part in enumerate(parts)]


def _cut(paragraph: Paragraph, gap: re.Pattern[str]) -> Iterator[Paragraph]:
    text, begin, label = paragraph.text, 0, paragraph.label
    for match in [*gap.finditer(text), None]:
        end = match.start() if match else len(text)
        if text[begin:end].strip():
            yield replace(part_of(paragraph, begin, end), label=label)
            label = ""
        begin = match.end() if match else end


def part_of(paragraph: Paragraph, begin: int, end: int) -> Paragraph:
    """Return a stretch of a paragraph, spaces around it cut away; drawings stay with every one."""
    text = paragraph.text[begin:end]
    begin += len(text) - len(text.lstrip())
    end -= len(text) - len(text.rstrip())
    runs: list[Run] = []
    place = 0
    for run in paragraph.runs:
        inside = run.text[max(begin - place, 0) : max(end - place, 0)]
        runs += [replace(run, text=inside)] if inside else []
        place += len(run.text)
    is_part = paragraph.is_part or text.strip() != paragraph.text.strip()
    return replace(paragraph, text=text.strip(), runs=tuple(runs), is_part=is_part)
