"""Number and notation (R21 to R24; Phụ lục I, Phần I, Mục II.3)."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.attached import is_attached
from workflow.documents.check.line_text import words
from workflow.documents.check.looks import Look, departure
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.parts import Parts
from workflow.domain.document import DocumentType
from workflow.domain.finding import Known, PagePart, Spot
from workflow.wording.labels import label

LOOK = Look(smallest=13, largest=13, is_bold=False)
ISSUED = re.compile(r"Số: ?(0[1-9]|[1-9]\d+) ?/")
DRAFT = re.compile(r"Số:[\s.…_]*/")
UNFILLED = re.compile(r"…|\.\.|_")
LOOSE_HYPHEN = re.compile(r"\s[-–]|[-–]\s")


def number(parts: Parts, known: Known) -> Iterator[Fault]:
    """“Số: 05/”, dự thảo “Số:    /”; số nhỏ hơn 10 có số 0 phía trước (Mục II.3.c)."""
    head = parts.head
    if head.number is None:
        if head.nation and not is_attached(parts):
            yield Fault(spot=at(PagePart.HEAD), wrong="không thấy số, ký hiệu của văn bản")
        return
    text = words(head.number)
    if not (ISSUED.match(text) or DRAFT.match(text)):
        yield Fault(spot=at(PagePart.HEAD, head.number), wrong=_wrong_number(text))


def notation(parts: Parts, known: Known) -> Iterator[Fault]:
    """Ký hiệu in hoa, cỡ 13, đứng; không cách chữ quanh “/” và “-” (Mục II.3.c)."""
    if parts.head.number is None:
        return
    spot, text = at(PagePart.HEAD, parts.head.number), words(parts.head.number)
    if wrong := departure(parts.head.number, LOOK):
        yield Fault(spot=spot, wrong=f"số, ký hiệu {wrong}")
    if re.search(r"\d /|/ +\w", text) or LOOSE_HYPHEN.search(notation_of(parts)):
        wrong = "ký hiệu có dấu cách quanh “/” hoặc “-”, quy định không cách chữ"
        yield Fault(spot=spot, wrong=wrong)
    elif not _is_well_formed(notation_of(parts)):
        yield Fault(spot=spot, wrong=_wrong_notation(notation_of(parts)))


def abbreviation(parts: Parts, known: Known) -> Iterator[Fault]:
    """Văn bản có tên loại: ký hiệu bắt đầu bằng chữ viết tắt tên loại (Mục II.3.b)."""
    kind = known.document_type or parts.document_type
    groups = _groups(parts)
    if kind is None or parts.head.number is None or not kind.abbreviation or not groups:
        return
    if groups[0] != kind.abbreviation:
        yield Fault(
            spot=at(PagePart.HEAD, parts.head.number),
            wrong=f"ký hiệu của {label(kind).lower()} bắt đầu bằng “{groups[0]}”, "
            f"quy định “{kind.abbreviation}”",
        )


def dispatch_notation(parts: Parts, known: Known) -> Iterator[Fault]:
    """Công văn: chữ viết tắt cơ quan, rồi đơn vị soạn thảo hoặc lĩnh vực (Mục II.3.b)."""
    kind = known.document_type or parts.document_type
    groups = _groups(parts)
    if kind is not DocumentType.DISPATCH or parts.head.number is None or not groups:
        return
    spot = at(PagePart.HEAD, parts.head.number)
    if known.issuer_notation and groups[0] != known.issuer_notation:
        wrong = f"ký hiệu công văn bắt đầu bằng “{groups[0]}”, cơ quan là “{known.issuer_notation}”"
        yield Fault(spot=spot, wrong=wrong)
    if known.drafting_units:
        yield from _drafting_unit("-".join(groups[1:]), known, spot)


def notation_of(parts: Parts) -> str:
    """Return what stands after the slash: `SGDĐT-GDTrH`; empty while it is not filled in."""
    text = words(parts.head.number) if parts.head.number else ""
    symbol = text.partition("/")[2].strip()
    return "" if UNFILLED.search(symbol) or not any(c.isalnum() for c in symbol) else symbol


def _groups(parts: Parts) -> list[str]:
    return [group.strip() for group in re.split("[-–]", notation_of(parts)) if group.strip()]


def _drafting_unit(unit: str, known: Known, spot: Spot) -> Iterator[Fault]:
    if not unit:
        wrong = "ký hiệu công văn thiếu chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực"
        yield Fault(spot=spot, wrong=wrong)
    elif unit not in known.drafting_units:
        units = ", ".join(known.drafting_units)
        wrong = f"đơn vị soạn thảo “{unit}” trong ký hiệu không có trong danh mục ({units})"
        yield Fault(spot=spot, wrong=wrong)


def _wrong_number(text: str) -> str:
    if re.match(r"Số\s*[^:\s]", text) or not text.startswith("Số"):
        return f"“{text}” không theo dạng “Số: 05/…”, sau từ “Số” phải có dấu hai chấm"
    if one_digit := re.match(r"Số:\s*(\d)\s*/", text):
        return f"số ghi “{one_digit[1]}”, quy định “0{one_digit[1]}”"
    if "/" not in text:
        return f"“{text}” không có dấu gạch chéo (/) giữa số và ký hiệu"
    return f"“{text}” không theo dạng “Số: 05/…”"


def _is_well_formed(symbol: str) -> bool:
    """Tell whether the groups begin with a capital, the first one of letters only."""
    groups = symbol.split("-")
    return not symbol or (groups[0].isalpha() and all(_is_group(group) for group in groups))


def _is_group(group: str) -> bool:
    begins_well = group[:1].isupper() or group[:1].isdigit()
    return begins_well and group.replace("&", "").isalnum()


def _wrong_notation(symbol: str) -> str:
    if symbol == symbol.lower():
        return f"ký hiệu “{symbol}” viết thường, quy định in hoa"
    return (
        f"ký hiệu “{symbol}” không phải các nhóm chữ viết tắt in hoa nối bằng “-”, "
        "ví dụ “QĐ-BNV”, “UBND-VX”"
    )


NUMBER_RULES: Mapping[str, Rule] = MappingProxyType(
    {"R21": number, "R22": notation, "R23": abbreviation, "R24": dispatch_notation}
)
