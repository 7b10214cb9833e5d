"""What people type into forms, read into what the engine works with."""

import re
from datetime import date

from workflow.errors import InputError

WRITTEN = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def day_of(text: str, name: str) -> date | None:
    """Read a day, `30/6/2025` or as a browser sends it; None for nothing.

    Raises:
        InputError: When it is no day; `name` is that of the field.
    """
    typed = text.strip()
    if not typed:
        return None
    try:
        if match := WRITTEN.fullmatch(typed):
            day, month, year = (int(part) for part in match.groups())
            return date(year, month, day)
        return date.fromisoformat(typed)
    except ValueError as error:
        raise InputError(
            f"{name}: “{typed[:40]}” không phải một ngày, hãy ghi như 30/06/2025."
        ) from error
