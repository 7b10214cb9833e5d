"""Pieces of a sentence set one after the other again."""

import re
from collections.abc import Iterable

HANGING = re.compile(r"\w[-–/]$")


def one_line(pieces: Iterable[str]) -> str:
    """Return pieces with a space between, none where a word was broken at its hyphen.

    >>> one_line(["năm học 2024-", "2025 của", "tỉnh"])
    'năm học 2024-2025 của tỉnh'
    """
    line = ""
    for piece in pieces:
        line = f"{line}{piece}" if not line or HANGING.search(line) else f"{line} {piece}"
    return line
