"""How two versions of a text differ, line by line, as a person reads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import unified_diff

MEANS = {"+": "thêm", "-": "bỏ", " ": "giữ", "@": "chỗ khác"}


@dataclass(frozen=True, slots=True)
class LineChange:
    """One line: `did` says whether it is added (*thêm*), taken away (*bỏ*) or stays (*giữ*)."""

    did: str
    text: str


def line_changes(before: str, after: str, around: int = 2) -> Sequence[LineChange]:
    """Return the lines that differ, each with a few around it; a gap stands between places."""
    lines = list(unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=around))
    found = [LineChange(MEANS[line[0]], line[1:]) for line in lines[2:]]
    return [LineChange(c.did, "…") if c.did == MEANS["@"] else c for c in found]
