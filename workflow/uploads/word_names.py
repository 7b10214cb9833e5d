"""The names of WordprocessingML, and the few ways in which it says yes, no and how much."""

import re
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
WHOLE = re.compile(r"\s*([-+]?\d{1,9})\s*$")
NO = {"0", "false", "off", "none"}
MEASURE = re.compile(r"\s*([-+]?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi)?\s*$")
TWIPS_IN = {"mm": 1440 / 25.4, "cm": 14400 / 25.4, "in": 1440.0, "pt": 20.0, "pc": 240.0}
TWIPS_IN["pi"] = TWIPS_IN["pc"]


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """Return the first child of a Word name, or None."""
    return None if element is None else element.find(W + name)


def value(element: etree._Element | None, name: str) -> str | None:
    """Return *w:val* of a child, None when there is no such child or value."""
    found = child(element, name)
    return None if found is None else found.get(f"{W}val")


def is_on(element: etree._Element) -> bool:
    """Tell what an on-off element says; without a value it says yes."""
    return element.get(f"{W}val", "1") not in NO


def has(element: etree._Element | None, name: str) -> bool:
    """Tell whether an on-off child is there and says yes."""
    found = child(element, name)
    return found is not None and is_on(found)


def twips(text: str | None) -> int | None:
    """Return a length in twips, None when the text names none.

    >>> twips("567"), twips("10mm"), twips("wide")
    (567, 567, None)
    """
    match = MEASURE.match(text or "")
    if match is None:
        return None
    number, unit = match.groups()
    return round(float(number) * (TWIPS_IN[unit] if unit else 1))


def whole(text: str | None) -> int | None:
    """Return a whole number, None when the text is none or absurdly long.

    >>> whole("-7"), whole("7.5"), whole(None)
    (-7, None, None)
    """
    match = WHOLE.match(text or "")
    return int(match[1]) if match else None


def children(element: etree._Element) -> Iterator[etree._Element]:
    """Return the children that a program of today shows: of alternatives, the first it knows."""
    for each in element:
        if each.tag == f"{MC}AlternateContent":
            chosen = each.find(f"{MC}Choice")
            chosen = each.find(f"{MC}Fallback") if chosen is None else chosen
            yield from children(chosen) if chosen is not None else ()
        else:
            yield each
