"""Shapes and pictures, in the drawing language of today and in the one before it (VML)."""

import re
from collections.abc import Callable

from lxml import etree

from workflow.documents.reading.boxes import text_in
from workflow.documents.reading.paper import Drawing
from workflow.documents.reading.vml import vml_drawing
from workflow.uploads.word_names import WP, A, R, W

EMUS_A_MILLIMETRE = 36000
LINE_SHAPES = {"line", "straightConnector1"}
THIN = 0.5
NUMBER = re.compile(r"\s*([-+]?\d{1,12})\s*$")

Pictures = Callable[[str | None], bytes | None]


def read_drawing(element: etree._Element, pictures: Pictures) -> Drawing:
    """Return what a *w:drawing*, *w:pict* or *w:object* shows; `pictures` finds bytes by key."""
    if element.tag != f"{W}drawing":
        return vml_drawing(element, pictures)
    extent = element.find(f".//{WP}extent")
    width = _millimetres(extent, "cx") or 0.0
    height = _millimetres(extent, "cy") or 0.0
    shape = element.find(f".//{A}prstGeom")
    kind = shape.get("prst") if shape is not None else None
    blip = element.find(f".//{A}blip")
    text = text_in(element)
    is_thin = min(width, height) <= THIN < max(width, height)
    return Drawing(
        width=width,
        height=height,
        is_line=blip is None and not text and (kind in LINE_SHAPES or is_thin),
        text=text,
        line_color=_line_color(element),
        left=_offset(element, "positionH"),
        top=_offset(element, "positionV"),
        picture=pictures(blip.get(f"{R}embed")) if blip is not None else None,
        element=element,
    )


def _millimetres(element: etree._Element | None, name: str) -> float | None:
    match = NUMBER.match(element.get(name, "") if element is not None else "")
    return int(match[1]) / EMUS_A_MILLIMETRE if match else None


def _offset(element: etree._Element, axis: str) -> float | None:
    offset = element.find(f".//{WP}{axis}/{WP}posOffset")
    match = NUMBER.match(offset.text or "" if offset is not None else "")
    return int(match[1]) / EMUS_A_MILLIMETRE if match else None


def _line_color(element: etree._Element) -> str | None:
    color = element.find(f".//{A}ln/{A}solidFill/{A}srgbClr")
    return color.get("val", "").upper() or None if color is not None else None
