"""A day typed in the Vietnamese way, turned into the way of the files."""

import re
from calendar import monthrange
from datetime import datetime

TOKEN = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
    r"|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}"
    r"|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}",
    re.IGNORECASE,
)
WRITTEN_RIGHT = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
# dateparser guesses wherever it may: only a bare token, only whole absolute days.
FENCE = {"PARSERS": ["absolute-time"], "STRICT_PARSING": True, "DATE_ORDER": "DMY"}


def date_words(typed: str) -> str:
    """Return what is wrong with a day, with the day that was probably meant."""
    if match := WRITTEN_RIGHT.fullmatch(typed):
        year, month, _ = map(int, match.groups())
        return f"không có ngày “{typed}”{_length_of(year, month)}"
    words = f"“{typed}” không đúng dạng ngày NĂM-THÁNG-NGÀY"
    meant = _read(typed)
    return f"{words}; có phải ý bạn là {meant:%Y-%m-%d}?" if meant else f"{words}, ví dụ 2025-02-28"


def _read(typed: str) -> datetime | None:
    import dateparser  # noqa: PLC0415 - 0.2 s, and only a wrong day needs it

    token = TOKEN.search(typed)
    if token is None:
        return None
    found: datetime | None = dateparser.parse(token[0], languages=["vi"], settings=FENCE)
    return found


def _length_of(year: int, month: int) -> str:
    if year == 0 or not 1 <= month <= 12:
        return ""
    return f": tháng {month:02d} năm {year} chỉ có {monthrange(year, month)[1]} ngày"
