"""The style sheet: what a paragraph and a run look like once every layer has had its say.

The layers of a run, weakest first: defaults of the document, table style, paragraph style,
character style, the run itself. An on-off property that two styles both set is off again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lxml import etree

from workflow.documents.reading.paragraph_properties import paragraph_properties
from workflow.documents.reading.run_look import (
    TOGGLES,
    Properties,
    RunLook,
    run_look,
    run_properties,
)
from workflow.uploads.numbering import ListPlace, Numbering
from workflow.uploads.word_names import W, child, value

NOTHING: Properties = MappingProxyType({})
TOGGLE_NAMES = tuple(TOGGLES.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphStyle:
    """What a paragraph style says with everything it stands on, without the defaults."""

    name: str
    paragraph: Properties
    run: Properties
    place: ListPlace | None


class StyleSheet:
    """The styles of a document; what was resolved once is kept."""

    def __init__(
        self, root: etree._Element | None, theme: Mapping[str, str], numbering: Numbering
    ) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._theme, self._numbering = theme, numbering
        self._styles = {each.get(f"{W}styleId", ""): each for each in found}
        self._default = _default_style(found)
        defaults = child(root, "docDefaults")
        self.paragraph_defaults = paragraph_properties(child(child(defaults, "pPrDefault"), "pPr"))
        self._run_defaults = run_properties(child(child(defaults, "rPrDefault"), "rPr"), theme)
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._runs: dict[str, Properties] = {}
        self._looks: dict[object, RunLook] = {}

    def paragraph_style(self, key: str | None) -> ParagraphStyle:
        """Return a paragraph style by its identifier; without one, the default style."""
        key = key if key in self._styles else self._default
        if key not in self._paragraphs:
            self._paragraphs[key] = self._resolve(key)
        return self._paragraphs[key]

    def table_style(self, key: str | None) -> ParagraphStyle:
        """Return a table style: what it says of paragraphs and runs in all cells."""
        return self.paragraph_style(key) if key in self._styles else EMPTY

    def has_borders(self, key: str | None) -> bool:
        """Tell whether a table style draws lines."""
        tables = (child(style, "tblPr") for style in self._chain(key or ""))
        return any(draws(child(table, "tblBorders")) for table in tables)

    def look(self, table: Properties, paragraph: Properties, run: etree._Element | None) -> RunLook:
        """Return the look of a run, from its *w:rPr* and the styles around it."""
        direct = run_properties(run, self._theme)
        character = self._character(direct.get("style"))
        key = (id(table), id(paragraph), id(character), tuple(direct.items()))
        if key not in self._looks:
            layers = (table, paragraph, character)
            self._looks[key] = run_look(_together(self._run_defaults, layers, direct))
        return self._looks[key]

    def _character(self, key: object) -> Properties:
        if not isinstance(key, str) or key not in self._styles:
            return NOTHING
        if key not in self._runs:
            self._runs[key] = self._run_chain(key)
        return self._runs[key]

    def _resolve(self, key: str) -> ParagraphStyle:
        said: dict[str, object] = {}
        place: ListPlace | None = None
        for style in self._chain(key):
            own = paragraph_properties(child(style, "pPr"))
            named = own.get("place")
            if isinstance(named, ListPlace):
                bound = self._numbering.place_of_style(named, style.get(f"{W}styleId", ""))
                place = bound.over(place)
                said |= self._numbering.indents(place.number, place.level or 0)
            said |= own
        name = value(self._styles.get(key), "name") or key
        return ParagraphStyle(name=name, paragraph=said, run=self._run_chain(key), place=place)

    def _run_chain(self, key: str) -> Properties:
        said: dict[str, object] = {}
        for style in self._chain(key):
            said |= run_properties(child(style, "rPr"), self._theme)
        return said

    def _chain(self, key: str) -> list[etree._Element]:
        """Return a style and what it stands on, the ground first; a circle ends it."""
        found: dict[str, etree._Element] = {}
        while key in self._styles and key not in found:
            found[key] = self._styles[key]
            key = value(found[key], "basedOn") or ""
        return [*found.values()][::-1]


EMPTY = ParagraphStyle(name="", paragraph=NOTHING, run=NOTHING, place=None)


def draws(borders: etree._Element | None) -> bool:
    """Tell whether any side of a *…Borders* element is a line."""
    if borders is None:
        return False
    return any(side.get(f"{W}val", "nil") not in {"nil", "none"} for side in borders)


def _default_style(styles: Iterable[etree._Element]) -> str:
    for style in styles:
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true"}:
            return style.get(f"{W}styleId", "")
    return ""


def _together(
    defaults: Properties, layers: Iterable[Properties], direct: Properties
) -> dict[str, object]:
    said = dict(defaults)
    flips = dict.fromkeys(TOGGLE_NAMES, False)
    for layer in layers:
        said |= layer
        for name in TOGGLE_NAMES:
            flips[name] ^= bool(layer.get(name))
    for name, flip in flips.items():
        said[name] = flip or bool(defaults.get(name))
    return said | dict(direct)
