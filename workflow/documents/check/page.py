"""Paper and margins (R01 to R05)."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.looks import decimal
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Section
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart

TWIPS_A_MILLIMETRE = 1440 / 25.4
SHORT_SIDE, LONG_SIDE = 11906, 16838
SIZE_TOLERANCE = 20
MARGIN_TOLERANCE = 28


def paper_size(parts: Parts, known: Known) -> Iterator[Fault]:
    """Khổ A4, 210 mm × 297 mm (Phụ lục I, Phần I, Mục I.1)."""
    yield from _of_sections(parts, _paper_size)


def orientation(parts: Parts, known: Known) -> Iterator[Fault]:
    """Theo chiều dài; có bảng, biểu thì được theo chiều rộng (Phụ lục I, Phần I, Mục I.2)."""
    may_lie = {table.section for table in parts.paper.tables if table.is_ruled}
    if parts.annexes:
        first = min(annex.label.section for annex in parts.annexes)
        may_lie |= {section.number for section in parts.paper.sections[first:]}
    yield from _of_sections(
        parts,
        lambda section: (
            "giấy nằm ngang mà không có bảng, biểu hay phụ lục, quy định giấy dọc"
            if section.width > section.height and section.number not in may_lie
            else None
        ),
    )


def top_and_bottom(parts: Parts, known: Known) -> Iterator[Fault]:
    """Cách mép trên và mép dưới 20–25 mm (Phụ lục I, Phần I, Mục I.3)."""
    yield from _of_sections(parts, lambda section: _margin("lề trên", _sides(section)[0], 20, 25))
    yield from _of_sections(parts, lambda section: _margin("lề dưới", _sides(section)[1], 20, 25))


def left_margin(parts: Parts, known: Known) -> Iterator[Fault]:
    """Cách mép trái 30–35 mm (Phụ lục I, Phần I, Mục I.3)."""
    yield from _of_sections(parts, lambda section: _margin("lề trái", _sides(section)[2], 30, 35))


def right_margin(parts: Parts, known: Known) -> Iterator[Fault]:
    """Cách mép phải 15–20 mm (Phụ lục I, Phần I, Mục I.3)."""
    yield from _of_sections(parts, lambda section: _margin("lề phải", _sides(section)[3], 15, 20))


def _paper_size(section: Section) -> str | None:
    short, long = sorted((section.width, section.height))
    if max(abs(short - SHORT_SIDE), abs(long - LONG_SIDE)) <= SIZE_TOLERANCE:
        return None
    size = f"{_millimetres(section.width)} × {_millimetres(section.height)} mm"
    return f"khổ giấy {size}, quy định A4 (210 × 297 mm)"


def _sides(section: Section) -> tuple[int, int, int, int]:
    """Return top, bottom, left, right of the sheet held upright.

    Word turns the margins with a page that is laid down: its binding edge is then the top.
    """
    if section.width > section.height and section.top > section.left:
        return section.right, section.left, section.top, section.bottom
    return section.top, section.bottom, section.left, section.right


def _margin(name: str, measured: int, smallest: int, largest: int) -> str | None:
    low = round(smallest * TWIPS_A_MILLIMETRE) - MARGIN_TOLERANCE
    high = round(largest * TWIPS_A_MILLIMETRE) + MARGIN_TOLERANCE
    if low <= measured <= high:
        return None
    return f"{name} {_millimetres(measured)} mm, quy định {smallest}–{largest} mm"


def _millimetres(twips: float) -> str:
    return decimal(round(twips / TWIPS_A_MILLIMETRE, 1))


def _of_sections(parts: Parts, wrong_of: Callable[[Section], str | None]) -> Iterator[Fault]:
    """Say a thing once; name the sections when it is not so in all of them."""
    sections: dict[str, list[int]] = {}
    for section in parts.paper.sections:
        if wrong := wrong_of(section):
            sections.setdefault(wrong, []).append(section.number + 1)
    for wrong, numbers in sections.items():
        is_everywhere = len(numbers) == len(parts.paper.sections)
        where = "" if is_everywhere else f" (ở section {', '.join(map(str, numbers))})"
        yield Fault(spot=at(PagePart.PAGE), wrong=wrong + where)


PAGE_RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "R01": paper_size,
        "R02": orientation,
        "R03": top_and_bottom,
        "R04": left_margin,
        "R05": right_margin,
    }
)
