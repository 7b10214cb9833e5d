"""Spaces between words and before signs: sound practice, the decree is silent."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart

_DOUBLE = re.compile(r"(\S+) {2,3}(\S+)")
_BEFORE_SIGN = re.compile(r"(\w[\w)”\"]*) ([,.;:])(?=\s|$)(?!\s[.…])")
_BLANKS = frozenset({"ngày", "tháng", "năm", "số", "số:", "lúc", "giờ", "phút"})


def spaces(parts: Parts, known: Known) -> Iterator[Fault]:
    """R65: one space between words, none before a comma, a stop, a semicolon, a colon.

    Blanks to be filled in (*ngày   tháng*) and runs of four and more, by which words are put
    in place, are no slips.
    """
    annexes = [p for annex in parts.annexes for p in (*annex.title, *annex.body)]
    places: Sequence[tuple[PagePart, Sequence[Paragraph]]] = (
        (PagePart.HEAD, (*parts.head.subject, *parts.head.dispatch_subject)),
        (PagePart.ADDRESSEES, parts.addressees),
        (PagePart.BODY, (*parts.legal_bases, *parts.body)),
        (PagePart.CLOSING, parts.closing.recipients),
        (PagePart.ANNEX, annexes),
    )
    for part, paragraphs in places:
        for paragraph in paragraphs:
            for wrong in _slips(paragraph.text):
                yield Fault(spot=at(part, paragraph), wrong=wrong)


def _slips(text: str) -> Iterator[str]:
    doubled = [found for found in _DOUBLE.finditer(text) if not _is_blank(found)]
    if doubled:
        yield f"thừa dấu cách giữa “{doubled[0][1]}” và “{doubled[0][2]}”{_more(doubled)}"
    signs = [s for s in _BEFORE_SIGN.finditer(text) if s[1].casefold() not in _BLANKS]
    if signs:
        yield f"thừa dấu cách trước “{signs[0][2]}” sau chữ “{signs[0][1]}”{_more(signs)}"


def _is_blank(found: re.Match[str]) -> bool:
    before, after = found[1].casefold(), found[2].casefold()
    return before in _BLANKS or after in _BLANKS or after.startswith("/") or before.endswith("…")


def _more(found: Sequence[re.Match[str]]) -> str:
    return f", và {len(found) - 1} chỗ nữa" if len(found) > 1 else ""


SPACING_RULES: Mapping[str, Rule] = MappingProxyType({"R65": spaces})
