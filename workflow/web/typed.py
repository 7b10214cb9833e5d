"""What people type into forms, read; what cannot be read is told with what to type."""

import re
import unicodedata
from datetime import date
from typing import Annotated

from fastapi import Query

from workflow.errors import InputError, WrongDayError

WRITTEN = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
Asked = Annotated[str, Query(max_length=200)]
Offset = Annotated[int, Query(alias="tu", ge=0, le=10_000_000)]
BY_BROWSER = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def day_of(text: str, name: str) -> date | None:
    """Return the day that a field holds, None when it was left empty; `name` is the field's label.

    Raises:
        WrongDayError: When it is no day.
    """
    typed = text.strip()
    if not typed:
        return None
    if found := BY_BROWSER.fullmatch(typed):
        year, month, day = map(int, found.groups())
    elif found := WRITTEN.fullmatch(typed):
        day, month, year = map(int, found.groups())
    else:
        raise _no_day(typed, name)
    try:
        return date(year, month, day)
    except ValueError as error:
        raise WrongDayError(f"{name}: không có ngày {typed[:20]}, hãy xem lại lịch.") from error


def _no_day(typed: str, name: str) -> WrongDayError:
    return WrongDayError(f"{name}: “{typed[:20]}” không phải ngày; hãy ghi dạng 28/02/2025.")


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
    """Return what was typed as one line of plain signs, every letter composed."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(sign if sign.isprintable() else " " for sign in composed).split())


def line_of(text: str, name: str, longest: int) -> str:
    """Return what was typed as one line of plain signs; `name` is the field's label.

    Raises:
        InputError: When it is longer than `longest` signs.
    """
    line = words_of(text)
    if len(line) > longest:
        raise InputError(f"{name} dài quá {longest} ký tự: hãy viết ngắn lại, hoặc gửi thành tệp.")
    return line
