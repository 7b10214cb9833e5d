"""The subject of a công văn, under its number (R30 to R32; Phụ lục I, Phần I, Mục II.5.b)."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.line_text import is_centred, spoken, words
from workflow.documents.check.looks import Look, decimal, departure
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.document import DocumentType
from workflow.domain.finding import Known, PagePart

LOOK = Look(smallest=12, largest=13, is_bold=False)
ABOUT = re.compile(r"V/v\s+(?=\S)")
GAP, GAP_TOLERANCE = 6, 1
CAPITAL_BY_RIGHT = re.compile(
    r"(Ủy|Uỷ) ban|Hội đồng|Chính phủ|Thủ tướng|Chủ tịch|Quốc hội|Nhà nước|Nhân dân|Đảng|Bộ|Sở|Ban|"
    r"Cục|Tổng cục|Trung ương|Văn phòng|Viện|Tòa án|Toà án|Kiểm toán|Thanh tra|Tết|Luật|Nghị định"
)


def dispatch_subject(parts: Parts, known: Known) -> Iterator[Fault]:
    """Không có tên loại; “V/v …” cỡ 12–13, đứng, canh giữa dưới số, ký hiệu (Mục II.5.b)."""
    kind = known.document_type or parts.document_type
    lines = parts.head.dispatch_subject
    if kind is DocumentType.DISPATCH:
        yield from _presence(parts)
    if lines and not ABOUT.match(words(lines[0])):
        wrong_words = f"trích yếu bắt đầu bằng “{words(lines[0])[:20]}”, quy định “V/v …”"
        yield Fault(spot=at(PagePart.HEAD, lines[0]), wrong=wrong_words)
    for paragraph in lines:
        spot = at(PagePart.HEAD, paragraph)
        if wrong := departure(paragraph, LOOK):
            yield Fault(spot=spot, wrong=f"trích yếu công văn {wrong}")
        if paragraph.cell and not is_centred(paragraph, parts.paper):
            yield Fault(spot=spot, wrong="trích yếu công văn không canh giữa dưới số, ký hiệu")


def gap_above(parts: Parts, known: Known) -> Iterator[Fault]:
    """Cách dòng 6 pt với số và ký hiệu (Mục II.5.b); 5 đến 7 pt được chấp nhận."""
    number, lines = parts.head.number, parts.head.dispatch_subject
    if number is None or not lines or number.cell != lines[0].cell:
        return
    gap = _gap(number, lines[0])
    if abs(gap - GAP) > GAP_TOLERANCE:
        yield Fault(
            spot=at(PagePart.HEAD, lines[0]),
            wrong=f"“V/v” cách số, ký hiệu {decimal(gap)} pt, quy định 6 pt",
        )


def lower_case(parts: Parts, known: Known) -> Iterator[Fault]:
    """Chữ thường sau “V/v”, trừ tên riêng (Mục II.5.b và ví dụ ở Mục V)."""
    text = spoken(parts.head.dispatch_subject)
    begin = ABOUT.match(text)
    if begin is None:
        return
    subject = text[begin.end() :]
    if subject[0].isupper() and not _begins_with_name(subject):
        first = subject.split()[0]
        yield Fault(
            spot=at(PagePart.HEAD, parts.head.dispatch_subject[0]),
            wrong=f"sau “V/v” viết hoa “{first}”, quy định viết thường trừ tên riêng",
        )


def _presence(parts: Parts) -> Iterator[Fault]:
    if parts.head.type_name:
        spot = at(PagePart.HEAD, parts.head.type_name)
        yield Fault(spot=spot, wrong="công văn ghi tên loại, quy định không ghi")
    elif not parts.head.dispatch_subject:
        yield Fault(spot=at(PagePart.HEAD), wrong="công văn không có trích yếu “V/v …”")


def _gap(number: Paragraph, subject: Paragraph) -> float:
    return 0 if number.number == subject.number else max(number.after, subject.before)


def _begins_with_name(subject: str) -> bool:
    """Tell whether a subject begins with a proper name or an abbreviation."""
    first, _, rest = subject.partition(" ")
    is_short_form = first[1:2].isupper() or any(c.isdigit() for c in first)
    is_two_capitals = rest[:1].isupper()
    return is_short_form or is_two_capitals or bool(CAPITAL_BY_RIGHT.match(subject))


DISPATCH_SUBJECT_RULES: Mapping[str, Rule] = MappingProxyType(
    {"R30": dispatch_subject, "R31": gap_above, "R32": lower_case}
)
