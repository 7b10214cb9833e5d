"""The words of an act that a person recognises it by."""

from workflow.intake.grammar.acts import Act
from workflow.intake.grammar.tokens import Tokens

Span = tuple[int, int]
SHORTEST = 8
LONGEST = 25
_TAIL = frozenset({";", ",", ".", "./.", "và"})


def quote_of(tokens: Tokens, act: Act) -> Span:
    """Return the core of an act, 8 to 25 words; a short one begins earlier, with who or when."""
    first, last = act.begins, act.last
    while last > first + 1 and tokens.low[last - 1] in _TAIL:
        last -= 1
    if act.is_conditional:
        first = act.first
    words = sum(_is_word(word) for word in tokens.low[first:last][: LONGEST * 2])
    while first > act.first and words < SHORTEST:
        first -= 1
        words += _is_word(tokens.low[first])
    while first < act.begins and not _is_word(tokens.low[first]):
        first += 1
    return first, _end(tokens, first, last)


def _end(tokens: Tokens, first: int, last: int) -> int:
    words, at = 0, first
    while at < last and words < LONGEST:
        words += _is_word(tokens.low[at])
        at += 1
    return max(at, first + 1)


def _is_word(token: str) -> bool:
    return token[0].isalnum()
