"""Page numbers (R09 and R10; Phụ lục I, Phần I, Mục I.7)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.looks import Look, departure, lettered
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Align, HeaderKind, Paper, Paragraph, Section
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart

LOOK = Look(smallest=13, largest=14, is_bold=False)
CERTAINLY_TWO_PAGES = 4000
CERTAINLY_ONE_PAGE = 1200

Bands = Mapping[HeaderKind, tuple[Paragraph, ...]]


def page_number(parts: Parts, known: Known) -> Iterator[Fault]:
    """Chữ số Ả Rập, cỡ 13–14, đứng, canh giữa trong phần lề trên (Mục I.7)."""
    sections = parts.paper.sections
    at_top = [p for section in sections for p in _numbers(section.headers)]
    at_foot = [p for section in sections for p in _numbers(section.footers)]
    if at_foot:
        yield _fault("số trang ở chân trang, quy định ở giữa lề trên", at_foot[0])
    elif not at_top and has_several_pages(parts.paper):
        yield _fault("không có số trang, quy định đánh số ở giữa lề trên từ trang thứ hai")
    for paragraph in at_top:
        yield from _form(paragraph)


def first_page(parts: Parts, known: Known) -> Iterator[Fault]:
    """Đánh từ số 1, không hiển thị số trang thứ nhất (Mục I.7)."""
    first = parts.paper.sections[0]
    if not (_numbers(first.headers) or _numbers(first.footers)) or has_one_page(parts.paper):
        return
    for band in (first.headers, first.footers):
        if shown := _numbers({HeaderKind.FIRST: _on_first_page(first, band)}):
            yield _fault("trang thứ nhất hiện số trang, quy định không hiển thị", shown[0])
    if first.page_start not in {None, 1}:
        yield _fault(f"số trang bắt đầu từ {first.page_start}, quy định từ 1")


def has_several_pages(paper: Paper) -> bool:
    """Tell whether the text certainly fills more than one page."""
    if paper.page_count is not None:
        return paper.page_count > 1
    return _length(paper) > CERTAINLY_TWO_PAGES


def has_one_page(paper: Paper) -> bool:
    """Tell whether the text certainly fits on one page."""
    if paper.page_count is not None:
        return paper.page_count == 1
    return _length(paper) < CERTAINLY_ONE_PAGE


def _form(paragraph: Paragraph) -> Iterator[Fault]:
    if wrong := departure(paragraph, LOOK):
        yield _fault(f"số trang {wrong}", paragraph)
    if not _is_in_the_middle(paragraph):
        yield _fault("số trang không ở giữa, quy định canh giữa", paragraph)
    if lettered(paragraph) and not any(c.isdigit() for c in paragraph.text):
        yield _fault(f"số trang ghi “{paragraph.text.strip()}”, quy định chữ số Ả Rập", paragraph)


def _is_in_the_middle(paragraph: Paragraph) -> bool:
    """Centred, in a frame or box of its own, or after the one tab that leads to the middle."""
    before_number = paragraph.text[: len(paragraph.text) - len(paragraph.text.lstrip())]
    by_tab = before_number.count("\t") == 1
    in_own_box = paragraph.is_boxed and paragraph.align is not Align.RIGHT
    return paragraph.align is Align.CENTER or by_tab or in_own_box


def _on_first_page(section: Section, bands: Bands) -> tuple[Paragraph, ...]:
    kind = HeaderKind.FIRST if section.has_own_first_page else HeaderKind.DEFAULT
    return bands.get(kind, ())


def _numbers(bands: Bands) -> list[Paragraph]:
    return [p for paragraphs in bands.values() for p in paragraphs if p.has_page_field]


def _length(paper: Paper) -> int:
    return sum(len(paragraph.text) for paragraph in paper.paragraphs)


def _fault(wrong: str, paragraph: Paragraph | None = None) -> Fault:
    return Fault(spot=at(PagePart.PAGE_HEADER, paragraph), wrong=wrong)


PAGE_NUMBER_RULES: Mapping[str, Rule] = MappingProxyType({"R09": page_number, "R10": first_page})
