"""How a run looks: what one *w:rPr* says, and what several say together."""

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from workflow.uploads.word_names import NO, W, is_on, whole

Properties = Mapping[str, object]
TOGGLES = {
    f"{W}b": "bold",
    f"{W}i": "italic",
    f"{W}caps": "caps",
    f"{W}smallCaps": "small_caps",
    f"{W}vanish": "hidden",
}
VALUES = {f"{W}rStyle": "style", f"{W}color": "color", f"{W}vertAlign": "position"}
FONT_SLOTS = {
    "ascii": "asciiTheme",
    "hAnsi": "hAnsiTheme",
    "eastAsia": "eastAsiaTheme",
    "cs": "cstheme",
}
DEFAULT_FONT = "Times New Roman"
DEFAULT_SIZE = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLook:
    """The effective look of a run; fonts are the families of its four slots."""

    ascii: str
    other: str
    east_asian: str
    complex_script: str
    size: float
    bold: bool
    italic: bool
    underline: bool
    superscript: bool
    is_capital: bool
    is_hidden: bool
    is_complex: bool
    color: str | None


def run_properties(element: etree._Element | None, theme: Mapping[str, str]) -> dict[str, object]:
    """Return what one *w:rPr* says, by plain names; what it does not say is not in it."""
    said: dict[str, object] = {}
    for each in element if element is not None else ():
        _note(each, theme, said)
    return said


def _note(each: etree._Element, theme: Mapping[str, str], said: dict[str, object]) -> None:
    tag = each.tag
    if tag in TOGGLES:
        said[TOGGLES[tag]] = is_on(each)
    elif tag in VALUES:
        said[VALUES[tag]] = each.get(f"{W}val")
    elif tag == f"{W}sz":
        size = whole(each.get(f"{W}val"))
        said |= {"size": size / 2} if size is not None else {}
    elif tag == f"{W}u":
        said["underline"] = each.get(f"{W}val", "none") not in NO
    elif tag in {f"{W}rtl", f"{W}cs"}:
        said["complex"] = is_on(each)
    elif tag == f"{W}rFonts":
        said |= _fonts(each, theme)


def _fonts(fonts: etree._Element, theme: Mapping[str, str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for slot, themed in FONT_SLOTS.items():
        family = theme.get(fonts.get(W + themed, "").lower()) or fonts.get(W + slot)
        if family:
            found[slot] = family
    return found


def run_look(said: Properties) -> RunLook:
    """Return the look that properties give in the end."""
    color, size = said.get("color"), said.get("size", DEFAULT_SIZE)
    return RunLook(
        ascii=str(said.get("ascii", DEFAULT_FONT)),
        other=str(said.get("hAnsi", DEFAULT_FONT)),
        east_asian=str(said.get("eastAsia", DEFAULT_FONT)),
        complex_script=str(said.get("cs", DEFAULT_FONT)),
        size=size if isinstance(size, float) else DEFAULT_SIZE,
        bold=bool(said.get("bold")),
        italic=bool(said.get("italic")),
        underline=bool(said.get("underline")),
        superscript=said.get("position") == "superscript",
        is_capital=bool(said.get("caps") or said.get("small_caps")),
        is_hidden=bool(said.get("hidden")),
        is_complex=bool(said.get("complex")),
        color=None if color in {None, "auto"} else str(color).upper(),
    )
