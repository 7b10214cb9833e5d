"""What names a day to be done by and became no duty: a person must be told of it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from workflow.domain.notice_draft import DeadlineKind, DraftDuty, Passage
from workflow.intake.clauses import Node
from workflow.intake.duties.cells import part_of
from workflow.intake.grammar.deadlines import Dating, deadlines_in

LONGEST_LEAD = 500
_ENDS = re.compile(r"[.;] ")
_HINTS = ("trước", "chậm nhất", "muộn nhất", "hạn", "xong", "hoàn thành", "hết ngày")


def unread_deadlines(tree: Node, duties: Sequence[DraftDuty], dating: Dating) -> Iterator[Passage]:
    """Go through the sentences that name such a day outside every duty, up to the day."""
    spans = sorted(_span(duty) for duty in duties)
    starts = [start for start, _ in spans]
    reaches = list(accumulate((end for _, end in spans), max))
    for passage in filter(_hints, _passages(tree)):
        sentences = [0, *(sign.end() for sign in _ENDS.finditer(passage.text))]
        for phrase in deadlines_in(passage.text, dating):
            is_day = phrase.kind is DeadlineKind.BEFORE and phrase.deadline.day is not None
            place = passage.start + phrase.start
            before = bisect_right(starts, place)
            if is_day and (before == 0 or reaches[before - 1] <= place):
                begin = sentences[bisect_right(sentences, phrase.start) - 1]
                yield part_of(passage, max(begin, phrase.start - LONGEST_LEAD), phrase.end)


def _hints(passage: Passage) -> bool:
    """Tell cheaply whether a day to be done by may stand in a passage."""
    low = passage.text.lower()
    return any(hint in low for hint in _HINTS) and any(sign.isdigit() for sign in low)


def _passages(tree: Node) -> Iterator[Passage]:
    for node in tree.walk():
        if node.table is None:
            yield node.own
        else:
            yield from (cell for row in node.table.rows for cell in row.cells)


def _span(duty: DraftDuty) -> tuple[int, int]:
    """Return from where to where the words of a duty reach, its deadline among them."""
    places = [duty.quote]
    if duty.deadline and duty.deadline.passage:
        places.append(duty.deadline.passage)
    return min(place.start for place in places), max(place.end for place in places)
