"""How Vietnamese writes a time: fragments of patterns over a text made even (`day_text.even`).

Every repeat is bounded and blanks are taken whole, so that no pattern made of them can go back and
forth over a long text.
"""

S = r"\s{1,12}+"
"""The blank between two words; bold marks count as blanks."""
O = r"\s{0,12}+"  # noqa: E741
"""A blank that may be missing."""
STOP = r"(?![^\W_])"
"""The end of a word or number."""

_MONTH_WORD = (
    r"(?:mười(?:\s(?:một|hai))?|giêng|chạp|một|hai|ba|tư|bốn|năm(?!\s{1,12}\d{4})|sáu|bảy|bẩy|tám"
    r"|chín)"
)
MONTH_NUMBER = rf"(?:\d{{1,2}}(?!\d)|{_MONTH_WORD}{STOP})"
_OTHER_YEAR = r"(?:nay|sau|tới|này)"
YEAR_AFTER = (
    rf"(?:{O},?{O}\(?năm{O}(?:\d{{4}}(?!\d)|{_OTHER_YEAR}{STOP})|{O}[/.\-]{O}\d{{4}}(?!\d)"
    rf"|{S}(?:19|20)\d\d(?!\d))"
)
WEEKDAY = r"(?:thứ\s{1,3}(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s{1,3}nhật)"
_WEEKDAY_FIRST = rf"(?:\(?{WEEKDAY}{O}[,(]?{O}(?:là{S})?)?"
_DAY = rf"(?:ngày{O})?{_WEEKDAY_FIRST}(?:ngày{O})?(?:m[ùồ]ng{S})?"
_DAY_WORD = r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_MORE_DAYS = rf"(?:\d{{1,2}}{O}(?:[,;]|và|hoặc|đến|tới|-(?={O}\d{{1,2}}{O}(?:/|tháng))){O}(?:ngày{S})?){{0,6}}"
NUMERIC_DAY = rf"\d{{1,2}}{O}[/.\-]{O}\d{{1,2}}{O}[/.\-]{O}(?:\d{{4}}|\d\d)(?!\d|{O}/{O}\d)"
SHORT_DAY = (
    rf"\d{{1,2}}(?:{O}/{O}|[.\-])\d{{1,2}}(?!\d|{O}[/.\-]{O}\d|{O}%)"
    rf"(?:{O},?{O}năm{O}(?:\d{{4}}(?!\d)|{_OTHER_YEAR}{STOP}))?"
)
WORDED_DAY = (
    rf"{_DAY_WORD}{S}(?:của{S})?tháng{S}(?:{MONTH_NUMBER}{YEAR_AFTER}?|{_OTHER_YEAR}{STOP})"
)
DAY = rf"{_DAY}{_MORE_DAYS}(?:{NUMERIC_DAY}|{WORDED_DAY}|{SHORT_DAY})"
"""A day, or several in one month: *ngày 05, 06/8/2025*."""

_AND = rf"{O}(?:[,;\-]|và|hoặc|đến|tới){O}"
MONTH = (
    rf"(?:tháng{O}(?:{MONTH_NUMBER}{_AND}(?:tháng{S})?){{0,6}}{MONTH_NUMBER}(?:{YEAR_AFTER})?"
    rf"|tháng{S}{_OTHER_YEAR}{STOP}|\d{{1,2}}{O}[/.\-]{O}\d{{4}}(?!\d))"
)
_QUARTER_NUMBER = rf"(?:iv|i{{1,3}}|[1-4]|một|hai|ba|tư|bốn){STOP}"
QUARTER = (
    rf"(?:(?:quý|quí){O}(?:{_QUARTER_NUMBER}{_AND}(?:qu[ýí]{S})?){{0,3}}{_QUARTER_NUMBER}"
    rf"|q[.\s]{{0,2}}(?:iv|i{{1,3}}|[1-4]){STOP}|qu[ýí]{S}{_OTHER_YEAR}{STOP})(?:{YEAR_AFTER})?"
)
MONTHS_OF_YEAR = (
    rf"(?:0?[369]|ba|sáu|chín){S}tháng{S}(?:đầu|cuối){S}năm(?:{S}(?:\d{{4}}|{_OTHER_YEAR}))?{STOP}"
)
YEAR = rf"năm{O}(?:\d{{4}}(?!\d)(?:{O}-{O}(?:năm{S})?\d{{4}}(?!\d))?|{_OTHER_YEAR}{STOP})"
POINT_NAME = (
    r"(?:đầu|giữa|cuối|nửa\s{1,3}đầu|nửa\s{1,3}cuối|(?:thượng|trung|hạ)\s{1,3}tuần(?:\s{1,3}của)?)"
)
POINT = rf"{POINT_NAME}{S}(?:{MONTH}|{QUARTER}|{YEAR}|(?:tháng|năm){STOP}(?!{S}(?:học|\d)))"
SPAN = rf"(?:{POINT}|{MONTHS_OF_YEAR}|{MONTH}|{QUARTER}|{YEAR})"
"""A month, quarter or year, a part of one, or several in a row."""
TIME = rf"(?:{DAY}|{SPAN})"
"""Anything that the calendar can place."""

CLOCK = (
    rf"(?:lúc{S})?(?:\d{{1,2}}{O}(?:giờ|h|g){STOP}(?:{O}\d{{1,2}}(?:{O}(?:phút|ph|p|'){STOP})?)?"
    rf"|\d{{1,2}}{O}[hg]{O}\d\d(?!\d)(?:{O}(?:phút|ph|p|'))?|\d{{1,2}}:\d\d(?!\d))"
    rf"(?:{S}(?:sáng|chiều|tối|trưa)){{0,1}}"
)
"""An hour of the day: *17 giờ 00*, *8h30*, *14:00*."""
