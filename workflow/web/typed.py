"""What people type into fields, read; what cannot be read is told with what to type."""

import re
import unicodedata
from datetime import date

from workflow.errors import InputError

DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def day_of(text: str, name: str) -> date | None:
    """Return the day that was typed, None for an empty field; `name` is what the field is called.

    Raises:
        InputError: When it is no day.
    """
    typed = text.strip()
    if not typed:
        return None
    if found := DAY.fullmatch(typed):
        number, month, year = map(int, found.groups())
    elif found := ISO_DAY.fullmatch(typed):
        year, month, number = map(int, found.groups())
    else:
        raise InputError(f"{name}: hãy ghi ngày/tháng/năm, ví dụ 28/02/2025.")
    try:
        return date(year, month, number)
    except ValueError:
        raise InputError(f"{name}: không có ngày {typed}, hãy xem lại.") from None


def number_of(text: str, name: str) -> int | None:
    """Return the whole number that was typed, None for an empty field.

    Raises:
        InputError: When it is no whole number.
    """
    typed = text.strip()
    if not typed:
        return None
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 9):
        raise InputError(f"{name}: hãy ghi một số nguyên, ví dụ 5.")
    return int(typed)


def words_of(text: str) -> str:
    """Return what was typed in one line, every letter composed."""
    return " ".join(unicodedata.normalize("NFC", text).split())
