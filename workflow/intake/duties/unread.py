"""What names a day to be done by and became no duty's own: a person must be told of it."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from workflow.domain.notice_draft import DeadlineKind, DraftDuty, Passage, Sureness
from workflow.intake.clauses import Node
from workflow.intake.duties.cells import part_of
from workflow.intake.grammar.deadlines import Dating, deadlines_in

Span = tuple[int, int]
LONGEST_LEAD = 500
_ENDS = re.compile(r"[.;] ")
_HINTS = ("trước", "chậm nhất", "muộn nhất", "hạn", "xong", "hoàn thành", "hết ngày")
_DIGITS = re.compile(r"\d+")


def unread_deadlines(tree: Node, duties: Sequence[DraftDuty], dating: Dating) -> Iterator[Passage]:
    """Go through the sentences that name such a day outside every duty, up to the day.

    A day in the words of a duty that has another day is told as well.
    """
    of_day: defaultdict[date, list[Span]] = defaultdict(list)
    for duty in duties:
        if duty.deadline and duty.deadline.value.day:
            of_day[duty.deadline.value.day].append(_span(duty))
    reaches = {day: _Reach.of(spans) for day, spans in of_day.items()}
    sure = _Reach.of(_span_of_days(duties))
    for passage in _passages(tree):
        if not _hints_outside(passage, sure):
            continue
        sentences = [0, *(sign.end() for sign in _ENDS.finditer(passage.text))]
        for phrase in deadlines_in(passage.text, dating):
            day = phrase.deadline.day
            if phrase.kind is not DeadlineKind.BEFORE or day is None:
                continue
            reach = reaches.get(day)
            is_read = reach is not None and reach.covers(passage.start + phrase.start)
            if phrase.is_one_of_several or not is_read:
                begin = sentences[bisect_right(sentences, phrase.start) - 1]
                yield part_of(passage, max(begin, phrase.start - LONGEST_LEAD), phrase.end)


@dataclass(frozen=True, slots=True)
class _Reach:
    """Where the words of some duties stand: their beginnings, and how far they reach by then."""

    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "_Reach":
        ordered = sorted(spans)
        ends = accumulate((end for _, end in ordered), max)
        return cls([start for start, _ in ordered], list(ends))

    def covers(self, place: int) -> bool:
        before = bisect_right(self.starts, place)
        return before > 0 and place < self.ends[before - 1]


def _hints_outside(passage: Passage, sure: _Reach) -> bool:
    """Tell cheaply whether a day to be done by may stand in a passage, outside what is sure."""
    places = (passage.start + digit.start() for digit in _DIGITS.finditer(passage.text))
    if all(sure.covers(place) for place in places):
        return False
    low = passage.text.lower()
    return any(hint in low for hint in _HINTS)


def _span_of_days(duties: Sequence[DraftDuty]) -> Iterator[Span]:
    """Go through the words that surely are the one deadline of a duty."""
    for duty in duties:
        deadline = duty.deadline
        if deadline and deadline.passage and deadline.sureness is Sureness.SURE:
            yield deadline.passage.start, deadline.passage.end


def _passages(tree: Node) -> Iterator[Passage]:
    for node in tree.walk():
        if node.table is None:
            yield node.own
        else:
            yield from (cell for row in node.table.rows for cell in row.cells)


def _span(duty: DraftDuty) -> Span:
    """Return from where to where the words of a duty reach, its deadline among them."""
    places = [duty.quote]
    if duty.deadline and duty.deadline.passage:
        places.append(duty.deadline.passage)
    return min(place.start for place in places), max(place.end for place in places)
