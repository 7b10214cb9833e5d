"""What stands in one paragraph: its runs, drawings and boxes, tracked changes accepted."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from workflow.documents.reading.boxes import outermost_boxes
from workflow.documents.reading.drawings import Pictures, read_drawing
from workflow.documents.reading.fields import Fields, is_page_number
from workflow.documents.reading.paper import Drawing, Run
from workflow.documents.reading.run_look import RunLook
from workflow.uploads.word_names import M, W, child, children

EAST_ASIAN = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
COMPLEX = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\ufb1d-\ufdff\ufe70-\ufefc]")
SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
HELD = {
    W + name
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "dir", "bdo", "sdtContent")
}
SHOWN = {f"{W}drawing", f"{W}pict", f"{W}object"}


@dataclass(slots=True, kw_only=True)
class Content:
    """What was found in a paragraph so far."""

    runs: list[Run] = field(default_factory=list)
    drawings: list[Drawing] = field(default_factory=list)
    boxes: list[tuple[etree._Element, float | None]] = field(default_factory=list)
    has_page_field: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineReader:
    """Reads the content of one paragraph; `fields` stay open from one paragraph to the next."""

    look: Callable[[etree._Element | None], RunLook]
    fields: Fields
    pictures: Pictures

    def read(self, element: etree._Element, content: Content) -> None:
        """Add everything inside an element to the content."""
        for each in children(element):
            self._read_one(each, content)

    def _read_one(self, each: etree._Element, content: Content) -> None:
        tag = each.tag
        if tag == f"{W}r":
            self._read_run(each, content)
        elif tag in HELD:
            self.read(each, content)
        elif tag == f"{W}sdt":
            inside = child(each, "sdtContent")
            if inside is not None:
                self.read(inside, content)
        elif tag == f"{W}fldSimple":
            content.has_page_field |= is_page_number(each.get(f"{W}instr", ""))
            self.read(each, content)
        elif tag in {f"{M}oMath", f"{M}oMathPara"}:
            self._add(each, "".join(t.text or "" for t in each.iter(f"{M}t")), content)

    def _read_run(self, run: etree._Element, content: Content) -> None:
        text, families = "", set[str]()
        for each in children(run):
            if each.tag in SHOWN:
                self._show(each, content)
            elif each.tag == f"{W}sym":
                sign, family = _symbol(each)
                text, families = text + sign, families | {family}
            else:
                text += self._printed(each, content)
        self._add(run, text, content, families)

    def _printed(self, each: etree._Element, content: Content) -> str:
        """Return the characters that a child of a run prints; marks of fields print none."""
        tag = each.tag
        if tag == f"{W}fldChar":
            content.has_page_field |= self.fields.mark(each.get(f"{W}fldCharType"))
        elif tag == f"{W}instrText":
            self.fields.instruct(each.text or "")
        elif tag == f"{W}pgNum":
            content.has_page_field = True
        elif self.fields.is_showing:
            return _characters(each)
        return ""

    def _show(self, each: etree._Element, content: Content) -> None:
        if not self.fields.is_showing:
            return
        drawing = read_drawing(each, self.pictures)
        content.drawings.append(drawing)
        content.boxes += [(box, drawing.left) for box in outermost_boxes(each)]

    def _add(
        self, element: etree._Element, text: str, content: Content, symbols: set[str] | None = None
    ) -> None:
        if not text:
            return
        look = self.look(child(element, "rPr"))
        if look.is_hidden:
            return
        text = text.upper() if look.is_capital else text
        content.runs.append(
            Run(
                text=text,
                fonts=fonts_of(text, look) | (symbols or set()),
                size=look.size,
                bold=look.bold,
                italic=look.italic,
                underline=look.underline,
                superscript=look.superscript,
                color=look.color,
                element=element,
            )
        )


def _characters(each: etree._Element) -> str:
    if each.tag == f"{W}t":
        return each.text or ""
    if each.tag == f"{W}br":
        return "\n" if each.get(f"{W}type", "textWrapping") == "textWrapping" else "\f"
    return SIGNS.get(each.tag, "")


def _symbol(each: etree._Element) -> tuple[str, str]:
    code = each.get(f"{W}char", "")
    if not re.fullmatch("[0-9A-Fa-f]{4}", code) or code[0] in "dD":
        return "", each.get(f"{W}font", "")
    return chr(int(code, 16)), each.get(f"{W}font", "")


def fonts_of(text: str, look: RunLook) -> frozenset[str]:
    """Return the families that the characters of a run are printed in."""
    letters = "".join(text.split())
    if look.is_complex:
        return frozenset({look.complex_script})
    if letters.isascii():
        return frozenset({look.ascii})
    families = {look.ascii} if any(c.isascii() for c in letters) else set()
    for script, family in ((EAST_ASIAN, look.east_asian), (COMPLEX, look.complex_script)):
        letters, found = script.subn("", letters)
        families |= {family} if found else set()
    return frozenset(families if letters.isascii() else families | {look.other})
