"""Whether an act is asked, forbidden, allowed, or only said."""

from collections.abc import Mapping
from types import MappingProxyType

from workflow.domain.directive import Modality
from workflow.intake.grammar.lexicon import Speech
from workflow.intake.grammar.subjects import Doer, binds_a_thing
from workflow.intake.grammar.tokens import Tokens

_BEFORE_VERB = frozenset({Speech.ADVERB, Speech.BIND, Speech.LEAD})
_AGREED = frozenset({"đồng ý", "thống nhất"})
_FREES = frozenset({"không bắt buộc", "không cần", "không nhất thiết", "không phải"})
_FORCED = frozenset({Speech.ORGAN, Speech.PERSON, Speech.BODY, Speech.MANY})
_BY_SPEECH: Mapping[Speech | None, Modality] = MappingProxyType(
    {
        Speech.BAN: Modality.PROHIBITION,
        Speech.ALLOW: Modality.PERMISSION,
        Speech.STATE: Modality.STATEMENT,
    }
)


def modality_of(tokens: Tokens, doer: Doer, last: int) -> Modality:
    """Return the modality of an act by the words in front of its verb."""
    if doer.rule == "funding":
        return Modality.STATEMENT
    at = _binding_word(tokens, doer.does, last) if doer.rule == "thing" else doer.does
    is_bound = False
    while at < last and (tokens.speech[at] in _BEFORE_VERB or tokens.low[at] in {",", "và"}):
        if tokens.low[at] == "sẽ" and not _is_banned(tokens, at + 1, last):
            return Modality.STATEMENT
        is_bound = is_bound or tokens.speech[at] is Speech.BIND
        at = tokens.after[at]
    if at >= last or (is_bound and tokens.low[at] == "được"):
        return Modality.OBLIGATION
    if doer.rule == "order" and tokens.speech[at] is Speech.STATE:
        return Modality.OBLIGATION
    return _of_verb(tokens, at, last, is_bare=doer.rule == "imperative")


def _binding_word(tokens: Tokens, at: int, last: int) -> int:
    while at < last and not binds_a_thing(tokens, at):
        at = tokens.after[at]
    return at


def _is_banned(tokens: Tokens, at: int, last: int) -> bool:
    return at < last and tokens.speech[at] is Speech.BAN


def _frees(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether *không bắt buộc* leaves an act free; of a person or many it is a ban."""
    following = tokens.after[at]
    if tokens.phrase(at) not in _FREES or following >= last:
        return False
    return tokens.phrase(at) != "không bắt buộc" or tokens.speech[following] not in _FORCED


def _of_verb(tokens: Tokens, at: int, last: int, *, is_bare: bool) -> Modality:
    if tokens.phrase(at) == "không":
        return Modality.PROHIBITION
    if tokens.speech[at] is Speech.BAN and _frees(tokens, at, last):
        return Modality.PERMISSION
    following = tokens.after[at]
    is_to_do = following < last and tokens.speech[following] is Speech.ACT
    if is_bare and is_to_do and tokens.phrase(at) in _AGREED:
        return Modality.PERMISSION
    return _BY_SPEECH.get(tokens.speech[at], Modality.OBLIGATION)
