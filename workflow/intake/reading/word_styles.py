"""What the styles of a Word file say of text: font, capitals, hiding, place in a list."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from workflow.uploads.numbering import ListPlace, Numbering
from workflow.uploads.word_names import W, child, has, value, whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """As much of the look of a run as changes which letters a reader sees."""

    font: str = ""
    is_capital: bool = False
    is_hidden: bool = False


class Styles:
    """The style sheet; a style stands on another, and the nearer one counts."""

    def __init__(self, root: etree._Element | None, numbering: Numbering) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._numbering = numbering
        self._styles = {each.get(f"{W}styleId", ""): each for each in found}
        defaults = [each for each in found if each.get(f"{W}default") in {"1", "true"}]
        of_paragraphs = [each for each in defaults if each.get(f"{W}type") == "paragraph"]
        self._default = of_paragraphs[0].get(f"{W}styleId", "") if of_paragraphs else ""
        everywhere = child(child(root, "docDefaults"), "rPrDefault")
        self._everywhere = child(everywhere, "rPr")
        self._places: dict[str, ListPlace | None] = {}

    def place(self, paragraph: etree._Element) -> ListPlace | None:
        """Return which list a paragraph is in, by itself and by its style."""
        properties = child(paragraph, "pPr")
        style = value(properties, "pStyle") or self._default
        if style not in self._places:
            self._places[style] = self._place_of(style)
        own = _list_place(properties)
        return own.over(self._places[style]) if own else self._places[style]

    def look(self, run: etree._Element, paragraph: etree._Element | None) -> Look:
        """Return the look of a run; what it says itself comes first."""
        own, style = child(run, "rPr"), value(child(paragraph, "pPr"), "pStyle")
        named = [*self._runs(value(own, "rStyle")), *self._runs(style or self._default)]
        layers = [each for each in (own, *named, self._everywhere) if each is not None]
        return Look(
            font=next((font for font in map(_font, layers) if font), ""),
            is_capital=_says(layers, "caps"),
            is_hidden=_says(layers, "vanish"),
        )

    def _runs(self, style: str | None) -> Iterator[etree._Element | None]:
        return (child(each, "rPr") for each in self._chain(style or ""))

    def _place_of(self, style: str) -> ListPlace | None:
        place: ListPlace | None = None
        for each in self._chain(style):
            named = _list_place(child(each, "pPr"))
            if named is not None:
                key = each.get(f"{W}styleId", "")
                bound = self._numbering.place_of_style(named, key)
                place = bound if place is None else place.over(bound)
        return place

    def _chain(self, style: str) -> Iterator[etree._Element]:
        """Yield a style and what it stands on; a circle ends it."""
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = value(self._styles[style], "basedOn") or ""


def _list_place(properties: etree._Element | None) -> ListPlace | None:
    named = child(properties, "numPr")
    if named is None:
        return None
    return ListPlace(value(named, "numId"), whole(value(named, "ilvl")))


def _font(properties: etree._Element) -> str:
    fonts = child(properties, "rFonts")
    return "" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""


def _says(layers: list[etree._Element], name: str) -> bool:
    """Tell what the first layer says that says anything of it."""
    said = next((layer for layer in layers if child(layer, name) is not None), None)
    return has(said, name)
