"""What stands above the text (ô 1 to 5, 10): each component found by its words and its place."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workflow.documents.reading import signs
from workflow.documents.reading.lines import Line, Stack
from workflow.documents.reading.paper import Drawing, Paper, Paragraph
from workflow.documents.reading.parts import Head
from workflow.documents.reading.recognise_organs import divide_organs, find_organs
from workflow.documents.reading.recognise_rules import is_rule, rule_below
from workflow.documents.reading.recognise_subject import find_about, find_subject, find_type
from workflow.domain.document import DocumentType
from workflow.domain.folded import folded

FARTHEST_LINE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundHead:
    """The head, the type it names, and at which line the rest begins."""

    head: Head
    document_type: DocumentType | None
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Where the lines stand that are known by their words; None for what is not there."""

    nation: int | None
    motto: int | None
    number: int | None
    date: int | None

    @property
    def places(self) -> list[int]:
        """The places of those that are there."""
        found = (self.nation, self.motto, self.number, self.date)
        return [place for place in found if place is not None]


def find_head(paper: Paper, lines: Sequence[Line]) -> FoundHead:
    """Find the head among the lines above *Kính gửi*, the legal bases and the closing."""
    marks = _marks(paper, lines)
    top = max(marks.places, default=-1)
    named = find_type(lines, top)
    organs = find_organs(
        lines, right=_right(lines, marks), end=_end_of_names(marks), marks=marks.places
    )
    about = find_about(lines[:named], marks.number, top)
    subject = find_subject(lines, named) if named is not None and not about else []
    governing, issuer = divide_organs(lines, organs)
    head = Head(
        nation=_one(lines, marks.nation),
        motto=_one(lines, marks.motto),
        motto_rule=rule_below(paper, lines, _present(marks.nation, marks.motto)),
        governing=_several(lines, governing),
        issuer=_several(lines, issuer),
        issuer_rule=rule_below(paper, lines, issuer),
        number=_one(lines, marks.number),
        date=_one(lines, marks.date),
        type_name=_one(lines, named),
        subject=_several(lines, subject),
        subject_rule=rule_below(paper, lines, subject),
        dispatch_subject=_several(lines, about),
        stamps=tuple(_stamps(lines)),
    )
    found = [*marks.places, *organs, *about, *subject, *_present(named)]
    return FoundHead(
        head=head,
        document_type=_type(lines, named, is_dispatch=bool(about)),
        end=_after(lines, max(found, default=-1) + 1),
    )


def _marks(paper: Paper, lines: Sequence[Line]) -> Marks:
    likely = [
        (place, line.folded)
        for place, line in enumerate(lines)
        if 0 < len(line.folded) < signs.LONGEST_HEAD_LINE and not _is_in_list(paper, line)
    ]

    def places(is_sign: Callable[[str], object]) -> list[int]:
        return [place for place, text in likely if is_sign(text)]

    nation, motto = _first(places(signs.NATION.search)), _first(places(signs.MOTTO.search))
    types = places(signs.type_named)
    numbers = _near(places(signs.NUMBER.match), types, _present(nation, motto))
    with_notation = [place for place in numbers if "/" in lines[place].folded]
    number = _first(with_notation or numbers)
    dates = _near(places(signs.DATE.match), types, _present(nation, motto, number))
    return Marks(nation=nation, motto=motto, number=number, date=_first(dates))


def _near(places: Sequence[int], types: Sequence[int], others: Sequence[int]) -> list[int]:
    """Return the places that are above the type name, and not deep in the text."""
    if not others:
        return [*places]
    top = max(others)
    end = min([top + FARTHEST_LINE, *(place for place in types if place > top)])
    return [place for place in places if place <= end]


def _is_in_list(paper: Paper, line: Line) -> bool:
    """Tell whether a line stands in a table with lines: heads are laid out without."""
    cell = line.paragraph.cell
    return cell is not None and paper.tables[cell.table].is_ruled


def _right(lines: Sequence[Line], marks: Marks) -> set[Stack | None]:
    """Return the columns on the right: where *Quốc hiệu* stands, or else the day."""
    nation = _present(marks.nation, marks.motto) or _present(marks.date)
    return {lines[place].stack for place in nation} - {None}


def _end_of_names(marks: Marks) -> int:
    """Return above which line the names of organs stand; without any head there are none."""
    if marks.number is not None:
        return marks.number
    return max(_present(marks.nation, marks.motto), default=-1) + 1


def _stamps(lines: Sequence[Line]) -> Iterator[Paragraph | Drawing]:
    """Yield the stamps: the box with its size and the words in it with their looks."""
    for line in lines:
        for drawing in line.paragraph.drawings:
            if folded(drawing.text) in signs.STAMPS:
                yield drawing
        if line.folded.rstrip(" .") in signs.STAMPS:
            yield line.paragraph


def _type(lines: Sequence[Line], named: int | None, *, is_dispatch: bool) -> DocumentType | None:
    if named is None:
        return DocumentType.DISPATCH if is_dispatch else None
    return signs.type_named(lines[named].folded) or signs.type_begun(lines[named].folded)


def _after(lines: Sequence[Line], place: int) -> int:
    """Step over what belongs to the head below a place: rules and the rest of its table."""
    above = lines[place - 1].stack if place else None
    while place < len(lines):
        line = lines[place]
        in_table = above is not None and above.kind == "cell" and above.is_beside(line.stack)
        if not (in_table or is_rule(line) or not line.folded):
            break
        place += 1
    return place


def _present(*places: int | None) -> list[int]:
    return [place for place in places if place is not None]


def _first(places: Sequence[int]) -> int | None:
    return places[0] if places else None


def _one(lines: Sequence[Line], place: int | None) -> Paragraph | None:
    return None if place is None else lines[place].paragraph


def _several(lines: Sequence[Line], places: Sequence[int]) -> tuple[Paragraph, ...]:
    return tuple(lines[place].paragraph for place in places)
