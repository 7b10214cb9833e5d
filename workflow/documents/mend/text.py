"""Changing characters of a paragraph where they stand, whatever runs they are cut into."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from docx.oxml.ns import qn
from lxml import etree

TEXT = qn("w:t")
NOT_PRINTED = {qn("w:del"), qn("w:moveFrom")}
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters from `start` up to `end` of a paragraph's text become `new`."""

    start: int
    end: int
    new: str

    def moved(self, by: int) -> "Edit":
        """Return the edit of a text that begins later."""
        return replace(self, start=self.start + by, end=self.end + by)


def texts_of(paragraph: etree._Element) -> list[etree._Element]:
    """Return the text nodes of a paragraph that print, in order; those of boxes are not its own."""
    own = (node for node in paragraph.iter(TEXT) if _paragraph_of(node) is paragraph)
    return [node for node in own if not NOT_PRINTED & {a.tag for a in node.iterancestors()}]


def text_of(paragraph: etree._Element) -> str:
    """Return what the text nodes of a paragraph hold, without tabs and breaks."""
    return "".join(node.text or "" for node in texts_of(paragraph))


def replaced(
    text: str, pattern: re.Pattern[str], new: str | Callable[[re.Match[str]], str]
) -> Iterator[Edit]:
    """Yield an edit for every match that `new` would change, as `re.sub` would."""
    for match in pattern.finditer(text):
        words = new(match) if callable(new) else match.expand(new)
        if words != match[0]:
            yield Edit(match.start(), match.end(), words)


def edits_between(before: str, after: str) -> list[Edit]:
    """Return the edits that make one text of another, as few characters as will do."""
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [Edit(a, b, after[c:d]) for code, a, b, c, d in codes if code != "equal"]


def change(paragraph: etree._Element, edits: list[Edit]) -> None:
    """Carry out edits that do not overlap; what is written new looks as the first letter did."""
    for edit in sorted(edits, key=lambda each: each.start, reverse=True):
        _change(texts_of(paragraph), edit)


def _change(nodes: list[etree._Element], edit: Edit) -> None:
    place, is_written = 0, False
    for node in nodes:
        text = node.text or ""
        first, last = max(edit.start - place, 0), min(edit.end - place, len(text))
        is_here = first < last or (edit.start == edit.end and 0 <= edit.start - place <= len(text))
        if is_here and not (is_written and first >= last):
            new = "" if is_written else edit.new
            node.text = text[:first] + new + text[max(first, last) :]
            node.set(SPACE, "preserve")
            is_written = True
        place += len(text)


def _paragraph_of(node: etree._Element) -> etree._Element | None:
    return next(iter(node.iterancestors(qn("w:p"))), None)
