"""Points by the Vietnamese alphabet, clauses one after the other (Phụ lục I, Mục II.6.đ)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.outline import Level, Mark, mark_of
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart

ALPHABET = "abcdđeghiklmnopqrstuvxy"
Numbers = tuple[int, ...]


def points(parts: Parts, known: Known) -> Iterator[Fault]:
    """R40: a, b, c, d, đ, e, g, h, i, k…, each with a closing bracket, none left out (II.6.đ)."""
    last = ""
    for mark, paragraph in _marks(parts):
        if mark.level is not Level.POINT:
            last = ""
            continue
        for wrong in _point_faults(mark, last):
            yield Fault(spot=at(PagePart.BODY, paragraph), wrong=wrong)
        last = mark.number


def clauses(parts: Parts, known: Known) -> Iterator[Fault]:
    """R41: the numbers of clauses follow each other within what they belong to (II.6.đ)."""
    last: Numbers = ()
    for mark, paragraph in _marks(parts):
        if mark.level is Level.POINT:
            continue
        if mark.level is not Level.CLAUSE:
            last = ()
            continue
        numbers = tuple(int(number) for number in mark.number.split("."))
        if not _follows(numbers, last):
            before = f"sau {_written(last)}" if last else "ở đầu danh sách"
            wrong = f"khoản {mark.number} đứng {before}, quy định đánh số liên tục"
            yield Fault(spot=at(PagePart.BODY, paragraph), wrong=wrong)
        last = numbers


def _marks(parts: Parts) -> Iterator[tuple[Mark, Paragraph]]:
    """Go through the numbers of the text; “1)” under a point is R39's, and no clause."""
    for paragraph in parts.body:
        mark = mark_of(paragraph) if paragraph.cell is None else None
        if mark is not None and (mark.level, mark.sign) != (Level.CLAUSE, ")"):
            yield mark, paragraph


def _point_faults(mark: Mark, last: str) -> Iterator[str]:
    if mark.sign != ")":
        yield f"điểm ghi “{mark.number}{mark.sign}”, quy định “{mark.number})”"
    if mark.number not in ALPHABET:
        yield f"điểm {mark.number}) không có trong thứ tự a, b, c, d, đ, e, g, h, i, k…"
        return
    expected = _next(last)
    if mark.number not in {"a", expected}:
        before = f"sau điểm {last})" if last else "ở đầu danh sách"
        yield f"điểm {mark.number}) đứng {before}, quy định là {expected})"


def _next(letter: str) -> str:
    """Return the letter that must follow; after one that is none, the next of all alphabets.

    >>> _next("d"), _next("f")
    ('đ', 'g')
    """
    if not letter:
        return "a"
    if letter in ALPHABET:
        return ALPHABET[(ALPHABET.index(letter) + 1) % len(ALPHABET)]
    return next((each for each in ALPHABET if each > letter and each != "đ"), "a")


def _follows(numbers: Numbers, last: Numbers) -> bool:
    """Tell whether the numbers go on from the last ones, one level up or down, or begin anew."""
    if all(number == 1 for number in numbers[1:]) and numbers[0] == 1:
        return True
    if not last:
        return numbers[-1] == 1
    depth = len(numbers)
    if depth > len(last):
        return numbers == (*last, 1)
    return numbers == (*last[: depth - 1], last[depth - 1] + 1)


def _written(numbers: Numbers) -> str:
    return ".".join(map(str, numbers))


NUMBERING_RULES: Mapping[str, Rule] = MappingProxyType({"R40": points, "R41": clauses})
