"""*Quốc hiệu* and *Tiêu ngữ* (R11 to R15; Phụ lục I, Phần I, Mục II.1)."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.line_text import line_widths, size_of, words
from workflow.documents.check.looks import Look, decimal, departure
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.layout.geometry import NATIONAL_MOTTO, NATIONAL_NAME
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart

NAMES = frozenset({NATIONAL_NAME, NATIONAL_NAME.replace("HÒA", "HOÀ")})
NAME_LOOK = Look(smallest=12, largest=13, is_bold=True)
MOTTO_LOOK = Look(smallest=13, largest=14, is_bold=True)
RULE_SHARE = (0.85, 1.15)
DASHES = re.compile("[\u2010-\u2015\u2212]")


def name(parts: Parts, known: Known) -> Iterator[Fault]:
    """Quốc hiệu in hoa, cỡ 12–13, đứng, đậm; “HÒA” hoặc “HOÀ” (Mục II.1.a)."""
    paragraph = parts.head.nation
    if paragraph is None:
        if parts.has_head:
            yield Fault(spot=at(PagePart.HEAD), wrong=f"không thấy Quốc hiệu “{NATIONAL_NAME}”")
        return
    spot = at(PagePart.HEAD, paragraph)
    if words(paragraph) not in NAMES:
        yield Fault(
            spot=spot, wrong=f"Quốc hiệu ghi “{words(paragraph)}”, quy định “{NATIONAL_NAME}”"
        )
    if wrong := departure(paragraph, NAME_LOOK):
        yield Fault(spot=spot, wrong=f"Quốc hiệu {wrong}")


def motto(parts: Parts, known: Known) -> Iterator[Fault]:
    """Tiêu ngữ in thường, cỡ 13–14, đứng, đậm; gạch nối có cách chữ (Mục II.1.b)."""
    paragraph = parts.head.motto
    if paragraph is None:
        if parts.head.nation:
            yield Fault(spot=at(PagePart.HEAD), wrong=f"không thấy Tiêu ngữ “{NATIONAL_MOTTO}”")
        return
    spot, text = at(PagePart.HEAD, paragraph), words(paragraph)
    if text != NATIONAL_MOTTO:
        yield Fault(spot=spot, wrong=_misspelt(text))
    if wrong := departure(paragraph, MOTTO_LOOK):
        yield Fault(spot=spot, wrong=f"Tiêu ngữ {wrong}")


def sizes_together(parts: Parts, known: Known) -> Iterator[Fault]:
    """Bộ cỡ chữ 12–13–13 hoặc 13–14–14 (Phụ lục I, Phần I, Mục V, chú thích 1)."""
    head = parts.head
    of_name = size_of(head.nation) if head.nation else 0
    if of_name not in {12, 13}:
        return
    for called, paragraph in (("Tiêu ngữ", head.motto), ("địa danh, ngày tháng", head.date)):
        if paragraph and size_of(paragraph) not in {0, of_name + 1}:
            yield Fault(
                spot=at(PagePart.HEAD, paragraph),
                wrong=f"{called} cỡ {decimal(size_of(paragraph))} đi với Quốc hiệu "
                f"cỡ {decimal(of_name)}, quy định cỡ {decimal(of_name + 1)}",
            )


def rule_under_motto(parts: Parts, known: Known) -> Iterator[Fault]:
    """Dưới Tiêu ngữ có đường kẻ ngang, nét liền (Mục II.1.b)."""
    if parts.head.motto and parts.head.motto_rule is None:
        spot = at(PagePart.HEAD, parts.head.motto)
        yield Fault(spot=spot, wrong="không có đường kẻ dưới Tiêu ngữ")


def length_of_rule(parts: Parts, known: Known) -> Iterator[Fault]:
    """Đường kẻ dài bằng dòng chữ (Mục II.1.b); lệch trong 15% được chấp nhận."""
    head = parts.head
    widths = line_widths([head.motto], parts.paper) if head.motto else []
    if head.motto is None or head.motto_rule is None or not widths:
        return
    length, width = head.motto_rule.length, max(widths)
    if not RULE_SHARE[0] <= length / width <= RULE_SHARE[1]:
        yield Fault(
            spot=at(PagePart.HEAD, head.motto),
            wrong=f"đường kẻ dưới Tiêu ngữ dài {length:.0f} mm, "
            f"quy định dài bằng dòng chữ ({width:.0f} mm)",
        )


def _misspelt(text: str) -> str:
    if DASHES.search(text):
        return "Tiêu ngữ dùng gạch ngang dài, quy định gạch nối ngắn “-” có dấu cách hai bên"
    return f"Tiêu ngữ ghi “{text}”, quy định “{NATIONAL_MOTTO}”"


NATION_RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "R11": name,
        "R12": motto,
        "R13": sizes_together,
        "R14": rule_under_motto,
        "R15": length_of_rule,
    }
)
