"""What an act yields and where it goes: the thing handed over, and who receives it."""

from workflow.intake.grammar.acts import Act
from workflow.intake.grammar.lexicon import Speech, phrases_of
from workflow.intake.grammar.name_reading import named_at
from workflow.intake.grammar.names import names_in
from workflow.intake.grammar.owners import head_after
from workflow.intake.grammar.sending import sent_at
from workflow.intake.grammar.tokens import Tokens
from workflow.intake.grammar.words import products

Span = tuple[int, int]
LONGEST_PRODUCT = 14
FARTHEST_OBJECT = 9
_PRODUCTS = phrases_of(products.PRODUCTS)
_YIELDS = phrases_of(products.YIELDS)
_ENDS = phrases_of(products.PRODUCT_ENDS)
_WAYS = phrases_of(products.WAYS)
_UPWARDS = frozenset({"về", "lên"})
_OPEN_WAYS = _UPWARDS | {way.split(" ")[0] for way in _WAYS}
_TOWARDS = phrases_of(products.TOWARDS)
_RECEIVER_ENDS = phrases_of(products.RECEIVER_ENDS)
_REPORT = ("báo", "cáo")


def product_of(tokens: Tokens, act: Act) -> Span | None:
    """Return the thing that the act yields, None where it yields nothing to hand over."""
    if tokens.low[act.begins : act.begins + 2] == _REPORT:
        return _report(tokens, act)
    if act.rule == "sent":
        return act.begins, sent_at(tokens, act.begins, act.last) or act.last
    is_yielding = False
    for at in range(act.begins, min(act.last, act.begins + FARTHEST_OBJECT)):
        if is_yielding and " ".join(tokens.low[at : at + 2]) in _PRODUCTS:
            return at, _end(tokens, at, act.last)
        is_yielding = is_yielding or tokens.phrase(at) in _YIELDS
    return None


def _report(tokens: Tokens, act: Act) -> Span | None:
    """Return the report itself; one *to* somebody, of nothing named, hands nothing over."""
    at = _past_towards(tokens, act.begins + 2, act.last)
    is_to_somebody = head_after(tokens, at, act.last) is not None
    end = _end(tokens, act.begins, act.last)
    return None if is_to_somebody or end <= act.begins + 2 else (act.begins, end)


def _end(tokens: Tokens, at: int, last: int) -> int:
    end = min(last, at + LONGEST_PRODUCT)
    place = min(at + 2, end)
    while place < end and tokens.low[place] not in _ENDS:
        is_listed = " ".join(tokens.low[place + 1 : place + 3]) in _PRODUCTS
        is_to_somebody = tokens.low[place] in _TOWARDS and head_after(tokens, place + 1, last)
        if is_to_somebody or (tokens.low[place] == "," and not is_listed):
            break
        place += 1
    return place


def receiver_of(tokens: Tokens, act: Act) -> Span | None:
    """Return who receives what the act yields (*gửi về Sở …*), None where nobody is named.

    *Báo cáo trước Thủ tướng* is said in front of somebody, and names no receiver.
    """
    low = tokens.low[act.does : act.last]
    for at in [at for at, word in enumerate(low, act.does) if word in _OPEN_WAYS]:
        is_way = tokens.speech[at] is Speech.ACT and tokens.phrase(at) in _WAYS
        if is_way or tokens.low[at] in _UPWARDS:
            named = _somebody(tokens, tokens.after[at], act.last)
            if named is not None:
                return named
    return None


def _somebody(tokens: Tokens, at: int, last: int) -> Span | None:
    at = _past_towards(tokens, at, last)
    named = named_at(tokens, at, last) if at < last else None
    if named is None or tokens.speech[at] is Speech.BODY:
        return None
    ends = (place for place in range(at, named.last) if _ends_receiver(tokens, place))
    names = names_in(tokens, at, next(ends, named.last))
    return names[0] if names else None


def _ends_receiver(tokens: Tokens, at: int) -> bool:
    pair = " ".join(tokens.low[at : at + 2])
    return tokens.low[at] in _RECEIVER_ENDS or pair in _RECEIVER_ENDS


def _past_towards(tokens: Tokens, at: int, last: int) -> int:
    while at < last and tokens.low[at] in _TOWARDS:
        at += 1
    return at
