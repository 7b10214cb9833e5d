"""The running text: size, alignment, indent, spaces (Phụ lục I, Phần I, Mục II.6.e and Mục V)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from types import MappingProxyType

from workflow.documents.check.looks import Look, decimal, departure, lettered
from workflow.documents.check.outline import is_heading, printed
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Align, LineRule, Paragraph, Run
from workflow.documents.reading.parts import Parts
from workflow.domain.document import DocumentType
from workflow.domain.finding import Known, PagePart

TEXT = Look(smallest=13, largest=14)
INDENTS = (567, 720)
INDENT_SLACK = 15
SPACE_BETWEEN = 6
SPACE_SLACK = 0.5
SINGLE_LINE = 1.15
MOST_LINES = 1.5
LINE_SLACK = 0.02
TWIPS_A_CENTIMETRE = 567
ALIGN_WORDS = MappingProxyType(
    {Align.LEFT: "canh trái", Align.CENTER: "canh giữa", Align.RIGHT: "canh phải"}
)


def running(parts: Parts) -> Sequence[Paragraph]:
    """Return the paragraphs of plain text: no tables, no headings, no captions, no pictures.

    There are none in a file without a head: a list or an annex by itself has no such text.
    """
    if parts.head.nation is None and parts.head.number is None:
        return []
    written = [p for p in parts.body if not p.is_empty]
    return [p for p in written[_wired(parts, written) :] if _is_running(parts, p)]


def _is_running(parts: Parts, paragraph: Paragraph) -> bool:
    if paragraph.cell is not None or paragraph.is_boxed or paragraph.drawings:
        return False
    return not is_heading(paragraph) and not _is_caption(parts, paragraph)


def _wired(parts: Parts, written: Sequence[Paragraph]) -> int:
    """Return how many lines say to whom a công điện is wired (*… điện:*, Phụ lục III, Mẫu 1.6)."""
    if parts.document_type is not DocumentType.TELEGRAM or not written:
        return 0
    is_wired = printed(written[0]).endswith("điện:")
    listed = takewhile(lambda p: printed(p).startswith("-"), written[1:])
    return 1 + len(list(listed)) if is_wired else 0


def text_looks(parts: Parts, known: Known) -> Iterator[Fault]:
    """R34: 13 or 14, one size throughout, upright (Mục II.6.e, Mục V)."""
    texts = running(parts)
    usual = _usual_size(texts)
    for paragraph in texts:
        if wrong := departure(paragraph, TEXT) or _other_size(paragraph, usual):
            yield _fault(paragraph, f"chữ {wrong}")


def justified(parts: Parts, known: Known) -> Iterator[Fault]:
    """R35: justified on both sides (Mục II.6.e)."""
    for paragraph in running(parts):
        if paragraph.align is not Align.JUSTIFY:
            yield _fault(paragraph, f"{ALIGN_WORDS[paragraph.align]}, quy định canh đều cả hai lề")


def indented(parts: Parts, known: Known) -> Iterator[Fault]:
    """R36: the first line is set in by 1 cm or 1.27 cm (Mục II.6.e).

    A number that Word hangs into the margin of its list counts where it is printed.
    """
    for paragraph in running(parts):
        starts = (paragraph.first_line, paragraph.left + paragraph.first_line)
        if not any(_is_indent(start) for start in starts) and not _is_tabbed(paragraph):
            measured = decimal(paragraph.first_line / TWIPS_A_CENTIMETRE)
            yield _fault(paragraph, f"dòng đầu lùi {measured} cm, quy định 1 cm hoặc 1,27 cm")


def spaced(parts: Parts, known: Known) -> Iterator[Fault]:
    """R37: at least 6 points between paragraphs (Mục II.6.e)."""
    place = _places(parts)
    for upper, lower in pairwise(running(parts)):
        space = max(upper.after, lower.before)
        is_next = place[lower.number] == place[upper.number] + 1
        if is_next and space < SPACE_BETWEEN - SPACE_SLACK:
            words = f"cách đoạn trên {decimal(space)} pt, quy định ít nhất {SPACE_BETWEEN} pt"
            yield _fault(lower, words)


def lined(parts: Parts, known: Known) -> Iterator[Fault]:
    """R38: from single to at most 1.5 lines (Mục II.6.e); *at least* never prints below single."""
    for paragraph in running(parts):
        lines = _lines(paragraph)
        if not 1 - LINE_SLACK <= lines <= MOST_LINES * (1 + LINE_SLACK):
            yield _fault(paragraph, f"giãn dòng {decimal(lines)}, quy định từ 1 đến 1,5 dòng")


def _fault(paragraph: Paragraph, wrong: str) -> Fault:
    return Fault(spot=at(PagePart.BODY, paragraph), wrong=wrong)


def _is_caption(parts: Parts, paragraph: Paragraph) -> bool:
    """Tell whether it belongs to the table or picture beside it: a title, a unit of measure."""
    if paragraph.align not in {Align.CENTER, Align.RIGHT}:
        return False
    everything, place = parts.paper.paragraphs, _places(parts)[paragraph.number]
    beside = everything[max(place - 1, 0) : place + 2]
    return any(p.cell is not None or p.drawings for p in beside)


def _places(parts: Parts) -> Mapping[int | None, int]:
    """Return where each written paragraph stands among all, the empty ones counted."""
    return {p.number: place for place, p in enumerate(parts.paper.paragraphs)}


def _usual_size(texts: Sequence[Paragraph]) -> float | None:
    sizes: Counter[float] = Counter()
    for run in _sized(texts):
        sizes[run.size] += len(run.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else None


def _other_size(paragraph: Paragraph, usual: float | None) -> str | None:
    other = next((run for run in _sized([paragraph]) if run.size != usual), None)
    if other is None or usual is None:
        return None
    return f"“{other.text.strip()}” cỡ {decimal(other.size)}, cả nội dung cỡ {decimal(usual)}"


def _sized(texts: Sequence[Paragraph]) -> Iterator[Run]:
    return (run for text in texts for run in lettered(text) if not run.superscript)


def _is_indent(twips: int) -> bool:
    return any(abs(twips - indent) <= INDENT_SLACK for indent in INDENTS)


def _is_tabbed(paragraph: Paragraph) -> bool:
    """Tell whether the first line is set in by the Tab key, to Word's stop at 1.27 cm."""
    return paragraph.text.startswith("\t") and paragraph.left + paragraph.first_line == 0


def _lines(paragraph: Paragraph) -> float:
    """Return the line spacing as a multiple of a single line."""
    if paragraph.line_rule is LineRule.AUTO:
        return paragraph.line
    sizes = [run.size for run in lettered(paragraph)]
    single = SINGLE_LINE * max(sizes)
    lines = paragraph.line / single
    return max(lines, 1) if paragraph.line_rule is LineRule.AT_LEAST else lines


TEXT_RULES: Mapping[str, Rule] = MappingProxyType(
    {"R34": text_looks, "R35": justified, "R36": indented, "R37": spaced, "R38": lined}
)
