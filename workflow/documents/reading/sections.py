"""Sections and their page headers, each inheriting from the one before what it has not itself."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lxml import etree

from workflow.documents.reading.paper import HeaderKind, Paragraph, Section
from workflow.uploads.word_names import R, W, child, has, twips, value, whole

KINDS = MappingProxyType(
    {"default": HeaderKind.DEFAULT, "first": HeaderKind.FIRST, "even": HeaderKind.EVEN}
)
LETTER = (12240, 15840)
INCH = 1440

Band = Mapping[HeaderKind, tuple[Paragraph, ...]]
ReadBand = Callable[[str, int], tuple[Paragraph, ...]]


class SectionReader:
    """Reads sections in their order; `read_band` reads a page header by its key."""

    def __init__(self, read_band: ReadBand, *, has_even_pages: bool) -> None:
        self._read_band, self._has_even_pages = read_band, has_even_pages
        self._keys: dict[str, dict[HeaderKind, str]] = {"header": {}, "footer": {}}

    def read(self, element: etree._Element, number: int) -> Section:
        """Return the section that a *w:sectPr* ends."""
        size, margins = child(element, "pgSz"), child(element, "pgMar")
        numbers = child(element, "pgNumType")
        return Section(
            number=number,
            width=_length(size, "w", LETTER[0]),
            height=_length(size, "h", LETTER[1]),
            top=abs(_length(margins, "top", INCH)),
            bottom=abs(_length(margins, "bottom", INCH)),
            left=_length(margins, "left", INCH),
            right=_length(margins, "right", INCH),
            is_landscape=size is not None and size.get(f"{W}orient") == "landscape",
            has_own_first_page=has(element, "titlePg"),
            begins_page=value(element, "type") != "continuous",
            page_start=whole(numbers.get(f"{W}start")) if numbers is not None else None,
            headers=self._bands(element, "header", number),
            footers=self._bands(element, "footer", number),
            element=element,
        )

    def _bands(self, element: etree._Element, band: str, number: int) -> Band:
        keys = self._keys[band]
        for reference in element.findall(f"{W}{band}Reference"):
            kind = KINDS.get(reference.get(f"{W}type", "default"), HeaderKind.DEFAULT)
            keys[kind] = reference.get(f"{R}id", "")
        shown = {HeaderKind.DEFAULT}
        shown |= {HeaderKind.FIRST} if has(element, "titlePg") else set()
        shown |= {HeaderKind.EVEN} if self._has_even_pages else set()
        return MappingProxyType(
            {kind: self._read_band(keys.get(kind, ""), number) for kind in shown}
        )


def _length(element: etree._Element | None, name: str, otherwise: int) -> int:
    found = None if element is None else twips(element.get(W + name))
    return otherwise if found is None else found
