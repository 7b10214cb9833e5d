"""How often a duty comes again: *hằng quý*, *định kỳ 6 tháng*, *mỗi năm một lần*."""

import re
from types import MappingProxyType

from workflow.domain.period import Cadence
from workflow.intake.grammar.day_forms import form
from workflow.intake.grammar.day_numbers import number_of

EVERY = r"h[ằà]ng|mỗi|từng"
UNIT = r"(?:ngày|tuần|tháng|quý|quí|năm|kỳ){STOP}(?! (?:học|họp|thi|\d))"
CADENCES = (
    r"định kỳ(?:~[,:(]?~(?:theo )?(?:(?:{EVERY}|một) )?(?:(?:0?[369]|ba|sáu|chín) tháng|{UNIT})"
    r"(?:~(?:,|và|hoặc|/)~(?:(?:{EVERY}|một|báo cáo) )?(?:(?:0?[369]|ba|sáu|chín) tháng"
    r"|{UNIT})){0,4})?"
    r"(?: (?:một|1|01|hai|2|02) lần|~/~lần)?"
    r"|(?:{EVERY}) (?:{UNIT})(?:~(?:,|và|hoặc)~(?:(?:{EVERY}) )?(?:(?:0?[369]|sáu|chín) tháng"
    r"|{UNIT})){0,4}"
    r"(?: (?:một|1|01|hai|2|02|ba) lần)?"
    r"|(?:\d{1,2}|một|hai|ba|bốn) lần~(?:/|một|mỗi|trong|trên)~(?:một )?(?:{UNIT})"
    r"|(?:\d{1,2}|một|hai|ba|sáu) (?:{UNIT})~(?:/|một|1|một|hai|2)~(?:1 |một |01 )?lần"
)
PARTS = MappingProxyType({"EVERY": EVERY, "UNIT": UNIT, "CADENCES": CADENCES})

_MONTHS = MappingProxyType({"tháng": 1, "quý": 3, "quí": 3, "năm": 12})
_BY_MONTHS = MappingProxyType(
    {
        1: Cadence.MONTH,
        3: Cadence.QUARTER,
        6: Cadence.HALF_YEAR,
        9: Cadence.NINE_MONTHS,
        12: Cadence.YEAR,
    }
)
_TIMES = form(
    r"(?P<times>\d{1,2}|một|hai|ba|bốn) lần~(?:/|một|mỗi|trong|trên)~(?:một )?(?P<unit>{UNIT})",
    UNIT=UNIT,
)
_EACH_TIMES = form(
    r"(?:mỗi|h[ằà]ng|một) (?P<unit>{UNIT}) (?P<times>một|1|01|hai|2|02|ba|bốn) lần", UNIT=UNIT
)
_LENGTH = form(r"(?P<number>\d{1,2}|ba|sáu|chín) tháng")
_UNIT = form(r"(?P<unit>tháng|quý|quí|năm){STOP}")


def cadence_of(words: str) -> Cadence | None:
    """Return the first cadence that the words name, None for one that no report keeps.

    >>> cadence_of("02 lần/năm").value
    'half_year'
    """
    counted = _TIMES.search(words) or _EACH_TIMES.search(words)
    if counted:
        months = _MONTHS.get(counted["unit"], 0) / max(1, number_of(counted["times"]))
        return _BY_MONTHS.get(int(months)) if months == int(months) else None
    found = [*_LENGTH.finditer(words), *_UNIT.finditer(words)]
    first = min(found, key=re.Match.start, default=None)
    if first is None:
        return None
    number = first.groupdict().get("number")
    return _BY_MONTHS.get(number_of(number) if number else _MONTHS[first["unit"]])
