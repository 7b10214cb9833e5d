"""A clause with the words marked that its duties were read from: the act, who, by when."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from workflow.domain.directive import Directive, Obligation, one_line
from workflow.domain.organ_match import NamedOrgan


class Mark(StrEnum):
    """What some words of a clause say of a duty."""

    QUOTE = "quote"
    DUE = "due"
    OWNER = "owner"
    SUPPORTING = "supporting"


Marked = tuple[str, Mark | None]
"""Whose a letter is, and what it says of that duty."""
Naming = Callable[[str, Collection[str]], Sequence[NamedOrgan]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of a paragraph; `duty` is whose they are, empty for nobody's.

    `is_first` tells that what the duty was read from begins here.
    """

    text: str
    duty: str = ""
    mark: Mark | None = None
    is_first: bool = False


def marked_clauses(
    directives: Sequence[Directive], naming: Naming = lambda _, __: ()
) -> list[tuple[Directive, list[list[Piece]]]]:
    """Return each clause with its paragraphs in pieces; `naming` finds organs in a text.

    Where two quotes overlap, the words are the first one's; the second begins after them. A name
    that holds for several duties leads to the first of them.
    """
    texts = [clause_text(directive) for directive in directives]
    marks: list[list[Marked]] = [[("", None)] * len(text) for text in texts]
    for text, marked, directive in zip(texts, marks, directives, strict=True):
        for duty in directive.obligations:
            for start, end, mark in _spans(text, duty):
                _put(marked, range(start, end), (duty.code, mark))
    for place, at, named in _names(directives, texts, naming):
        _put(marks[place], at, named)
    seen: set[str] = set()
    return [
        (directive, list(_pieces(directive, marked, seen)))
        for directive, marked in zip(directives, marks, strict=True)
    ]


def clause_text(directive: Directive) -> str:
    """Return the text of a clause in one line, as places in it are counted."""
    return " ".join(map(one_line, directive.paragraphs))


def _spans(text: str, duty: Obligation) -> Iterator[tuple[int, int, Mark]]:
    """Return where the quote stands and, from there on, the words of the deadline."""
    quote, words = one_line(duty.quote), one_line(duty.due.words or "")
    start = text.find(quote) if quote else -1
    if start >= 0:
        yield start, start + len(quote), Mark.QUOTE
    place = text.find(words, max(start, 0)) if words else -1
    if place >= 0:
        yield place, place + len(words), Mark.DUE


def _names(
    directives: Sequence[Directive], texts: Sequence[str], naming: Naming
) -> Iterator[tuple[int, range, Marked]]:
    """Go through the names of those who bear a duty: in its clause, else in one above it."""
    for place, directive in enumerate(directives):
        duties = directive.obligations
        wanted = {code for duty in duties for code in (*duty.owners, *duty.supporting)}
        found: dict[str, tuple[int, NamedOrgan]] = {}
        for here in (place, *_above(directives, place)):
            for each in naming(texts[here], wanted - found.keys()) if wanted else ():
                found.setdefault(each.code, (here, each))
        for duty in duties:
            for code in (*duty.owners, *duty.supporting):
                if code in found:
                    mark = Mark.OWNER if code in duty.owners else Mark.SUPPORTING
                    here, name = found[code]
                    yield here, range(name.start, name.end), (duty.code, mark)


def _above(directives: Sequence[Directive], place: int) -> Iterator[int]:
    """Go through the clauses that a clause stands under, the nearest first."""
    number = directives[place].clause
    while "." in number:
        number = number.rpartition(".")[0]
        yield from (here for here in range(place) if directives[here].clause == number)


def _put(marked: list[Marked], places: range, mark: Marked) -> None:
    for place in places:
        if marked[place][0] in {"", mark[0]}:
            marked[place] = mark


def _pieces(
    directive: Directive, marked: Sequence[Marked], seen: set[str]
) -> Iterator[list[Piece]]:
    start = 0
    for paragraph in map(one_line, directive.paragraphs):
        end = start + len(paragraph)
        yield list(_cut(paragraph, marked[start:end], seen))
        start = end + 1


def _cut(text: str, marked: Sequence[Marked], seen: set[str]) -> Iterator[Piece]:
    start = 0
    for (duty, mark), same in groupby(marked):
        end = start + len(list(same))
        is_read_here = mark in {Mark.QUOTE, Mark.DUE}
        is_first = is_read_here and duty not in seen
        yield Piece(text=text[start:end], duty=duty, mark=mark, is_first=is_first)
        seen.update([duty] if is_read_here else [])
        start = end
