"""The body of the text (R34 to R38): one size, upright, justified, indented, spaced."""

from collections import Counter
from collections.abc import Iterator, Sequence

from docx.enum.text import WD_LINE_SPACING
from docx.shared import Pt, Twips
from docx.text.paragraph import Paragraph as WordParagraph

from workflow.documents.check.rule import at
from workflow.documents.mend.wanted import Wanted, put_right
from workflow.documents.mend.work import Work
from workflow.documents.reading.paper import Align, LineRule, Paragraph
from workflow.domain.finding import Correction, Finding, PagePart

SIZES = (13.0, 14.0)
INDENTS = (567, 720)
LEAST_SPACE = 6
MOST_LINES = 1.5
SINGLE = 1.15


def mend_body(work: Work, found: Sequence[Finding]) -> Iterator[Correction]:
    """Mend the paragraphs that a finding names (Phụ lục I, Phần I, Mục II.6.đ)."""
    size = _usual_size(work)
    named = {(finding.rule, finding.spot.paragraph) for finding in found}
    for paragraph in work.parts.body:
        broken = {rule for rule, number in named if number == paragraph.number}
        for rule, did in _mend(work, paragraph, broken, size):
            yield Correction(rule=rule, spot=at(PagePart.BODY, paragraph), did=did)


def _mend(
    work: Work, paragraph: Paragraph, broken: set[str], size: float
) -> Iterator[tuple[str, str]]:
    word = work.paragraph(paragraph)
    if "R34" in broken:
        yield from (("R34", did) for did in put_right(work, paragraph, Wanted(sizes=(size,))))
    if "R35" in broken:
        wanted = Wanted(align=Align.JUSTIFY)
        yield from (("R35", did) for did in put_right(work, paragraph, wanted))
    if "R36" in broken:
        indent = min(INDENTS, key=lambda each: abs(each - paragraph.first_line))
        word.paragraph_format.first_line_indent = Twips(indent)
        yield "R36", f"lùi đầu dòng {indent / 567:.2f} cm".replace(".", ",")
    if "R37" in broken:
        word.paragraph_format.space_before = Pt(LEAST_SPACE)
        yield "R37", f"cách đoạn trước {LEAST_SPACE} pt"
    if "R38" in broken:
        yield "R38", _set_line(word, paragraph, size)


def _set_line(word: WordParagraph, paragraph: Paragraph, size: float) -> str:
    lines = (
        paragraph.line if paragraph.line_rule is LineRule.AUTO else paragraph.line / size / SINGLE
    )
    wanted = min(max(lines, 1.0), MOST_LINES)
    word.paragraph_format.line_spacing_rule = WD_LINE_SPACING.MULTIPLE
    word.paragraph_format.line_spacing = wanted
    return f"giãn dòng {lines:.2f} → {wanted:g} dòng".replace(".", ",")


def _usual_size(work: Work) -> float:
    """Return the lawful size that most letters of the body have, or are nearest to."""
    letters: Counter[float] = Counter()
    for paragraph in work.parts.body:
        for run in paragraph.written:
            letters[min(SIZES, key=lambda each: abs(each - run.size))] += len(run.text)
    return letters.most_common(1)[0][0] if letters else SIZES[-1]
