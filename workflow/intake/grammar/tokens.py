"""Text as tokens, each with the part of speech that matters for duties."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workflow.intake.grammar.lexicon import TREE, Branch, Speech

_TOKEN = re.compile(r"\w+(?:[-–/.&]\w+)*|\./\.|\.{2,}|[^\w\s]")


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


def _noun(kind: Speech, phrase: tuple[str, ...]) -> Speech:
    """Return what a verb is after *các*, *những*: a noun (*các đề xuất*), or *các tổ chức*."""
    if phrase == ("tổ", "chức"):
        return Speech.BODY
    return Speech.OTHER if kind in _VERBS else kind


def tokens_of(text: str) -> Tokens:
    """Take a text apart; the longest phrase of the lexicon wins."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    lowered = _lowered(text)
    low = tuple([lowered[start:end] for start, end in spans])
    speech: list[Speech | None] = [None] * len(low)
    after = list(range(1, len(low) + 1))
    past, before = 0, -1
    for first, branch in enumerate(map(TREE.get, low)):
        if branch is None or first < past:
            continue
        kind, end = _longest(branch, low, first + 1)
        if kind is not None:
            is_many = before >= 0 and after[before] == first and speech[before] is Speech.MANY
            speech[first] = _noun(kind, low[first:end]) if is_many else kind
            after[first] = past = end
            before = first
    starts, ends = zip(*spans, strict=True) if spans else ((), ())
    return Tokens(
        text=text, low=low, starts=starts, ends=ends, speech=tuple(speech), after=tuple(after)
    )


def _longest(branch: Branch, low: Sequence[str], at: int) -> tuple[Speech | None, int]:
    """Return what the longest phrase of a branch is, and the token behind it."""
    kind, onward = branch
    end, last = at, len(low)
    while onward and at < last and (further := onward.get(low[at])):
        at += 1
        longer, onward = further
        if longer is not None:
            kind, end = longer, at
    return kind, end


def _lowered(text: str) -> str:
    """Return the text in lower case, letter for letter."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
