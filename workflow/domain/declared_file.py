"""A file that people declare things in, as it is to be."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredFile:
    """`name` is its path below the office's folder; without content it is taken away."""

    name: str
    content: bytes | None


def mark_of(content: bytes | None) -> str:
    """Return a short text that changes when a file does; nothing when there is no file."""
    return "" if content is None else hashlib.sha256(content).hexdigest()
