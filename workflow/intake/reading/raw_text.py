"""What the readers of all kinds of files hand on, before its paragraphs are put in order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

Grid = Sequence[Sequence[str]]
"""A table: the texts of each row from left to right; a cell may hold several lines."""
Piece = str | Grid
"""Lines of text, or a table."""


@dataclass(slots=True, kw_only=True)
class Mendings:
    """What was put right so far: how often, by the sentence that tells it."""

    times: Counter[str] = field(default_factory=Counter)

    def add(self, sentence: str, times: int = 1) -> None:
        """Note that something was put right; nothing happens for no times."""
        if times:
            self.times[sentence] += times

    def notes(self) -> tuple[str, ...]:
        """Return the sentences, each with its number where it has a place for one."""
        return tuple(sentence.format(times) for sentence, times in self.times.items())
