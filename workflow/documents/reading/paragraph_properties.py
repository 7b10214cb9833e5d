"""What one *w:pPr* says, by plain names; what it does not say is not in it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lxml import etree

from workflow.documents.reading.paper import TWIPS_A_POINT, Align, LineRule
from workflow.uploads.numbering import ListPlace
from workflow.uploads.word_names import W, child, is_on, twips, value, whole

Properties = Mapping[str, object]
ALIGNS = MappingProxyType(
    {
        "center": Align.CENTER,
        "right": Align.RIGHT,
        "end": Align.RIGHT,
        "both": Align.JUSTIFY,
        "distribute": Align.JUSTIFY,
    }
)
FRAME_SIDES = MappingProxyType({"center": Align.CENTER, "right": Align.RIGHT})
LINE_RULES = MappingProxyType({"exact": LineRule.EXACT, "atLeast": LineRule.AT_LEAST})
AUTOMATIC_SPACE = 14.0


def paragraph_properties(element: etree._Element | None) -> dict[str, object]:
    """Return everything that a *w:pPr* says."""
    said: dict[str, object] = {}
    for each in element if element is not None else ():
        read = READERS.get(each.tag)
        if read is not None:
            said |= read(each)
    return said


def _style(each: etree._Element) -> dict[str, object]:
    return {"style": each.get(f"{W}val")}


def _align(each: etree._Element) -> dict[str, object]:
    return {"align": ALIGNS.get(each.get(f"{W}val", ""), Align.LEFT)}


def _contextual(each: etree._Element) -> dict[str, object]:
    return {"contextual": is_on(each)}


def _list(each: etree._Element) -> dict[str, object]:
    return {"place": ListPlace(value(each, "numId"), whole(value(each, "ilvl")))}


def _indents(each: etree._Element) -> dict[str, object]:
    hanging = twips(each.get(f"{W}hanging"))
    found = {
        "left": twips(each.get(f"{W}left", each.get(f"{W}start"))),
        "right": twips(each.get(f"{W}right", each.get(f"{W}end"))),
        "first_line": twips(each.get(f"{W}firstLine")) if hanging is None else -hanging,
    }
    return {name: length for name, length in found.items() if length is not None}


def _spacing(each: etree._Element) -> dict[str, object]:
    found: dict[str, object] = {}
    for side in ("before", "after"):
        length = twips(each.get(W + side))
        if each.get(f"{W}{side}Autospacing") in {"1", "true", "on"}:
            found[side] = AUTOMATIC_SPACE
        elif length is not None:
            found[side] = length / TWIPS_A_POINT
    line = twips(each.get(f"{W}line"))
    if line is not None:
        found["line"] = line
        found["line_rule"] = LINE_RULES.get(each.get(f"{W}lineRule", "auto"), LineRule.AUTO)
    return found


def _border(each: etree._Element) -> dict[str, object]:
    below = child(each, "bottom")
    if below is None:
        return {}
    return {"border_below": below.get(f"{W}val", "none") not in {"none", "nil"}}


def _frame(each: etree._Element) -> dict[str, object]:
    """Return what tells one frame from another; the big first letter of a text is none.

    A frame puts its text in the middle or at the right, unless the paragraph says otherwise.
    """
    if each.get(f"{W}dropCap", "none") != "none":
        return {}
    side = FRAME_SIDES.get(each.get(f"{W}xAlign", ""))
    aligned = {"align": side} if side else {}
    return {
        **aligned,
        "frame": tuple(sorted(each.items())),
        "frame_left": twips(each.get(f"{W}x")),
    }


def _mark(each: etree._Element) -> dict[str, object]:
    """Tell of the end of the paragraph only whether it was deleted as a tracked change."""
    is_deleted = child(each, "del") is not None or child(each, "moveFrom") is not None
    return {"mark_deleted": True} if is_deleted else {}


READERS: Mapping[str, Callable[[etree._Element], dict[str, object]]] = MappingProxyType(
    {
        f"{W}pStyle": _style,
        f"{W}jc": _align,
        f"{W}contextualSpacing": _contextual,
        f"{W}numPr": _list,
        f"{W}ind": _indents,
        f"{W}spacing": _spacing,
        f"{W}pBdr": _border,
        f"{W}framePr": _frame,
        f"{W}rPr": _mark,
    }
)
