"""The sentences of a paragraph."""

from collections.abc import Iterator

from workflow.intake.grammar.lexicon import phrases_of
from workflow.intake.grammar.tokens import Tokens
from workflow.intake.grammar.words import parting

Span = tuple[int, int]
OPENS = frozenset("([“")
CLOSES = frozenset(")]”")
BRACKETS = OPENS | CLOSES
LONGEST_SENTENCE = 400
"""In tokens; the longest of the official notices that were looked at has 139."""
_JOINTS = frozenset({";", ","})
_STOPS = frozenset({".", "./.", "...", "…", "?", "!"})
_SIGNS = _STOPS | BRACKETS | {":"}
_BULLETS = frozenset({"-", "–", "+", "“"})
_ABBREVIATIONS = phrases_of(parting.ABBREVIATIONS)


def sentences(tokens: Tokens) -> Iterator[Span]:
    """Go through the sentences, as spans of tokens without full stops and numbers in between.

    One of more than `LONGEST_SENTENCE` tokens is no prose: it is taken apart at its joints, so that
    the time of reading grows with the text and not with its square.
    """
    for begin, last in _between_stops(tokens):
        first = begin
        while last - first > LONGEST_SENTENCE:
            cut = _joint_before(tokens, first + LONGEST_SENTENCE)
            yield first, cut
            first = cut
        yield first, last


def _joint_before(tokens: Tokens, end: int) -> int:
    """Return the token behind the last joint of a long sentence before its end; else the end."""
    places = range(end, end - LONGEST_SENTENCE // 2, -1)
    return next((at for at in places if tokens.low[at - 1] in _JOINTS), end)


def _between_stops(tokens: Tokens) -> Iterator[Span]:
    first, depth = 0, 0
    for at, sign in [(at, sign) for at, sign in enumerate(tokens.low) if sign in _SIGNS]:
        depth = max(0, depth + (sign in OPENS) - (sign in CLOSES))
        if sign == ":" and depth == 0 and _leads_in(tokens, at):
            yield first, at + 1
            first = at + 1
        elif sign in _STOPS and _ends(tokens, first, at, depth):
            if at > first:
                yield first, at
            first = at + 3 if _is_numbered(tokens, at + 1) else at + 1
    if first < len(tokens):
        yield first, len(tokens)


def _leads_in(tokens: Tokens, colon: int) -> bool:
    """Tell whether a colon ends what only leads in: *… có ý kiến chỉ đạo như sau: Giao …*."""
    is_lead = tokens.low[colon - 1] in {"sau", "đạo"}
    return is_lead and colon + 1 < len(tokens) and tokens.is_capital(colon + 1)


def _ends(tokens: Tokens, first: int, at: int, depth: int) -> bool:
    if tokens.low[at] == "./." or at + 1 == len(tokens):
        return True
    is_number = at == first + 1 and tokens.low[first].isdigit()
    if is_number or depth > 0:
        return False
    if tokens.low[at] == "." and _follows_abbreviation(tokens, at):
        return tokens.low[at - 1] == "v" and tokens.is_capital(at + 1)
    is_opened = tokens.is_capital(at + 1) or tokens.low[at + 1] in _BULLETS
    return is_opened or _is_numbered(tokens, at + 1)


def _is_numbered(tokens: Tokens, at: int) -> bool:
    """Tell whether a numbered sentence begins here: *… lịch trực. 2. Phòng Nội vụ …*."""
    is_inside = at + 2 < len(tokens) and tokens.low[at + 1] == "."
    return is_inside and tokens.low[at].isdigit() and tokens.is_capital(at + 2)


def _follows_abbreviation(tokens: Tokens, at: int) -> bool:
    is_close = at > 0 and tokens.starts[at] == tokens.ends[at - 1]
    return is_close and tokens.low[at - 1] in _ABBREVIATIONS
