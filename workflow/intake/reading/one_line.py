"""Pieces of a sentence set one after the other again."""

import re
from collections.abc import Iterable

HANGING = re.compile(r"\w[-–/]")


def one_spaced(text: str) -> str:
    """Return text with each run of white space as one space, none around it."""
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return " ".join(text.split())


def one_line(pieces: Iterable[str]) -> str:
    """Return pieces with a space between, none where a word was broken at its hyphen.

    >>> one_line(["năm học 2024-", "2025 của", "tỉnh"])
    'năm học 2024-2025 của tỉnh'
    """
    line: list[str] = []
    for piece in pieces:
        if line and not hangs(line[-1]):
            line.append(" ")
        line.append(piece)
    return "".join(line)


def hangs(piece: str) -> bool:
    """Tell whether a word goes on after the hyphen or stroke that a piece ends with."""
    return bool(HANGING.fullmatch(piece[-2:]))
