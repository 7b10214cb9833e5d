"""Headings of Phần, Chương, Mục, Điều, khoản: numerals and letters (Phụ lục I, Mục II.6.đ, V)."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from workflow.documents.check.looks import Look, departure, is_upper, lettered
from workflow.documents.check.outline import (
    LONGEST_TITLE,
    ON_OWN_LINE,
    ROMAN_NUMBER,
    Level,
    Mark,
    mark_of,
    printed,
)
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Align, Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart

ROMAN_LEVELS = frozenset({Level.PART, Level.CHAPTER})
NUMBER_LINE = Look(smallest=13, largest=14, is_bold=True)
TITLE = Look(smallest=13, largest=14, is_bold=True, is_upper=True)


def headings(parts: Parts, known: Known) -> Iterator[Fault]:
    """R39: Phần, Chương in Roman numerals, Mục, Điều, khoản in Arabic; bold, upright (II.6.đ)."""
    texts = [p for p in parts.body if p.cell is None and not p.is_empty]
    for place, paragraph in enumerate(texts):
        mark = mark_of(paragraph)
        if mark is None:
            continue
        for wrong in _faults_of(mark, paragraph, texts[place + 1 : place + 2]):
            yield Fault(spot=at(PagePart.BODY, paragraph), wrong=wrong)


def _faults_of(mark: Mark, paragraph: Paragraph, below: Sequence[Paragraph]) -> Iterator[str]:
    if mark.level in ON_OWN_LINE:
        yield from _numeral_faults(mark)
        yield from _own_line_faults(mark, paragraph)
        yield from _title_faults(mark, below)
    elif mark.level is Level.ARTICLE:
        yield from _numeral_faults(mark)
        yield from _article_faults(mark, paragraph)
    elif mark.level is Level.ROMAN and _is_title(mark):
        if wrong := departure(paragraph, TITLE):
            yield f"tiêu đề {wrong}"
    elif mark.level is Level.CLAUSE:
        yield from _clause_faults(mark, paragraph)


def _numeral_faults(mark: Mark) -> Iterator[str]:
    is_roman = ROMAN_NUMBER.fullmatch(mark.number.upper()) is not None
    if mark.level in ROMAN_LEVELS and not is_roman:
        yield f"số thứ tự “{mark.level} {mark.number}”, quy định chữ số La Mã"
    if mark.level not in ROMAN_LEVELS and not mark.number[0].isdecimal():
        yield f"số thứ tự “{mark.level} {mark.number}”, quy định chữ số Ả Rập"


def _own_line_faults(mark: Mark, paragraph: Paragraph) -> Iterator[str]:
    if mark.words:
        yield f"tiêu đề trên cùng dòng với “{mark.level} {mark.number}”, quy định ở dòng dưới"
        return
    if wrong := departure(paragraph, NUMBER_LINE):
        yield f"“{mark.level} {mark.number}” {wrong}"
    if is_upper(paragraph.text.split()[0]):
        yield f"“{paragraph.text.strip()}” in hoa, quy định in thường: “{mark.level} {mark.number}”"
    if paragraph.align is not Align.CENTER:
        yield f"“{mark.level} {mark.number}” không ở giữa, quy định canh giữa"


def _title_faults(mark: Mark, below: Sequence[Paragraph]) -> Iterator[str]:
    """Judge the title on the next line; there is none when plain text follows at once."""
    for title in below:
        is_title = title.align is Align.CENTER and mark_of(title) is None
        if not mark.words and is_title and (wrong := departure(title, TITLE)):
            yield f"tiêu đề “{printed(title)}” {wrong}"


def _article_faults(mark: Mark, paragraph: Paragraph) -> Iterator[str]:
    if mark.sign != ".":
        yield f"sau “Điều {mark.number}” là “{mark.sign}”, quy định dấu chấm"
    first = next(iter(lettered(paragraph)), None)
    if first is not None and not paragraph.label and not (first.bold and not first.italic):
        yield f"“Điều {mark.number}” không đứng, đậm; quy định đứng, đậm"


def _clause_faults(mark: Mark, paragraph: Paragraph) -> Iterator[str]:
    if mark.sign in {")", "/"}:
        yield f"khoản ghi “{mark.number}{mark.sign}”, quy định “{mark.number}.”"
    runs = lettered(paragraph)
    if not paragraph.label and runs[0].bold and not all(run.bold for run in runs):
        yield "khoản có số đậm mà lời văn cùng dòng không đậm, quy định tiêu đề ở dòng riêng"


def _is_title(mark: Mark) -> bool:
    """Tell a heading “I. TIÊU ĐỀ” from a sentence that happens to be numbered so."""
    is_short = len(mark.words) <= LONGEST_TITLE and not mark.words.endswith((".", ";", ":"))
    return is_short or is_upper(mark.words)


HEADING_RULES: Mapping[str, Rule] = MappingProxyType({"R39": headings})
