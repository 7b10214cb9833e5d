"""What people type into forms and addresses, read with care."""

import re
import unicodedata
from datetime import date
from typing import Annotated

from fastapi import Query

from workflow.errors import InputError

Offset = Annotated[int, Query(alias="tu", ge=0, le=10_000_000)]
Asked = Annotated[str, Query(max_length=200)]

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def day_of(text: str, name: str) -> date | None:
    """Return the day typed into the field `name`, as 30/6/2025 or 2025-06-30; None for nothing.

    Raises:
        InputError: When it is no day.
    """
    typed = text.strip()
    if not typed:
        return None
    found = _DAY.fullmatch(typed)
    try:
        if found:
            return date(int(found[3]), int(found[2]), int(found[1]))
        return date.fromisoformat(typed)
    except ValueError as error:
        raise InputError(
            f"{name}: “{typed[:40]}” không phải ngày; hãy ghi như 30/6/2025."
        ) from error


def line_of(text: str) -> str:
    """Return what was typed as one composed line without signs that cannot be printed."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(sign for sign in composed if sign.isprintable())
