"""Shapes and pictures in VML, the drawing language of Word before 2010."""

import re
from collections.abc import Callable, Mapping

from lxml import etree

from workflow.documents.reading.boxes import text_in
from workflow.documents.reading.paper import Drawing
from workflow.uploads.word_names import R, V

OFFICE = "{urn:schemas-microsoft-com:office:office}"
LENGTH = re.compile(r"\s*([-+]?\d{0,7}(?:\.\d{1,9})?)(pt|in|mm|cm|px|pc)?\s*$")
MILLIMETRES = {
    "pt": 25.4 / 72,
    "in": 25.4,
    "mm": 1.0,
    "cm": 10.0,
    "px": 25.4 / 96,
    "pc": 25.4 / 6,
}
SHAPES = tuple(V + name for name in ("group", "shape", "rect", "line", "roundrect", "oval"))
CONNECTOR = "#_x0000_t32"
COLOR = re.compile(r"#([0-9a-fA-F]{6})\b")
NAMED_COLORS = {"red": "FF0000", "black": "000000", "blue": "0000FF"}


def vml_drawing(element: etree._Element, pictures: Callable[[str | None], bytes | None]) -> Drawing:
    """Return the first shape of a *w:pict* or *w:object*; `pictures` finds bytes by key."""
    shape = next((each for each in element.iter(*SHAPES)), element)
    style = _style(shape)
    is_line, (width, height) = _is_line(shape), _size(shape, style)
    image = element.find(f".//{V}imagedata")
    return Drawing(
        width=width,
        height=height,
        is_line=is_line and image is None,
        text=text_in(element),
        line_color=_color(shape.get("strokecolor")),
        left=millimetres(style.get("margin-left")),
        top=millimetres(style.get("margin-top")),
        picture=pictures(image.get(f"{R}id")) if image is not None else None,
        element=element,
    )


def millimetres(text: str | None) -> float | None:
    """Return a length of a VML style; a bare number is pixels.

    >>> millimetres("72pt"), millimetres("auto")
    (25.4, None)
    """
    match = LENGTH.match(text or "")
    if match is None or not match[1].strip("+-."):
        return None
    return float(match[1]) * MILLIMETRES[match[2] or "px"]


def _style(shape: etree._Element) -> Mapping[str, str]:
    pairs = (entry.partition(":") for entry in shape.get("style", "").split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _is_line(shape: etree._Element) -> bool:
    return (
        shape.tag == f"{V}line"
        or shape.get("type") == CONNECTOR
        or shape.get(f"{OFFICE}connectortype") == "straight"
    )


def _size(shape: etree._Element, style: Mapping[str, str]) -> tuple[float, float]:
    begin, end = _point(shape.get("from")), _point(shape.get("to"))
    if begin and end:
        return abs(end[0] - begin[0]), abs(end[1] - begin[1])
    return millimetres(style.get("width")) or 0.0, millimetres(style.get("height")) or 0.0


def _point(text: str | None) -> tuple[float, float] | None:
    across, _, down = (text or "").partition(",")
    if not text:
        return None
    return millimetres(across) or 0.0, millimetres(down) or 0.0


def _color(text: str | None) -> str | None:
    match = COLOR.match(text or "")
    return match[1].upper() if match else NAMED_COLORS.get((text or "").split(" ")[0])
