"""The meeting that a preamble tells of: *Ngày 12 tháng 2 năm 2025 tại …, Sở … tổ chức Hội nghị*."""

import re
from datetime import date

from workflow.domain.capital import capital
from workflow.domain.directive import Meeting

DAY = re.compile(
    r"\bngày\s+(\d{1,2})\s*(?:tháng\s+(\d{1,2})\s+năm\s+|[/.-](\d{1,2})[/.-])(\d{4})\b",
    re.IGNORECASE,
)
NAME = re.compile(
    r"\b((?:Hội nghị|Cuộc họp|Buổi làm việc|Phiên họp|Hội thảo)\s(?!do\b|của\b)[^.;]{8,300}?)"
    r"(?=,?\s+(?:chủ trì|do đồng chí|dưới sự chủ trì)\b|[.;]|$)",
    re.IGNORECASE,
)
PLACE = re.compile(
    r"^[,\s]*tại\s+([^.;]{3,150}?)(?=,\s+(?:Sở|UBND|Ủy ban|Bộ|Phòng|đồng chí|ông|bà)\b)"
)
CHAIR = re.compile(
    r"\b(?:chủ trì[^.;]{0,40}?|do\s+)(?:đồng chí|đ/c|ông|bà)\s+"
    r"([A-ZĐÀ-Ỵ]\w*(?:\s[A-ZĐÀ-Ỵ]\w*){1,5})"
)
CITED = re.compile(r"\bsố\s+[\w/-]+\s+$", re.IGNORECASE)
"""Before the day of a document."""
NEAR = 600


def meeting_in(preamble: str) -> Meeting | None:
    """Return the meeting; None when the preamble names none, or no day before its name."""
    for name in NAME.finditer(preamble):
        before = preamble[max(0, name.start() - NEAR) : name.start()]
        days = [day for day in DAY.finditer(before) if not CITED.search(before[: day.start()])]
        if days and (held := _day(days[-1])):
            place = PLACE.search(before[days[-1].end() :])
            chair = CHAIR.search(preamble[name.start() : name.end() + NEAR])
            return Meeting(
                meeting_date=held,
                name=capital(name[1]),
                place=place[1] if place else None,
                chair=chair[1] if chair else None,
            )
    return None


def _day(found: re.Match[str]) -> date | None:
    number, month, slashed, year = found.groups()
    try:
        return date(int(year), int(month or slashed), int(number))
    except ValueError:
        return None
