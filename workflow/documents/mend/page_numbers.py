"""Page numbers (R09, R10): in the middle of the top margin, from page 2 on, counted from 1."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section as WordSection
from docx.section import _Footer, _Header
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from workflow.documents.layout.geometry import FONT
from workflow.documents.mend.work import Work
from workflow.domain.finding import Correction, Finding, PagePart, Spot

SIZE = 14
NUMBER_ALONE = re.compile(r"[\W\d]*(trang[\W\d]*)?", re.IGNORECASE)
HEADER = Spot(part=PagePart.PAGE_HEADER)


def mend_page_numbers(work: Work, found: Sequence[Finding]) -> Iterator[Correction]:
    """Number the pages as Phụ lục I, Phần I, Mục I.7 has it.

    Where a margin says anything but the number, a person must see to it: what stands there would
    be lost, or hidden on the first page.
    """
    broken = {finding.rule for finding in found}
    sections = work.document.sections
    if not broken & {"R09", "R10"} or any(map(_says_more, sections)):
        return
    for place, section in enumerate(sections):
        if place == 0 or not section.header.is_linked_to_previous:
            yield from _number(section)
    yield from _hide_on_first_page(sections[0])


def _says_more(section: WordSection) -> bool:
    bands = (
        *(section.header, section.first_page_header, section.even_page_header),
        *(section.footer, section.first_page_footer, section.even_page_footer),
    )
    own = (band for band in bands if not band.is_linked_to_previous)
    return any(not NUMBER_ALONE.fullmatch(_text(band)) for band in own)


def _text(band: _Header | _Footer) -> str:
    return "".join(node.text or "" for node in band._element.iter(qn("w:t")))  # noqa: SLF001


def _number(section: WordSection) -> Iterator[Correction]:
    for footer in (section.footer, section.first_page_footer):
        if not footer.is_linked_to_previous and _numbers_in(footer):
            _take_out(footer)
            yield Correction(rule="R09", spot=HEADER, did="bỏ số trang ở lề dưới")
    there = _numbers_in(section.header)
    if not there:
        _add_number(section.header)
        yield Correction(rule="R09", spot=HEADER, did="đánh số trang ở giữa lề trên, cỡ chữ 14")
    elif sum(map(_put_right, there)):
        yield Correction(rule="R09", spot=HEADER, did="số trang: canh giữa, cỡ chữ 14, đứng")


def _hide_on_first_page(section: WordSection) -> Iterator[Correction]:
    if not section.different_first_page_header_footer:
        section.different_first_page_header_footer = True
        yield Correction(rule="R10", spot=HEADER, did="không hiện số ở trang 1")
    first = section.first_page_header
    if not first.is_linked_to_previous and _numbers_in(first):
        _take_out(first)
        yield Correction(rule="R10", spot=HEADER, did="bỏ số ở trang 1")
    kind = section._sectPr.find(qn("w:pgNumType"))  # noqa: SLF001 - python-docx has no other way
    if kind is not None and kind.get(qn("w:start"), "1") != "1":
        kind.set(qn("w:start"), "1")
        yield Correction(rule="R10", spot=HEADER, did="đánh số trang từ 1")


def _numbers_in(part: _Header | _Footer) -> list[WordParagraph]:
    every = (WordParagraph(p, part) for p in part._element.iter(qn("w:p")))  # noqa: SLF001
    return [paragraph for paragraph in every if _has_number(paragraph)]


def _has_number(paragraph: WordParagraph) -> bool:
    element = paragraph._p  # noqa: SLF001
    simple = (field.get(qn("w:instr"), "") for field in element.iter(qn("w:fldSimple")))
    typed = ((field.text or "") for field in element.iter(qn("w:instrText")))
    return any(instruction.split()[:1] == ["PAGE"] for instruction in (*simple, *typed))


def _take_out(part: _Header | _Footer) -> None:
    for paragraph in _numbers_in(part):
        element: Any = paragraph._p  # noqa: SLF001
        for child in [each for each in element if each.tag != qn("w:pPr")]:
            element.remove(child)


def _put_right(paragraph: WordParagraph) -> bool:
    was = paragraph.alignment is WD_ALIGN_PARAGRAPH.CENTER
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    changed = not was
    for run in paragraph.runs:
        font = run.font
        is_right = (font.size, font.bold, font.italic) == (Pt(SIZE), False, False)
        font.size, font.bold, font.italic = Pt(SIZE), False, False
        changed = changed or not is_right
    return changed


def _add_number(header: _Header) -> None:
    header.is_linked_to_previous = False
    paragraph = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in (("begin", None), (None, " PAGE "), ("separate", None), ("end", None)):
        run = paragraph.add_run()
        run.font.name, run.font.size = FONT, Pt(SIZE)
        run._r.append(_field_mark(kind) if kind else _instruction(text or ""))  # noqa: SLF001


def _field_mark(kind: str) -> Any:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return mark


def _instruction(text: str) -> Any:
    instruction = OxmlElement("w:instrText")
    instruction.text = text
    return instruction
