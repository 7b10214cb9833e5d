"""Who is meant: the noun phrase that names owners, where it begins and where it ends."""

from typing import NamedTuple

from workflow.intake.grammar.lexicon import Speech, phrases_of
from workflow.intake.grammar.tokens import Tokens
from workflow.intake.grammar.words import naming

HEADS = frozenset({Speech.ORGAN, Speech.PERSON, Speech.BODY})
FIRM = frozenset({Speech.ADVERB, Speech.BIND, Speech.BAN, Speech.LEAD, Speech.WITH, Speech.ORDER})
"""What can only begin what an owner does."""
BEGINNINGS = FIRM | {Speech.ACT, Speech.ALLOW, Speech.STATE}
MOST_MANY = 4
SHORTEST_ACRONYM = 3
_ROMAN = frozenset("IVXLC")
_BEFORE_VERB = BEGINNINGS - {Speech.BIND}
_LOWER_BODIES = phrases_of(naming.LOWER_BODIES)
_CIRCUMSTANCES = phrases_of(naming.CIRCUMSTANCES)


class Named(NamedTuple):
    """A noun phrase of owners: tokens `first:last`, and where what they do begins, if it does.

    It is weak where the verb might as well belong to the name, which then goes on up to `stop`.
    """

    first: int
    last: int
    does: int | None
    stop: int
    is_weak: bool = False


def head_after(tokens: Tokens, place: int, end: int) -> int | None:
    """Return the token after the head of a name that begins here, None where none begins."""
    at = place
    speech, after = tokens.speech, tokens.after
    for _ in range(MOST_MANY):
        if at < end and speech[at] is Speech.MANY:
            at = after[at]
    kind = speech[at] if at < end else Speech.OTHER
    if kind is None and _is_acting_acronym(tokens, at, end):
        return at + 1
    if kind not in HEADS:
        return None
    is_kind_only = kind is Speech.BODY and at == place and not tokens.is_capital(at)
    if is_kind_only and tokens.low[at] not in _LOWER_BODIES:
        return None
    return after[at]


def _is_acting_acronym(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether an unknown body in capitals begins here and does something: *EVN báo cáo*."""
    for _ in range(MOST_MANY):
        if not _is_acronym(tokens, at, end):
            return False
        at += 1
        if begins(tokens, at, end):
            return True
        if at >= end or tokens.low[at] not in {",", "và"}:
            return False
        at += 1
    return False


def _is_acronym(tokens: Tokens, at: int, end: int) -> bool:
    word = tokens.words(at, at + 1) if at < end else ""
    is_named = len(word) >= SHORTEST_ACRONYM and word.isalpha() and word.isupper()
    return is_named and not _ROMAN.issuperset(word) and not tokens.text.isupper()


def begins(tokens: Tokens, place: int, end: int) -> bool:
    """Tell whether what somebody does can begin here: a verb, or an adverb with a verb behind."""
    kind = tokens.speech[place] if place < end else None
    if kind not in BEGINNINGS:
        return False
    following = tokens.after[place]
    if kind is not Speech.ADVERB:
        return following >= end or tokens.low[following] != "của"
    while following < end and tokens.low[following] in {",", "và"}:
        following += 1
    return following < end and tokens.speech[following] in _BEFORE_VERB


def is_circumstance(tokens: Tokens, at: int) -> bool:
    """Tell whether a circumstance begins here, in the middle of a sentence."""
    may_be = tokens.speech[at] in {Speech.FRONT, Speech.PURPOSE} and not tokens.is_capital(at)
    return may_be and tokens.phrase(at) in _CIRCUMSTANCES
