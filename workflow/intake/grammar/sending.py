"""Papers that go somewhere, without saying who sends them: *Kết quả báo cáo về Sở Nội vụ*."""

from workflow.intake.grammar.lexicon import phrases_of
from workflow.intake.grammar.name_reading import named_at
from workflow.intake.grammar.owners import head_after
from workflow.intake.grammar.tokens import Tokens
from workflow.intake.grammar.words import products

Span = tuple[int, int]
REACH = 16
_THINGS = phrases_of(products.THINGS_SENT)
_SENDS = phrases_of(products.SENDS)
_MANY = frozenset({"mọi", "các", "những"})
_STOPS = frozenset({",", ";", ":", "đã", "gồm", "chưa"})


def sent_at(tokens: Tokens, at: int, last: int) -> int | None:
    """Return where the verb stands behind a paper that begins here, None where none is sent."""
    thing = at + (tokens.low[at] in _MANY)
    opens = {" ".join(tokens.low[thing : thing + length]) for length in (1, 2)}
    if _THINGS.isdisjoint(opens) or "gồm" in tokens.low[at:last]:
        return None
    for verb in range(at + 1, min(at + REACH, last - 1)):
        if tokens.low[verb] in _STOPS:
            return None
        if _is_sent(tokens, verb, last):
            return verb
    return None


def _is_sent(tokens: Tokens, verb: int, last: int) -> bool:
    """Tell whether a verb of sending stands here; a report *về* a matter goes nowhere."""
    words = tokens.low[verb : verb + 3]
    if " ".join(words[:2]) in _SENDS:
        return True
    is_report = " ".join(words) in _SENDS
    return is_report and (words[2] != "về" or head_after(tokens, verb + 3, last) is not None)


def whose(tokens: Tokens, at: int, verb: int) -> tuple[Span, ...]:
    """Return whose paper it is, as far as that is said: *Hồ sơ của các trường gửi về Sở*."""
    if "của" not in tokens.low[at:verb]:
        return ()
    named = named_at(tokens, tokens.low.index("của", at) + 1, verb)
    return ((named.first, named.last),) if named is not None else ()
