"""Deadlines by reference: *theo thời gian được nêu tại khoản 1*, *thời hạn nêu trên*."""

import re

from workflow.intake.grammar.day_forms import STOP, O, S
from workflow.intake.grammar.day_text import even, plain
from workflow.intake.grammar.deadline_phrase import ReferencePhrase

_CLAUSE = rf"(?:khoản|điểm|mục|điều|phần|tiết|tiểu{S}mục){S}(?:[ivx]{{1,5}}|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}|[a-zđ]){STOP}"
_REFERENCE = re.compile(
    rf"(?:(?:theo|đúng|trong|bảo{S}đảm|đảm{S}bảo|cùng)(?:{S}(?:đúng|theo|các))?{S})?(?:mốc{S})?"
    rf"(?:thời{S}(?:gian|hạn|điểm)|tiến{S}độ)(?:{S}[^\W\d_]{{1,7}}){{0,3}}?"
    rf"(?:{S}(?:đã|được)){{0,2}}+(?:{S}(?:nêu|quy{S}định|yêu{S}cầu|đề{S}ra|ghi|xác{S}định|nói))?{S}"
    rf"(?:(?:ở{S}|tại{S})?(?P<above>trên){STOP}|(?:tại|ở|trong|của){S}(?P<target>{_CLAUSE}(?:{O},?{O}{_CLAUSE}){{0,3}}))"
)


def reference_in(sentence: str) -> ReferencePhrase | None:
    """Return the first deadline of a sentence that points to another clause, None without one."""
    match = _REFERENCE.search(even(sentence))
    if match is None:
        return None
    target = plain(sentence[slice(*match.span("target"))]) if match["target"] else None
    return ReferencePhrase(start=match.start(), end=match.end(), target=target)
