"""What names a day to be done by and became no duty's own: a person must be told of it."""

from collections.abc import Iterator, Sequence
from datetime import date

from workflow.domain.notice_draft import DeadlineKind, DraftDuty, Passage
from workflow.intake.clauses import Node
from workflow.intake.grammar.deadlines import Dating, deadlines_in

_ENDS = (". ", "; ")
_HINTS = ("trước", "chậm nhất", "muộn nhất", "hạn", "xong", "hoàn thành", "hết ngày")


def unread_deadlines(tree: Node, duties: Sequence[DraftDuty], dating: Dating) -> Iterator[Passage]:
    """Go through the sentences that name such a day outside every duty, up to the day.

    A day in the words of a duty that has another day is told as well.
    """
    spans = [(*_span(duty), _day(duty)) for duty in duties]
    for passage in _passages(tree):
        for phrase in deadlines_in(passage.text, dating) if _hints(passage.text) else ():
            day, place = phrase.deadline.day, passage.start + phrase.start
            around = {of_duty for start, end, of_duty in spans if start <= place < end}
            is_day = phrase.kind is DeadlineKind.BEFORE and day is not None
            if is_day and (day not in around or phrase.is_one_of_several):
                yield _up_to(passage, phrase.start, phrase.end)


def _up_to(passage: Passage, day: int, end: int) -> Passage:
    """Return the sentence around a day, from where it begins to the end of the day."""
    start = max(passage.text.rfind(sign, 0, day) + len(sign) for sign in _ENDS)
    start = start if passage.text[:start].endswith(_ENDS) else 0
    return Passage(
        start=passage.start + start, end=passage.start + end, text=passage.text[start:end]
    )


def _hints(text: str) -> bool:
    """Tell cheaply whether a day to be done by may stand in a text."""
    low = text.lower()
    return any(hint in low for hint in _HINTS) and any(sign.isdigit() for sign in low)


def _passages(tree: Node) -> Iterator[Passage]:
    for node in tree.walk():
        if node.table is None:
            yield node.own
        else:
            yield from (cell for row in node.table.rows for cell in row.cells)


def _day(duty: DraftDuty) -> date | None:
    return duty.deadline.value.day if duty.deadline else None


def _span(duty: DraftDuty) -> tuple[int, int]:
    """Return from where to where the words of a duty reach, its deadline among them."""
    places = [duty.quote]
    if duty.deadline and duty.deadline.passage:
        places.append(duty.deadline.passage)
    return min(place.start for place in places), max(place.end for place in places)
