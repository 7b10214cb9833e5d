"""The words of an act that a person recognises it by."""

from bisect import bisect_left
from collections.abc import Sequence

from workflow.intake.grammar.acts import Act
from workflow.intake.grammar.tokens import Tokens

Span = tuple[int, int]
SHORTEST = 8
LONGEST = 30
BROKEN_OFF = 20
_BREAKS = frozenset(
    {",", ";", "theo", "tại", "trong", "trên", "của", "về", "để", "nhằm", "bảo", "đảm", "đối"}
    | {"đến", "và", "với", "từ", "cho", "đáp", "gửi", "trước"}
)
_TAIL = frozenset({";", ",", ".", "./.", "và"})


def quote_of(tokens: Tokens, act: Act) -> Span:
    """Return the core of an act, 8 to 25 words; a short one begins earlier, with who or when."""
    last = act.last
    while last > act.begins + 1 and tokens.low[last - 1] in _TAIL:
        last -= 1
    words = [at for at in range(min(_beginnings(act)), last) if tokens.low[at][0].isalnum()]
    first = _beginning(act, words)
    least, end = _past(words, first, BROKEN_OFF), _past(words, first, LONGEST)
    if least is None or end is None:
        return first, max(last, first + 1)
    return first, _at_boundary(tokens, least, end)


def _beginnings(act: Act) -> Sequence[int]:
    """Return where the quote may begin, the best first: at the act, at who does it or when."""
    if act.condition is not None:
        return [act.condition]
    earlier = {act.does, act.first, *(first for first, _ in act.owners)}
    return [act.begins, *sorted(earlier - {act.begins}, reverse=True)]


def _beginning(act: Act, words: Sequence[int]) -> int:
    """Return the first beginning that gives a quote long enough, and leaves the act within it."""
    best, *_ = beginnings = _beginnings(act)
    if act.condition is not None:
        return best
    for first in beginnings:
        far = _past(words, first, LONGEST)
        is_within = far is None or far > act.begins
        if is_within and _past(words, first, SHORTEST) is not None:
            return first
    return best


def _at_boundary(tokens: Tokens, least: int, end: int) -> int:
    """Return the last place to break off before the end that leaves enough words."""
    places = (
        at for at in range(end, least - 1, -1) if at < len(tokens) and tokens.low[at] in _BREAKS
    )
    return next(places, end)


def _past(words: Sequence[int], first: int, most: int) -> int | None:
    """Return the token after so many words, None where there are fewer."""
    place = bisect_left(words, first) + most - 1
    return words[place] + 1 if place < len(words) else None
