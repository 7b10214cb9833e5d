"""Stamps of urgency and of secrecy (Phụ lục I, Phần I, Mục III.2)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.looks import Look, decimal, departure
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Drawing, Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart, Spot

BOXES = MappingProxyType(
    {"HOẢ TỐC": (30, 8), "HỎA TỐC": (30, 8), "THƯỢNG KHẨN": (40, 8), "KHẨN": (20, 8)}
)
SECRET = frozenset({"MẬT", "TỐI MẬT", "TUYỆT MẬT"})
LETTERS = Look(smallest=13, largest=14, is_bold=True, is_upper=True)
BOX_SLACK = 1


def urgency(parts: Parts, known: Known) -> Iterator[Fault]:
    """R59: bold capitals of 13–14, bright red, in a box of 30, 40 or 20 × 8 mm (Mục III.2.b).

    Of a stamp in a text box only the box is judged, of one in a paragraph only the letters.
    """
    for stamp in parts.head.stamps:
        words = _words(stamp.text)
        if words.upper() in BOXES:
            faults = _box_faults(stamp) if isinstance(stamp, Drawing) else _letter_faults(stamp)
            spot = at(PagePart.HEAD, stamp) if isinstance(stamp, Paragraph) else _of(words)
            yield from (Fault(spot=spot, wrong=f"dấu “{words}” {wrong}") for wrong in faults)


def secrecy(parts: Parts, known: Known) -> Iterator[Fault]:
    """R60: a document with a stamp of secrecy has no place here (Mục III.2.a, secrecy law)."""
    seen = [*parts.head.stamps, *parts.loose]
    drawn = [drawing for paragraph in parts.paper.paragraphs for drawing in paragraph.drawings]
    for stamp in dict.fromkeys(_words(each.text) for each in [*seen, *drawn]):
        if stamp in SECRET:
            wrong = f"văn bản có dấu “{stamp}”: không được soạn thảo, lưu giữ trên hệ thống này"
            yield Fault(spot=_of(stamp), wrong=wrong)


def _box_faults(stamp: Drawing) -> Iterator[str]:
    words = _words(stamp.text)
    width, height = BOXES[words.upper()]
    if max(abs(stamp.width - width), abs(stamp.height - height)) > BOX_SLACK:
        measured = f"{decimal(round(stamp.width, 1))} × {decimal(round(stamp.height, 1))} mm"
        yield f"khung {measured}, quy định {width} × {height} mm"
    if words != words.upper():
        yield "có chữ thường, quy định in hoa"
    if stamp.line_color is not None and not is_red(stamp.line_color):
        yield "khung không có màu đỏ tươi"


def _letter_faults(stamp: Paragraph) -> Iterator[str]:
    if wrong := departure(stamp, LETTERS):
        yield wrong
    if not all(run.color and is_red(run.color) for run in stamp.written):
        yield "không có màu đỏ tươi"


def is_red(color: str) -> bool:
    """Tell whether six hexadecimal digits are a bright red.

    >>> is_red("FF0000"), is_red("800000"), is_red("FFC000")
    (True, False, False)
    """
    red, green, blue = bytes.fromhex(color)
    return red >= 200 and max(green, blue) <= 80


def _of(words: str) -> Spot:
    return Spot(part=PagePart.HEAD, quote=words)


def _words(text: str) -> str:
    return " ".join(text.split())


STAMP_RULES: Mapping[str, Rule] = MappingProxyType({"R59": urgency, "R60": secrecy})
