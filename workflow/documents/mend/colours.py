"""Black letters (R07); stamps of urgency keep their red."""

from collections.abc import Iterator, Sequence

from docx.shared import RGBColor

from workflow.documents.check.rule import at
from workflow.documents.mend.work import Work
from workflow.documents.reading.paper import Paragraph
from workflow.domain.finding import Correction, Finding, PagePart

BLACK = "000000"


def mend_colours(work: Work, found: Sequence[Finding]) -> Iterator[Correction]:
    """Print every letter in black (Phụ lục I, Phần I, Mục I.4)."""
    if not any(finding.rule == "R07" for finding in found):
        return
    stamps = {stamp.element for stamp in work.parts.head.stamps}
    for paragraph in work.parts.paper.paragraphs:
        if paragraph.element not in stamps and _blacken(work, paragraph):
            yield Correction(rule="R07", spot=at(PagePart.BODY, paragraph), did="chữ màu đen")


def _blacken(work: Work, paragraph: Paragraph) -> bool:
    coloured = [run for run in paragraph.written if run.color not in {None, BLACK}]
    for run in coloured:
        work.run(run).font.color.rgb = RGBColor(0, 0, 0)
    return bool(coloured)
