"""Ruled tables of a PDF page: which words stand in which cell."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow.intake.reading.pdf_rules import Rule
from workflow.intake.reading.pdf_words import Line, Word, on_lines, text_of

CLOSE = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A ruled table: its horizontal lines from top to bottom, and its upright ones."""

    edges: Sequence[float]
    uprights: Sequence[Rule]

    def holds(self, line: Line) -> bool:
        """Tell whether a line of text stands in the table."""
        middle = line[0].bottom + line[0].height / 2
        return self.edges[-1] < middle < self.edges[0]

    def rows(self, lines: Iterable[Line]) -> Iterator[list[str]]:
        """Yield the cells of each row that has words."""
        words = [word for line in lines for word in line]
        for top, bottom in pairwise(self.edges):
            inside = [w for w in words if bottom < w.bottom + w.height / 2 < top]
            if inside:
                yield [_cell_text(cell) for cell in self._cells(inside, (top + bottom) / 2)]

    def _cells(self, words: Sequence[Word], middle: float) -> list[list[Word]]:
        """Part words at the upright lines that cross their row."""
        crossing = [rule.at for rule in self.uprights if rule.low < middle < rule.high]
        sides = _apart(crossing)
        cells: list[list[Word]] = [[] for _ in range(max(len(sides) - 1, 1))]
        for word in words:
            column = sum(side < word.middle for side in sides[1:-1])
            cells[column].append(word)
        return cells


def tables_of(rules: Sequence[Rule]) -> list[Ruled]:
    """Return the tables that lines make: at least two columns and one row, top to bottom."""
    uprights = sorted((rule for rule in rules if rule.is_upright), key=lambda rule: -rule.high)
    groups: list[list[Rule]] = []
    bottom = 0.0
    for rule in uprights:
        if groups and rule.high > bottom - CLOSE:
            groups[-1].append(rule)
            bottom = min(bottom, rule.low)
        else:
            groups.append([rule])
            bottom = rule.low
    found = (_ruled(group, rules) for group in groups)
    return [table for table in found if table is not None]


def _ruled(uprights: Sequence[Rule], rules: Sequence[Rule]) -> Ruled | None:
    top, bottom = max(r.high for r in uprights), min(r.low for r in uprights)
    within = [r.at for r in rules if not r.is_upright and bottom - CLOSE < r.at < top + CLOSE]
    edges = _apart(within)[::-1]
    if len(edges) < 2 or len(_apart(rule.at for rule in uprights)) < 3:
        return None
    return Ruled(edges=edges, uprights=uprights)


def _apart(places: Iterable[float]) -> list[float]:
    """Return places in order; those close together are one."""
    apart: list[float] = []
    for place in sorted(places):
        if not apart or place - apart[-1] > CLOSE:
            apart.append(place)
    return apart


def _cell_text(words: Sequence[Word]) -> str:
    return " ".join(map(text_of, on_lines(words)))
