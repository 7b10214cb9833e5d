"""How a component must look, and a paragraph made to look so by direct properties."""

from collections.abc import Iterator
from dataclasses import dataclass

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from workflow.documents.mend.work import Work
from workflow.documents.reading.paper import Align, Paragraph, Run

ALIGNMENT = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFY: WD_ALIGN_PARAGRAPH.JUSTIFY,
}
ALIGN_WORDS = {
    Align.LEFT: "canh trái",
    Align.CENTER: "canh giữa",
    Align.RIGHT: "canh phải",
    Align.JUSTIFY: "canh đều hai lề",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the decree asks of a component; None leaves it as it is. Sizes are points."""

    sizes: tuple[float, ...] = ()
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool = False
    align: Align | None = None

    def size_for(self, size: float) -> float:
        """Return the lawful size that is nearest."""
        return min(self.sizes, key=lambda each: abs(each - size)) if self.sizes else size


def put_right(work: Work, paragraph: Paragraph, wanted: Wanted) -> list[str]:
    """Change what differs, and say what was changed, each once."""
    did = dict.fromkeys(_put_paragraph_right(work.paragraph(paragraph), paragraph, wanted))
    for run in paragraph.written:
        did |= dict.fromkeys(_put_run_right(work.run(run), run, wanted))
    return list(did)


def _put_paragraph_right(word: WordParagraph, seen: Paragraph, wanted: Wanted) -> Iterator[str]:
    if wanted.align is not None and seen.align is not wanted.align and not seen.is_part:
        word.alignment = ALIGNMENT[wanted.align]
        yield ALIGN_WORDS[wanted.align]


def _put_run_right(word: WordRun, seen: Run, wanted: Wanted) -> Iterator[str]:
    size = wanted.size_for(seen.size)
    if size != seen.size:
        word.font.size = Pt(size)
        yield f"cỡ chữ {seen.size:g} → {size:g}"
    if wanted.bold is not None and seen.bold is not wanted.bold:
        word.font.bold = wanted.bold
        yield "in đậm" if wanted.bold else "bỏ in đậm"
    if wanted.italic is not None and seen.italic is not wanted.italic:
        word.font.italic = wanted.italic
        yield "in nghiêng" if wanted.italic else "bỏ in nghiêng"
    if wanted.capitals and seen.text != seen.text.upper():
        word.font.all_caps = True
        yield "in hoa"
