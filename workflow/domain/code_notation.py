"""The notation of a number as it should be, from one that is printed with a slip."""

import re

from workflow.domain.folded import folded


def usual_notation(printed: str, issuer: str | None, drafting_unit: str) -> str:
    """Return a notation with the office's own groups where the printed ones are those, misspelt.

    >>> usual_notation("SGDDĐT-GDTrHQLCL", "SGDĐT", "GDTrH-QLCL")
    'SGDĐT-GDTrH-QLCL'
    >>> usual_notation("UBND-KGVX", "SGDĐT", "GDTrH-QLCL")
    'UBND-KGVX'
    """
    first, dash, rest = printed.partition("-")
    if issuer and _letters(first) == _letters(issuer):
        first = issuer
    if rest and _letters(rest) == _letters(drafting_unit):
        rest = drafting_unit
    return f"{first}{dash}{rest}"


def _letters(group: str) -> str:
    """Return the letters of a group, a doubled one once, without hyphens."""
    return re.sub(r"(.)\1+", r"\1", folded(group).replace("-", ""))
