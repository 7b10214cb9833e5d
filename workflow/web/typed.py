"""What people type into forms, read."""

import re
from datetime import date

from workflow.errors import InputError

WRITTEN = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
BY_BROWSER = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def day_of(text: str, name: str) -> date | None:
    """Return the day that a field holds, None when it was left empty; `name` is the field's label.

    Raises:
        InputError: When it is no day.
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
        raise _no_day(typed, name) from error


def _no_day(typed: str, name: str) -> InputError:
    return InputError(f"{name}: “{typed[:20]}” không phải ngày; hãy ghi dạng 27/02/2025.")
