"""How a text differs from what it was, line by line."""

from collections.abc import Iterator
from difflib import unified_diff

KINDS = {"+": "added", "-": "removed", "@": "place"}


def difference(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Go through the lines of a unified difference: `added`, `removed`, `place` or `same`."""
    lines = unified_diff(before.split("\n"), after.split("\n"), lineterm="", n=2)
    for line in lines:
        if not line.startswith(("---", "+++")) or len(line.strip()) > 3:
            yield KINDS.get(line[:1], "same"), line
