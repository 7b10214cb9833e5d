"""Type name and subject of a named document (R27 to R29; Phụ lục I, Phần I, Mục II.5)."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.line_text import is_centred, line_widths, words
from workflow.documents.check.looks import Look, departure
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.check.short_rules import short_rule
from workflow.documents.reading.parts import Parts
from workflow.domain.document import DocumentType
from workflow.domain.finding import Known, PagePart

TYPE_NAME = Look(smallest=13, largest=14, is_bold=True, is_upper=True)
SUBJECT = Look(smallest=13, largest=14, is_bold=True)
ABOUT = re.compile(r"v ?/ ?v\b", re.IGNORECASE)
WITHOUT_TYPE_NAME = frozenset({DocumentType.DISPATCH, DocumentType.OFFICIAL_LETTER})
WITH_SUBJECT = frozenset(
    {
        DocumentType.RESOLUTION,
        DocumentType.DECISION,
        DocumentType.INSTRUCTION,
        DocumentType.NOTICE,
        DocumentType.GUIDANCE,
        DocumentType.PROGRAMME,
        DocumentType.PLAN,
        DocumentType.REPORT,
        DocumentType.SUBMISSION,
    }
)


def type_name(parts: Parts, known: Known) -> Iterator[Fault]:
    """Tên loại in hoa, cỡ 13–14, đứng, đậm, canh giữa (Mục II.5.b)."""
    paragraph = parts.head.type_name
    if paragraph is None:
        if known.document_type and known.document_type not in WITHOUT_TYPE_NAME:
            yield Fault(spot=at(PagePart.HEAD), wrong="không thấy tên loại văn bản")
        return
    spot = at(PagePart.HEAD, paragraph)
    if wrong := departure(paragraph, TYPE_NAME):
        yield Fault(spot=spot, wrong=f"tên loại {wrong}")
    if not is_centred(paragraph, parts.paper):
        yield Fault(spot=spot, wrong="tên loại không canh giữa")


def subject(parts: Parts, known: Known) -> Iterator[Fault]:
    """Trích yếu ngay dưới tên loại, cỡ 13–14, đứng, đậm, canh giữa (Mục II.5.b)."""
    head = parts.head
    if head.type_name and not head.subject and parts.document_type in WITH_SUBJECT:
        spot = at(PagePart.HEAD, head.type_name)
        yield Fault(spot=spot, wrong="không thấy trích yếu dưới tên loại")
    for paragraph in head.subject:
        spot = at(PagePart.HEAD, paragraph)
        if wrong := departure(paragraph, SUBJECT):
            yield Fault(spot=spot, wrong=f"trích yếu {wrong}")
        if not is_centred(paragraph, parts.paper):
            yield Fault(spot=spot, wrong="trích yếu không canh giữa")
    if head.subject and ABOUT.match(words(head.subject[0])):
        wrong_words = "trích yếu bắt đầu bằng “V/v”, quy định chỉ công văn mới ghi “V/v”"
        yield Fault(spot=at(PagePart.HEAD, head.subject[0]), wrong=wrong_words)


def rule_under_subject(parts: Parts, known: Known) -> Iterator[Fault]:
    """Đường kẻ bằng 1/3 đến 1/2 dòng cuối dưới trích yếu (Mục II.5.b)."""
    if lines := parts.head.subject:
        yield from short_rule(
            "trích yếu",
            at(PagePart.HEAD, lines[-1]),
            parts.head.subject_rule,
            line_widths(lines, parts.paper)[-1:],
        )


SUBJECT_RULES: Mapping[str, Rule] = MappingProxyType(
    {"R27": type_name, "R28": subject, "R29": rule_under_subject}
)
