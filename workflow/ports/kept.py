"""Keeps what takes long to count."""

from collections.abc import Callable, Hashable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Kept(Protocol):
    """A few answers, each for as long as nothing it was made of has changed."""

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the answer to a question, made when it was not asked before."""
        ...
