"""What a document stands on: what its preamble cites, each with what it is about."""

import re
from collections.abc import Iterator, Sequence

from workflow.domain.notice_draft import Taken
from workflow.intake.head import signs
from workflow.intake.head.citations import citations_in
from workflow.intake.head.lines import Line
from workflow.intake.head.preamble import leads_in
from workflow.intake.head.take import one_line

_NEXT = re.compile(r"; (?=Căn cứ|Thực hiện|Xét|Theo)")
_OPENS = re.compile(r"(?:[-+*•] ?){0,3}(?:(?:Căn cứ|Thực hiện|Thi hành)(?: vào)? )?")
_ABOUT = re.compile(
    r",? (?:về|[Vv]/v|quy định|ban hành|hướng dẫn|sửa đổi|phê duyệt)\b"
    r"(?:[^(.;:,\n]|,(?! [A-ZĐỦ])|\.(?=\d)){2,400}"
)
_NOTATION = re.compile(r"\d[/-]|/\d{4}|[Ll]uật|Pháp lệnh")


def legal_bases(lines: Sequence[Line]) -> Iterator[Taken[str]]:
    """Yield the bases, without *Căn cứ*: whole lines, or what the lead-in cites."""
    for line in lines:
        if signs.LEGAL_BASIS.match(line.beginning):
            yield from _cited(line) if leads_in(line) else _printed(line)


def _printed(line: Line) -> Iterator[Taken[str]]:
    for part in line.cut(found.end() for found in _NEXT.finditer(line.text)):
        opens = _OPENS.match(part.text)
        named = part.part(opens.end() if opens else 0)
        value = named.text.rstrip(" ;.,")
        yield Taken(value=value, passage=named.passage, rule="basis-line")


def _cited(line: Line) -> Iterator[Taken[str]]:
    """Yield what a lead-in cites by its notation, each with what stands of it up to a bracket."""
    for cited in citations_in(line.text):
        if not _NOTATION.search(cited.text):
            continue
        about = _ABOUT.match(line.text, cited.end)
        named = line.part(cited.start, about.end() if about else cited.end)
        yield Taken(value=one_line(named.text), passage=named.passage, rule="cited-in-lead")
