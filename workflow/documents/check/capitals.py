"""Capitals where parts of documents are referred to, and two words (Phụ lục II, Mục V)."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workflow.documents.check.outline import printed
from workflow.documents.check.rule import Fault, Rule, at
from workflow.documents.reading.paper import Paragraph
from workflow.documents.reading.parts import Parts
from workflow.domain.finding import Known, PagePart

_LOWER = re.compile(
    r"(?<!\w)(?P<before>\w+\s+)??(?P<word>(?:phần|chương)(?=\s+[IVXLC])|điều|tiểu mục|mục)\s+"
    r"(?P<number>[IVXLC]+\b|\d+(?:\.\d+)*\b)(?!\s*%|,\d)"
)
_COMPOUNDS = MappingProxyType(
    {
        "phần": frozenset({"thành", "cổ", "học", "hợp", "cấu", "góp", "một", "bộ", "dự", "gấp"}),
        "mục": frozenset({"danh", "hạng", "chuyên", "đề", "khoản", "đầu", "thư", "tiết", "tiểu"}),
        "chương": frozenset({"huy", "văn", "hiến"}),
        "điều": frozenset({"bao", "nhiều", "những", "các", "mấy", "một"}),
        "tiểu mục": frozenset[str](),
    }
)
_UPPER = re.compile(
    r"(?<=[\w,)”]) (?P<word>Khoản\s+\d+|Điểm\s+[a-zđ](?=[\s,;.)])|Điểm\s+\d+(?=\s+[Kk]hoản))"
)
_PEOPLE = re.compile(r"\b(?:của|do|vì|cho|trong|phục vụ)\s+(nhân dân)\b(?! tệ)")
_STATE = re.compile(r"(?:\bcủa|\bdo|\bcho|Đảng và|Đảng,)\s+(nhà nước)\b(?! ngoài)")


def capitals(parts: Parts, known: Known) -> Iterator[Fault]:
    """R64: Phần, Chương, Mục, Tiểu mục, Điều in capitals, khoản, điểm not; Nhân dân, Nhà nước.

    A word counts as a reference only with its number; *nhân dân* in the name of a body
    (*Hội đồng nhân dân*) and *nhà nước* as an attribute (*quản lý nhà nước*) stay small.
    """
    for paragraph in [*parts.legal_bases, *parts.body]:
        for wrong in dict.fromkeys(_wrong_words(paragraph)):
            yield Fault(spot=at(PagePart.BODY, paragraph), wrong=wrong)


def _wrong_words(paragraph: Paragraph) -> Iterator[str]:
    text = printed(paragraph)
    for found in _LOWER.finditer(text):
        word, before = found["word"], (found["before"] or "").strip().casefold()
        if before not in _COMPOUNDS[word]:
            written = f"{word} {found['number']}"
            yield f"“{written}”, quy định viết hoa: “{written[0].upper()}{written[1:]}”"
    for found in _UPPER.finditer(text):
        written = found["word"]
        yield f"“{written}” giữa câu, quy định viết thường: “{written[0].lower()}{written[1:]}”"
    for pattern in (_PEOPLE, _STATE):
        for found in pattern.finditer(text):
            yield f"“{found[1]}”, quy định viết hoa: “{found[1].capitalize()}”"


CAPITAL_RULES: Mapping[str, Rule] = MappingProxyType({"R64": capitals})
