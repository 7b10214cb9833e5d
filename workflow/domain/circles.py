"""Ways that lead back to where they began."""

from collections.abc import Mapping


def in_circles(ways: Mapping[str, list[str]]) -> list[str]:
    """Return the codes from which a way leads back to themselves.

    >>> in_circles({"a": ["b"], "b": ["a", "c"], "c": []})
    ['a', 'b']
    """

    def reached(code: str) -> set[str]:
        found: set[str] = set()
        waiting = list(ways.get(code, ()))
        while waiting:
            there = waiting.pop()
            if there not in found:
                found.add(there)
                waiting.extend(ways.get(there, ()))
        return found

    return [code for code in ways if code in reached(code)]
