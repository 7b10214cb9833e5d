"""*Kính gửi*: when it stands and how it is written (Phụ lục I, Phần I, Mục II.9)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from workflow.documents.check.looks import Look, decimal, departure
from workflow.documents.check.outline import printed
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.document import DocumentType
from workflow.domain.finding import Known, PagePart
from workflow.wording.labels import label

ADDRESSED = frozenset({DocumentType.DISPATCH, DocumentType.SUBMISSION})
MAY_BE_ADDRESSED = frozenset({DocumentType.REPORT, DocumentType.OFFICIAL_LETTER})
LOOK = Look(smallest=13, largest=14)
TITLE = re.compile(r"kính gửi\s*:?", re.IGNORECASE)
HYPHEN_SLACK = 113
TWIPS_A_MILLIMETRE = 56.7


def presence(parts: Parts, known: Known) -> Iterator[Fault]:
    """R42: in a công văn, a tờ trình, a báo cáo upward, nowhere else (Mục II.9.b and II.9.c).

    Whether a report goes upward, its file does not tell.
    """
    kind = known.document_type or parts.document_type
    if kind in ADDRESSED and not parts.addressees:
        words = f"{label(kind)} không có “Kính gửi”"
        yield Fault(spot=at(PagePart.ADDRESSEES), wrong=words)
    if kind and kind not in ADDRESSED | MAY_BE_ADDRESSED and parts.addressees:
        spot = at(PagePart.ADDRESSEES, parts.addressees[0])
        words = f"{label(kind)} có “Kính gửi”, quy định chỉ ghi ở công văn, tờ trình, báo cáo"
        yield Fault(spot=spot, wrong=words)


def lines(parts: Parts, known: Known) -> Iterator[Fault]:
    """R43: one on the same line; several one per line, “- …;”, the last “- ….” (Mục II.9.d)."""
    if not parts.addressees:
        return
    title, places = parts.addressees[0], _places(parts.addressees)
    beside = TITLE.sub("", printed(title), count=1)
    if len(places) == 1 and not beside and not _in_one_row(title, places[0]):
        words = "chỉ gửi một nơi mà ghi ở dòng dưới, quy định ghi cùng dòng với “Kính gửi:”"
        yield Fault(spot=at(PagePart.ADDRESSEES, places[0]), wrong=words)
    elif places and beside:
        words = "gửi nhiều nơi mà có nơi ghi cùng dòng với “Kính gửi:”, quy định mỗi nơi một dòng"
        yield Fault(spot=at(PagePart.ADDRESSEES, title), wrong=words)
    if len(places) > 1:
        yield from _listing(places)


def looks(parts: Parts, known: Known) -> Iterator[Fault]:
    """R44: 13–14, upright; the hyphens under each other, within 2 mm (Mục II.9.d)."""
    for paragraph in parts.addressees:
        if wrong := departure(paragraph, LOOK):
            yield Fault(spot=at(PagePart.ADDRESSEES, paragraph), wrong=wrong)
    places = [place for place in _places(parts.addressees) if place.cell is None]
    for place in places[1:]:
        away = _start(place) - _start(places[0])
        if abs(away) > HYPHEN_SLACK and not place.text[:1].isspace():
            measured = decimal(round(abs(away) / TWIPS_A_MILLIMETRE, 1))
            words = f"gạch đầu dòng lệch {measured} mm so với dòng đầu, quy định thẳng hàng"
            yield Fault(spot=at(PagePart.ADDRESSEES, place), wrong=words)


def _places(addressees: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines under *Kính gửi:*, each of which should be one place."""
    return addressees[1:]


def _listing(places: Sequence[Paragraph]) -> Iterator[Fault]:
    for place in places:
        text = printed(place)
        end = "." if place is places[-1] else ";"
        spot = at(PagePart.ADDRESSEES, place)
        if not text.startswith("-"):
            yield Fault(spot=spot, wrong="nơi gửi không bắt đầu bằng gạch đầu dòng (-)")
        if not text.endswith(end):
            wrong = f"nơi gửi kết thúc bằng “{text[-1]}”, quy định “{end}”"
            yield Fault(spot=spot, wrong=wrong)


def _in_one_row(title: Paragraph, place: Paragraph) -> bool:
    """Tell whether both stand on one line, in neighbouring cells."""
    left, right = title.cell, place.cell
    return (
        left is not None
        and right is not None
        and (left.table, left.row) == (right.table, right.row)
    )


def _start(paragraph: Paragraph) -> int:
    return paragraph.left + paragraph.first_line


ADDRESSEE_RULES: Mapping[str, Rule] = MappingProxyType(
    {"R42": presence, "R43": lines, "R44": looks}
)
