"""Headings and lead sentences: who owns what stands below."""

from workflow.intake.grammar.fronts import THEMES, content
from workflow.intake.grammar.lexicon import Speech, phrases_of
from workflow.intake.grammar.name_reading import named_at
from workflow.intake.grammar.tokens import Tokens
from workflow.intake.grammar.words import naming

Span = tuple[int, int]
_SAYS_NO_MORE = phrases_of(naming.SAYS_NO_MORE)


def heading_owners(tokens: Tokens) -> Span | None:
    """Return who owns what stands under a heading, None where it names nobody or says more.

    *Văn phòng UBND tỉnh*, *Đối với các trường:*, *Giao Sở Nội vụ:*, *Hiệu trưởng có trách nhiệm:*.
    """
    last = len(tokens)
    while last and tokens.low[last - 1] in {":", ".", ",", ";"}:
        last -= 1
    at = _past_opening(tokens, content(tokens, 0, last), last)
    named = named_at(tokens, at, last) if at < last else None
    if named is None:
        return None
    if named.is_weak:
        return named.first, last
    end = named.last if named.does is None else named.does
    return (named.first, named.last) if _says_no_more(tokens, end, last) else None


def _past_opening(tokens: Tokens, at: int, last: int) -> int:
    """Pass over *Đối với*, *Giao*."""
    if at >= last:
        return at
    is_theme = tokens.speech[at] is Speech.FRONT and tokens.phrase(at) in THEMES | {"với"}
    if is_theme or tokens.speech[at] is Speech.ORDER:
        at = tokens.after[at]
    while at < last and tokens.low[at] in {":", "cho"}:
        at += 1
    return at


def _says_no_more(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether only *có trách nhiệm*, *phối hợp với …* or a bracket follows."""
    while at < last:
        if tokens.speech[at] is Speech.WITH:
            named = named_at(tokens, tokens.after[at], last)
            at = named.last if named is not None else tokens.after[at]
        elif tokens.low[at] == "(":
            closes = (place for place in range(at, last) if tokens.low[place] == ")")
            at = next(closes, last) + 1
        elif tokens.phrase(at) in _SAYS_NO_MORE:
            at = tokens.after[at]
        else:
            return False
    return True


def lead_owners(tokens: Tokens) -> tuple[Span, ...]:
    """Return whom a sentence that leads in to the clauses orders: *… yêu cầu các trường …:*."""
    last = len(tokens)
    stops = [place + 1 for place in range(last - 1) if tokens.low[place] == "."]
    for at in range(stops[-1] if stops else 0, last):
        is_guiding = tokens.phrase(at) == "hướng dẫn"
        if tokens.speech[at] is Speech.ORDER or is_guiding:
            named = named_at(tokens, tokens.after[at], last)
            if named is not None:
                return ((named.first, named.last),)
    return ()
