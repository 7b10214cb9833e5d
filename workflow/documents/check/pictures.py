"""Pictures of signature and seal (Phụ lục I, Phần I, Mục II.7.d and II.8.a)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.png import Ink, Png, read_png
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Drawing
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart

COVERED = (0.25, 0.40)


def pictures(parts: Parts, known: Known) -> Iterator[Fault]:
    """R54: transparent PNG, a blue signature between title and name, a red seal on its left third.

    A PNG whose colours are packed in an uncommon way, and pictures anchored apart, are not judged.
    """
    inks: dict[Ink, Drawing] = {}
    for drawing in parts.closing.pictures:
        if drawing.picture is None:
            continue
        seen = read_png(drawing.picture)
        yield from (_fault(wrong) for wrong in _faults_of(seen))
        if seen and seen.ink:
            inks[seen.ink] = drawing
    if Ink.BLUE in inks:
        yield from _place_faults(parts, inks[Ink.BLUE])
        if Ink.RED in inks and _share_anchor(parts, inks[Ink.BLUE], inks[Ink.RED]):
            yield from _cover_faults(inks[Ink.BLUE], inks[Ink.RED])


def _faults_of(seen: Png | None) -> Iterator[str]:
    if seen is None:
        yield "hình chữ ký, hình dấu không phải tệp .png, quy định .png nền trong suốt"
        return
    if not seen.is_transparent:
        yield "hình chữ ký, hình dấu không có nền trong suốt"
    if seen.ink is Ink.OTHER:
        yield "hình không có màu xanh của chữ ký hay màu đỏ của dấu"


def _place_faults(parts: Parts, signature: Drawing) -> Iterator[Fault]:
    """Tell when the signature is anchored above the title or below the name."""
    name, titles = parts.closing.name, parts.closing.authority
    paragraphs = parts.paper.paragraphs
    places = {p.number: n for n, p in enumerate(paragraphs)}
    anchor = next((n for n, p in enumerate(paragraphs) if _holds(p.drawings, signature)), None)
    if name is None or not titles or anchor is None:
        return
    if not places[titles[0].number] <= anchor <= places[name.number]:
        yield _fault("hình chữ ký không ở giữa chức vụ và họ tên")


def _share_anchor(parts: Parts, one: Drawing, other: Drawing) -> bool:
    """Tell whether their offsets are counted from the same paragraph."""
    return any(
        _holds(p.drawings, one) and _holds(p.drawings, other) for p in parts.paper.paragraphs
    )


def _cover_faults(signature: Drawing, seal: Drawing) -> Iterator[Fault]:
    across = _overlap(signature.left, signature.width, seal.left, seal.width)
    down = _overlap(signature.top, signature.height, seal.top, seal.height)
    if across is None or down is None:
        return
    covered = across * down / (signature.width * signature.height)
    if not COVERED[0] <= covered <= COVERED[1]:
        yield _fault(f"hình dấu trùm {covered:.0%} hình chữ ký, quy định khoảng 1/3")
    elif (seal.left or 0) > (signature.left or 0):
        yield _fault("hình dấu ở bên phải hình chữ ký, quy định bên trái")


def _overlap(
    start: float | None, length: float, other_start: float | None, other_length: float
) -> float | None:
    if start is None or other_start is None:
        return None
    return max(0, min(start + length, other_start + other_length) - max(start, other_start))


def _holds(drawings: tuple[Drawing, ...], drawing: Drawing) -> bool:
    return any(each is drawing for each in drawings)


def _fault(wrong: str) -> Fault:
    return Fault(spot=at(PagePart.CLOSING), wrong=wrong)


PICTURE_RULES: Mapping[str, Rule] = MappingProxyType({"R54": pictures})
