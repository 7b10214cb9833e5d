"""How a part of a notice that orders something is called."""

import re

from workflow.domain.capital import capital

UNNUMBERED = "0"
_MARKS = re.compile(r"\d+(?:\.\d+)*|[^.]+")
_ROMAN_OR_CAPITAL = re.compile(r"[IVXLC]+|[A-ZĐ]")


def clause_name(clause: str) -> str:
    """Return `điểm a khoản 2 Mục I` of *I.2.a*, as the decree cites (Phụ lục I, Mục II.6.d)."""
    if clause == UNNUMBERED:
        return "phần không đánh số"
    return " ".join(_named(mark) for mark in reversed(_MARKS.findall(clause)))


def clause_title(clause: str) -> str:
    """Return the same as it begins a line: `Khoản 2`."""
    return capital(clause_name(clause))


def _named(mark: str) -> str:
    """Return what has a name of its own, *Điều 5*, as it is."""
    if mark[0].isdigit():
        return f"khoản {mark}"
    if _ROMAN_OR_CAPITAL.fullmatch(mark):
        return f"Mục {mark}"
    return f"điểm {mark}" if len(mark) == 1 else mark
