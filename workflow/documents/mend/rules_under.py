"""The rules under Tiêu ngữ, the organ's name and the subject (R14, R15, R18, R29)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, Twips
from docx.text.paragraph import Paragraph as WordParagraph

from workflow.documents.check.rule import at
from workflow.documents.layout.measure import RULE_SHARE, text_width
from workflow.documents.layout.wordml import twips
from workflow.documents.mend.work import Work
from workflow.documents.reading.paper import Paragraph
from workflow.documents.reading.parts import DrawnRule, Head, RuleKind
from workflow.domain.finding import Correction, Finding, PagePart

RULE_LINE = 6
CELL_MARGINS = 216
AFTER_BORDER = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr")


@dataclass(frozen=True, slots=True)
class Ruled:
    """Which heading has a rule, by which rules it is judged, and how long it is to the text."""

    rules: tuple[str, ...]
    heading: Callable[[Head], Sequence[Paragraph]]
    drawn: Callable[[Head], DrawnRule | None]
    share: float


RULED = (
    Ruled(("R14", "R15"), lambda h: [h.motto] if h.motto else [], lambda h: h.motto_rule, 1),
    Ruled(("R18",), lambda h: h.issuer, lambda h: h.issuer_rule, RULE_SHARE),
    Ruled(("R29",), lambda h: h.subject, lambda h: h.subject_rule, RULE_SHARE),
)


def mend_rules_under(work: Work, found: Sequence[Finding]) -> Iterator[Correction]:
    """Draw the rules that are missing, and anew those of a wrong length that are typed."""
    broken = {finding.rule for finding in found}
    for ruled in RULED:
        number = next((rule for rule in ruled.rules if rule in broken), None)
        heading = ruled.heading(work.parts.head)
        drawn = ruled.drawn(work.parts.head)
        if number and heading and _can_draw(heading, drawn):
            yield _draw(work, heading, drawn, (number, ruled.share))


def _can_draw(heading: Sequence[Paragraph], drawn: DrawnRule | None) -> bool:
    """Tell whether heading and rule have paragraphs of their own, and the rule is typed."""
    if any(line.is_part for line in heading):
        return False
    typed = {RuleKind.UNDERSCORES, RuleKind.UNDERLINE}
    return drawn is None or (drawn.kind in typed and not drawn.paragraph.is_part)


def _draw(
    work: Work, heading: Sequence[Paragraph], drawn: DrawnRule | None, rule_of: tuple[str, float]
) -> Correction:
    number, share = rule_of
    length = share * max(_width(line) for line in _measured(heading, number))
    if drawn is not None and drawn.paragraph not in heading:
        below = work.paragraph(drawn.paragraph)
        below.clear()  # type: ignore[no-untyped-call]
    else:
        for line in heading if drawn else ():
            for run in line.runs:
                work.run(run).font.underline = False
        below = _paragraph_below(work.paragraph(heading[-1]))
    _fill(below, length, _width_for(work, heading[-1]))
    did = f"kẻ đường dài {length:.0f} mm dưới dòng này"
    return Correction(rule=number, spot=at(PagePart.HEAD, heading[-1]), did=did)


def _measured(heading: Sequence[Paragraph], number: str) -> Sequence[Paragraph]:
    """A subject is measured by its last line, a name by its longest (Mục II.2.b, II.5.b)."""
    return heading[-1:] if number == "R29" else heading


def _width(line: Paragraph) -> float:
    size = max(run.size for run in line.written)
    return max(text_width(text, size) for text in line.text.split("\n"))


def _paragraph_below(word: WordParagraph) -> WordParagraph:
    element: Any = OxmlElement("w:p")
    word._p.addnext(element)  # noqa: SLF001 - python-docx only inserts before
    return WordParagraph(element, word._parent)  # noqa: SLF001


def _fill(word: WordParagraph, length: float, width: int) -> None:
    """Draw the rule as a border between equal indents: that prints the same everywhere."""
    indent = Twips(max(width - twips(length), 0) // 2)
    shape = word.paragraph_format
    shape.left_indent = shape.right_indent = indent
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(RULE_LINE)
    shape.space_before = shape.space_after = shape.first_line_indent = Pt(0)
    properties: Any = word._p.get_or_add_pPr()  # noqa: SLF001
    properties.insert_element_before(_border(), *AFTER_BORDER)


def _border() -> Any:
    border, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "auto")):
        line.set(qn(f"w:{name}"), value)
    border.append(line)
    return border


def _width_for(work: Work, line: Paragraph) -> int:
    """Return how wide the line may be, in twips; cells keep a little on both sides."""
    if line.cell is not None:
        return line.cell.width - CELL_MARGINS
    return work.parts.paper.section_of(line).text_width
