"""The names of the organ and of the one above it (R16 to R18; Phụ lục I, Phần I, Mục II.2)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.line_text import is_centred, line_widths
from workflow.documents.check.looks import Look, departure
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.check.short_rules import short_rule
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart

GOVERNING = Look(smallest=12, largest=13, is_bold=False, is_upper=True)
ISSUER = Look(smallest=12, largest=13, is_bold=True, is_upper=True)


def governing(parts: Parts, known: Known) -> Iterator[Fault]:
    """Cơ quan chủ quản in hoa, cỡ 12–13, đứng (Mục II.2.b); không đậm như mẫu chữ Mục V."""
    for paragraph in parts.head.governing:
        if wrong := departure(paragraph, GOVERNING):
            spot = at(PagePart.HEAD, paragraph)
            yield Fault(spot=spot, wrong=f"tên cơ quan chủ quản {wrong}")


def issuer(parts: Parts, known: Known) -> Iterator[Fault]:
    """Cơ quan ban hành in hoa, cỡ 12–13, đứng, đậm, canh giữa (Mục II.2.b)."""
    if not parts.head.issuer and parts.head.nation:
        yield Fault(spot=at(PagePart.HEAD), wrong="không thấy tên cơ quan ban hành")
    for paragraph in parts.head.issuer:
        spot = at(PagePart.HEAD, paragraph)
        if wrong := departure(paragraph, ISSUER):
            yield Fault(spot=spot, wrong=f"tên cơ quan ban hành {wrong}")
        if paragraph.cell and not is_centred(paragraph, parts.paper):
            yield Fault(spot=spot, wrong="tên cơ quan ban hành không canh giữa")


def rule_under_issuer(parts: Parts, known: Known) -> Iterator[Fault]:
    """Đường kẻ bằng 1/3 đến 1/2 dòng chữ dài nhất dưới tên cơ quan ban hành (Mục II.2.b)."""
    if names := parts.head.issuer:
        yield from short_rule(
            "tên cơ quan ban hành",
            at(PagePart.HEAD, names[-1]),
            parts.head.issuer_rule,
            line_widths(names, parts.paper),
        )


ORGAN_RULES: Mapping[str, Rule] = MappingProxyType(
    {"R16": governing, "R17": issuer, "R18": rule_under_issuer}
)
