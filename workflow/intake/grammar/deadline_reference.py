"""Deadlines by reference: *theo thời gian được nêu tại khoản 1*, *thời hạn nêu trên*."""

from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_text import even, plain
from workflow.intake.grammar.deadline_phrase import ReferencePhrase

_CLAUSE = (
    r"(?:khoản|điểm|mục|điều|phần|tiết|tiểu mục|ý|gạch đầu dòng(?: thứ)?|phụ lục)"
    r" (?:(?:[ivx]{1,5}|\d{1,2}|[a-zđ])(?:\.(?:\d{1,2}|[a-zđ])(?![^\W_])){0,3}|nhất|hai|ba){STOP}"
)
_REFERENCE = form(
    r"(?<![^\W_])(?:(?:theo|đúng|trong|bảo đảm|đảm bảo|cùng|như)(?: (?:đúng|theo"
    r"|các)){0,2} )?(?:mốc )?"
    r"(?:thời (?:gian|hạn|điểm)|tiến độ|hạn)(?: (?!này{STOP})[^\W\d_]{1,7}){0,3}?"
    r"(?: (?:đã|được)){0,2}+(?: (?:nêu|quy định|yêu cầu|đề ra|ghi|xác định|nói|giao|phân công))?"
    r"(?: (?:ở |tại )?(?P<above>trên){STOP}"
    r"|~(?:tại|ở|trong|của|như)~(?P<target>{CLAUSE}(?:~,?~(?:của )?{CLAUSE}){0,3}))",
    CLAUSE=_CLAUSE,
)
_NO_DEADLINE = form(r"(?:quá|sau|ngoài|hết|trễ|cơ sở|khung|khung kế hoạch) \Z")


def reference_in(sentence: str) -> ReferencePhrase | None:
    """Return the first deadline of a sentence that points to another clause, None without one.

    *Quá thời gian trên* is what happens afterwards, *khung thời gian trên* a plan: no deadline.
    """
    text = even(sentence)
    for match in _REFERENCE.finditer(text):
        if _NO_DEADLINE.search(text[max(0, match.start() - 16) : match.start()]):
            continue
        target = plain(sentence[slice(*match.span("target"))]) if match["target"] else None
        return ReferencePhrase(start=match.start(), end=match.end(), target=target)
    return None
