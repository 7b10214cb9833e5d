"""A clause with the words marked that its duties were read from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workflow.domain.directive import Directive, Obligation, one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of a paragraph; `duty` is whose quote they are, empty for nobody's.

    `is_first` tells that the quote begins here, `is_due` that they name its deadline.
    """

    text: str
    duty: str = ""
    is_first: bool = False
    is_due: bool = False


def marked_paragraphs(directive: Directive) -> list[list[Piece]]:
    """Return the paragraphs of a clause in pieces.

    Where two quotes overlap, the words are the first one's; the second begins after them.
    """
    paragraphs = [one_line(paragraph) for paragraph in directive.paragraphs]
    text = " ".join(paragraphs)
    owner: list[str] = [""] * len(text)
    due = [False] * len(text)
    for duty in directive.obligations:
        for start, end, is_due in _spans(text, duty):
            for place in range(start, end):
                owner[place] = owner[place] or duty.code
                due[place] = due[place] or (is_due and owner[place] == duty.code)
    pieces, start, seen = [], 0, set[str]()
    for paragraph in paragraphs:
        end = start + len(paragraph)
        pieces.append(list(_cut(text, range(start, end), list(zip(owner, due, strict=True)), seen)))
        start = end + 1
    return pieces


def _spans(text: str, duty: Obligation) -> Iterator[tuple[int, int, bool]]:
    """Return where the quote stands and, from there on, the words of the deadline."""
    quote, words = one_line(duty.quote), one_line(duty.due.words or "")
    start = text.find(quote) if quote else -1
    if start >= 0:
        yield start, start + len(quote), False
    place = text.find(words, max(start, 0)) if words else -1
    if place >= 0:
        yield place, place + len(words), True


def _cut(
    text: str, places: range, marks: Sequence[tuple[str, bool]], seen: set[str]
) -> Iterator[Piece]:
    for here, there in _runs(marks, places):
        duty, is_due = marks[here]
        yield Piece(
            text=text[here:there],
            duty=duty,
            is_first=bool(duty) and duty not in seen,
            is_due=is_due,
        )
        seen.add(duty)


def _runs(marks: Sequence[tuple[str, bool]], places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Go through the stretches that bear one mark."""
    start = end = -1
    for place in places:
        if start >= 0 and marks[place] == marks[start]:
            end = place + 1
            continue
        if start >= 0:
            yield start, end
        start, end = place, place + 1
    if start >= 0:
        yield start, end
