"""How the lines of the head stand to each other (R19 and R20)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.line_text import size_of
from workflow.documents.check.looks import decimal
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import LineRule, Paper, Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart

SINGLE_LINE = 1.15
SPACE_TOLERANCE = 2.0


def single_spacing(parts: Parts, known: Known) -> Iterator[Fault]:
    """Hai dòng cách nhau dòng đơn (Phụ lục I, Phần I, Mục II.1.c và II.2.b)."""
    head = parts.head
    pairs = (
        ("Quốc hiệu và Tiêu ngữ", head.nation, head.motto),
        ("tên cơ quan chủ quản và tên cơ quan ban hành", *_names(parts)),
    )
    for called, upper, lower in pairs:
        if upper is None or lower is None or upper.number == lower.number:
            continue
        if _has_empty_between(parts.paper, upper, lower):
            wrong = f"có dòng trống giữa {called}, quy định cách nhau dòng đơn"
            yield Fault(spot=at(PagePart.HEAD, lower), wrong=wrong)
        elif (extra := _extra_space(upper, lower)) > SPACE_TOLERANCE:
            wrong = f"{called} cách thêm {decimal(round(extra, 1))} pt, quy định dòng đơn"
            yield Fault(spot=at(PagePart.HEAD, lower), wrong=wrong)


def places(parts: Parts, known: Known) -> Iterator[Fault]:
    """Ô 1 bên phải, ô 2 bên trái; ô 3 và ô 4 cùng dòng (Phụ lục I, Phần I, Mục IV; II.4.c)."""
    head = parts.head
    organ = next(iter(head.governing or head.issuer), None)
    if head.nation and organ and not _is_left_of(parts.paper, organ, head.nation):
        yield Fault(
            spot=at(PagePart.HEAD, head.nation),
            wrong="Quốc hiệu không ở bên phải tên cơ quan, quy định tên cơ quan bên trái, "
            "Quốc hiệu bên phải",
        )
    if head.number and head.date and not _are_level(head.number, head.date):
        yield Fault(
            spot=at(PagePart.HEAD, head.date),
            wrong="địa danh, ngày tháng không cùng dòng với số, ký hiệu",
        )


def _names(parts: Parts) -> tuple[Paragraph | None, Paragraph | None]:
    governing, issuer = parts.head.governing, parts.head.issuer
    return (governing[-1] if governing else None), (issuer[0] if issuer else None)


def _extra_space(upper: Paragraph, lower: Paragraph) -> float:
    """Return the points between two lines beyond a single line; the tighter line counts."""
    lines = min(_extra_line(upper), _extra_line(lower))
    return max(upper.after, lower.before) + lines


def _extra_line(paragraph: Paragraph) -> float:
    single = SINGLE_LINE * size_of(paragraph)
    if paragraph.line_rule is LineRule.AUTO:
        return (paragraph.line - 1) * single
    return max(paragraph.line - single, 0)


def _has_empty_between(paper: Paper, upper: Paragraph, lower: Paragraph) -> bool:
    """Tell whether nothing but empty paragraphs of the same cell stand between the two."""
    numbers = [paragraph.number for paragraph in paper.paragraphs]
    between = paper.paragraphs[numbers.index(upper.number) + 1 : numbers.index(lower.number)]
    return bool(between) and all(
        paragraph.is_empty and not paragraph.drawings and paragraph.cell == upper.cell
        for paragraph in between
    )


def _is_left_of(paper: Paper, left: Paragraph, right: Paragraph) -> bool:
    if left.is_boxed or right.is_boxed:
        return True
    if left.cell and right.cell:
        return (left.cell.row, left.cell.column) < (right.cell.row, right.cell.column)
    if left.number == right.number:
        line = next(each.text for each in paper.paragraphs if each.number == left.number)
        return line.find(left.text) < line.find(right.text)
    return bool(left.cell or right.cell)


def _are_level(one: Paragraph, other: Paragraph) -> bool:
    if one.cell and other.cell:
        here, there = one.cell, other.cell
        return here.table == there.table and here.row == there.row and here != there
    return one.number == other.number or one.is_boxed or other.is_boxed


HEAD_PLACE_RULES: Mapping[str, Rule] = MappingProxyType({"R19": single_spacing, "R20": places})
