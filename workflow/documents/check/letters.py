"""The letters of the whole document: family, colour, code (R06 to R08).

A fault that runs through the document is told once, at its first spot, with how often it occurs.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.looks import lettered
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.check.whereabouts import everything
from workflow.documents.reading.paper import Paragraph, Run
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart, Spot

FAMILY = "Times New Roman"
FORMULAS = frozenset({"Cambria Math"})
OLD_CODES = re.compile(r"\.Vn|VNI[- ]", re.IGNORECASE)
BLACK = "000000"
NAMED_COLORS = MappingProxyType({"FF0000": "đỏ", "FFFFFF": "trắng", "C00000": "đỏ đậm"})


def family(parts: Parts, known: Known) -> Iterator[Fault]:
    """Phông chữ Times New Roman (Phụ lục I, Phần I, Mục I.4)."""
    yield from _told_once(
        everything(parts),
        lambda run: sorted(f for f in run.fonts if not _is_lawful(f) and not OLD_CODES.match(f)),
        lambda found, where: f"phông chữ {found} ở {where}, quy định {FAMILY}",
    )


def color(parts: Parts, known: Known) -> Iterator[Fault]:
    """Màu đen; dấu chỉ mức độ khẩn màu đỏ tươi (Phụ lục I, Phần I, Mục I.4 và III.2.b)."""
    stamps = [stamp for stamp in parts.head.stamps if isinstance(stamp, Paragraph)]
    yield from _told_once(
        ((part, each) for part, each in everything(parts) if each not in stamps),
        lambda run: [color_name(run.color)] if run.color not in {None, BLACK} else [],
        lambda found, where: f"chữ màu {found} ở {where}, quy định màu đen",
    )


def code(parts: Parts, known: Known) -> Iterator[Fault]:
    """Bộ mã Unicode theo TCVN 6909:2001, dạng dựng sẵn (Phụ lục I, Phần I, Mục I.4)."""
    yield from _told_once(
        everything(parts),
        lambda run: sorted(f for f in run.fonts if OLD_CODES.match(f)),
        lambda found, where: f"phông chữ {found} của bộ mã cũ ở {where}, quy định Unicode",
    )
    yield from _told_once(
        everything(parts),
        lambda run: [] if unicodedata.is_normalized("NFC", run.text) else ["tổ hợp"],
        lambda found, where: f"Unicode {found} ở {where}, quy định Unicode dựng sẵn",
    )


def color_name(rgb: str | None) -> str:
    """Name a colour as people do: `đỏ`, `xanh`, `xám`.

    >>> color_name("FF0000"), color_name("0563C1"), color_name("404040")
    ('đỏ', 'xanh', 'xám')
    """
    known = NAMED_COLORS.get(rgb or "")
    if known or not rgb:
        return known or ""
    red, green, blue = (int(rgb[place : place + 2], 16) for place in (0, 2, 4))
    if max(red, green, blue) - min(red, green, blue) < 24:
        return "xám"
    return "đỏ" if red > green + blue else "vàng" if red > blue and green > blue else "xanh"


def _is_lawful(name: str) -> bool:
    first, *_ = name.split(";")
    return first.strip().casefold() == FAMILY.casefold() or name in FORMULAS


def _told_once(
    paragraphs: Iterable[tuple[PagePart, Paragraph]],
    wrong_in: Callable[[Run], list[str]],
    sentence: Callable[[str, str], str],
) -> Iterator[Fault]:
    spots: dict[str, list[Spot]] = {}
    for part, paragraph in paragraphs:
        for found in dict.fromkeys(f for run in lettered(paragraph) for f in wrong_in(run)):
            spots.setdefault(found, []).append(at(part, paragraph))
    for found, places in spots.items():
        where = f"{len(places)} đoạn" if len(places) > 1 else "đoạn này"
        yield Fault(spot=places[0], wrong=sentence(found, where))


LETTER_RULES: Mapping[str, Rule] = MappingProxyType({"R06": family, "R07": color, "R08": code})
