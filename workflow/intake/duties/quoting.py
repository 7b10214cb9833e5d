"""The words of an act that a person recognises it by."""

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
    first, last = act.begins, act.last
    while last > first + 1 and tokens.low[last - 1] in _TAIL:
        last -= 1
    first = _beginning(tokens, act, last)
    end = _past_words(tokens, first, last, LONGEST)
    return first, max(last, first + 1) if end is None else _at_boundary(tokens, first, end)


def _beginning(tokens: Tokens, act: Act, last: int) -> int:
    """Return where the quote begins: at the act; if that is too short, at who does it or when."""
    if act.condition is not None:
        return act.condition
    earlier = {act.does, act.first, *(first for first, _ in act.owners)}
    for first in (act.begins, *sorted(earlier - {act.begins}, reverse=True)):
        is_long = _past_words(tokens, first, last, SHORTEST) is not None
        if is_long and _past_words(tokens, first, act.begins, LONGEST) is None:
            return first
    return act.begins


def _at_boundary(tokens: Tokens, first: int, end: int) -> int:
    """Return the last place to break off before the end that leaves enough words."""
    least = _past_words(tokens, first, end, BROKEN_OFF) or end
    places = (
        at for at in range(end, least - 1, -1) if at < len(tokens) and tokens.low[at] in _BREAKS
    )
    return next(places, end)


def _past_words(tokens: Tokens, first: int, last: int, most: int) -> int | None:
    """Return the token after so many words, None where there are fewer."""
    words = 0
    for at in range(first, last):
        words += tokens.low[at][0].isalnum()
        if words == most:
            return at + 1
    return None
