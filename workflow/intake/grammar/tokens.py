"""Text as tokens, each with the part of speech that matters for duties."""

import re
from dataclasses import dataclass

from workflow.intake.grammar.lexicon import LONGEST, PHRASES, Speech

_TOKEN = re.compile(r"\./\.|\.{2,}|\w+(?:[-–/.&]\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The words and signs of a text, in order.

    `speech[i]` tells what the phrase that begins at token i is, `after[i]` the token that follows
    the phrase; a token inside a phrase has no speech of its own.
    """

    text: str
    low: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    speech: tuple[Speech | None, ...]
    after: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.low)

    def words(self, first: int, last: int) -> str:
        """Return the text from the token first up to, not including, the token last."""
        if first >= last:
            return ""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def phrase(self, place: int) -> str:
        """Return the phrase that begins at a token, in lower case."""
        return " ".join(self.low[place : self.after[place]])

    def is_capital(self, place: int) -> bool:
        """Tell whether the token begins with a capital letter."""
        return self.text[self.starts[place]].isupper()


_VERBS = frozenset({Speech.ACT, Speech.ORDER, Speech.STATE, Speech.LEAD})


def _noun(kind: Speech, phrase: list[str]) -> Speech:
    """Return what a verb is after *các*, *những*: a noun (*các đề xuất*), or *các tổ chức*."""
    if phrase == ["tổ", "chức"]:
        return Speech.BODY
    return Speech.OTHER if kind in _VERBS else kind


def tokens_of(text: str) -> Tokens:
    """Take a text apart; the longest phrase of the lexicon wins."""
    found = list(_TOKEN.finditer(text))
    low = [match[0].lower() for match in found]
    speech: list[Speech | None] = [None] * len(low)
    after = list(range(1, len(low) + 1))
    place, end, before_at = 0, len(low), 0
    while place < end:
        lengths = LONGEST.get(low[place])
        if lengths:
            for length in lengths:
                phrase = low[place : place + length]
                kind = PHRASES.get(" ".join(phrase))
                if kind is not None and len(phrase) == length:
                    before = speech[before_at] if after[before_at] == place else None
                    speech[place] = _noun(kind, phrase) if before is Speech.MANY else kind
                    after[place], before_at = place + length, place
                    break
            else:
                length = 1
            place += length
        else:
            place += 1
    return Tokens(
        text=text,
        low=tuple(low),
        starts=tuple(match.start() for match in found),
        ends=tuple(match.end() for match in found),
        speech=tuple(speech),
        after=tuple(after),
    )
