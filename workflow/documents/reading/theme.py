"""The fonts of a document's theme, by the names that styles call them."""

from collections.abc import Mapping
from types import MappingProxyType

from lxml import etree

from workflow.uploads.word_names import A

SLOTS = {"latin": ("Ascii", "HAnsi"), "ea": ("EastAsia",), "cs": ("Bidi",)}


def theme_fonts(theme: etree._Element | None) -> Mapping[str, str]:
    """Return the family behind *majorHAnsi*, *minorAscii* and the like; names are lower case."""
    found: dict[str, str] = {}
    for kind in ("major", "minor"):
        fonts = None if theme is None else theme.find(f".//{A}{kind}Font")
        for tag, slots in SLOTS.items():
            font = None if fonts is None else fonts.find(A + tag)
            family = "" if font is None else font.get("typeface", "")
            found |= {f"{kind}{slot}".lower(): family for slot in slots if family}
    return MappingProxyType(found)
