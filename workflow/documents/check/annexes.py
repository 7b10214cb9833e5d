"""Annexes: label, title, the line that ties them, page numbers (Phụ lục I, Phần I, Mục III.1)."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.looks import Look, departure, is_upper
from workflow.documents.check.outline import printed
from workflow.documents.check.roman import roman
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Align, Paragraph
from workflow.documents.reading.parts import Annex, Parts
from workflow.domain.finding import Known, PagePart, Severity

LABEL = Look(smallest=14, largest=14, is_bold=True)
TITLE = Look(smallest=13, largest=14, is_bold=True, is_upper=True)
LINK = Look(smallest=13, largest=14, is_italic=True)
LABEL_WORDS = re.compile(r"phụ lục(?:\s+(?:số\s+)?(\w+))?[.:]?", re.IGNORECASE)
FILLED = re.compile(r"\bsố\s*:?\s*\d|\bngày\s*\d")


def number_of(annex: Annex) -> str:
    """Return the number on an annex's label, "" when it has none."""
    found = LABEL_WORDS.match(printed(annex.label))
    return (found[1] or "") if found else ""


def labels(parts: Parts, known: Known) -> Iterator[Fault]:
    """R55: 14, bold, upright, centred, alone; Roman numbers from two annexes on (III.1.a, b)."""
    is_one = len(parts.annexes) == 1
    for place, annex in enumerate(parts.annexes, start=1):
        for wrong in _label_faults(annex.label):
            yield _fault(annex.label, wrong)
        number = number_of(annex)
        if is_one and number:
            words = "chỉ có một phụ lục thì không phải đánh số"
            spot = at(PagePart.ANNEX, annex.label)
            yield Fault(spot=spot, wrong=words, severity=Severity.INFORMATION)
        elif not is_one and number != roman(place):
            written = f"đánh số “{number}”" if number else "không đánh số"
            yield _fault(annex.label, f"phụ lục {written}, quy định “Phụ lục {roman(place)}”")


def titles(parts: Parts, known: Known) -> Iterator[Fault]:
    """R56: the title, if any, in capitals; under it “(Kèm theo …)” (Mục III.1.b and III.1.c)."""
    for annex in parts.annexes:
        for line in annex.title:
            if wrong := departure(line, TITLE):
                yield _fault(line, f"tên phụ lục {wrong}")
            if line.align is not Align.CENTER:
                yield _fault(line, "tên phụ lục không ở giữa, quy định canh giữa")
        for spot, wrong in _link_faults(annex, parts, known):
            yield _fault(spot, wrong)


def page_numbers(parts: Parts, known: Known) -> Iterator[Fault]:
    """R58: each annex begins a section whose pages count from 1 (Mục III.1.đ)."""
    taken = {paragraph.section for paragraph in parts.body}
    for annex in parts.annexes:
        section = parts.paper.section_of(annex.label)
        if section.number in taken or section.page_start != 1:
            yield _fault(annex.label, "số trang của phụ lục không bắt đầu lại từ 1")
        taken.add(section.number)


def _label_faults(label: Paragraph) -> Iterator[str]:
    if wrong := departure(label, LABEL):
        yield f"“{printed(label)}” {wrong}"
    if is_upper(" ".join(printed(label).split()[:2])):
        yield f"“{printed(label)}” in hoa, quy định in thường: “Phụ lục”"
    if label.align is not Align.CENTER:
        yield f"“{printed(label)}” không ở giữa, quy định canh giữa"
    if not LABEL_WORDS.fullmatch(printed(label)):
        yield f"“{printed(label)}” có chữ khác trên cùng dòng, quy định một dòng riêng"


def _link_faults(annex: Annex, parts: Parts, known: Known) -> Iterator[tuple[Paragraph, str]]:
    link = annex.link
    if link is None:
        yield annex.label, "phụ lục không có dòng “(Kèm theo …)” dưới tên"
        return
    if wrong := departure(link, LINK):
        yield link, f"dòng kèm theo {wrong}"
    text = printed(link)
    if not (text.startswith("(") and text.endswith(")")):
        yield link, "dòng kèm theo không ở trong ngoặc đơn"
    is_filled = FILLED.search(text) is not None
    if known.is_electronic is True and is_filled:
        yield link, "dòng kèm theo đã điền số, ngày; trên văn bản điện tử quy định để trống"
    if known.is_electronic is False and not is_filled and not parts.is_draft:
        yield link, "dòng kèm theo chưa điền số, ngày của văn bản"


def _fault(paragraph: Paragraph, wrong: str) -> Fault:
    return Fault(spot=at(PagePart.ANNEX, paragraph), wrong=wrong)


ANNEX_RULES: Mapping[str, Rule] = MappingProxyType(
    {"R55": labels, "R56": titles, "R58": page_numbers}
)
