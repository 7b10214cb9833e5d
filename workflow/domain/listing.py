"""What every list is answered with: a page of its rows, and how many there are."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Generic[Item]):
    """A page of rows; `total` counts those of all pages."""

    items: tuple[Item, ...]
    total: int
