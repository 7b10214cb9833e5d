"""Two texts that are alike."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """The places of two texts in a list; `score` is how alike they are, from 0 to 100."""

    first: int
    second: int
    score: float
