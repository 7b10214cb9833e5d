"""With whom an act is done, and where the act itself begins behind that."""

from workflow.intake.grammar.lexicon import Speech
from workflow.intake.grammar.name_reading import named_at
from workflow.intake.grammar.owners import Named, begins
from workflow.intake.grammar.tokens import Tokens

Span = tuple[int, int]
_PRELUDE = frozenset({Speech.LEAD, Speech.ADVERB, Speech.BIND})
_PRELUDE_WORDS = frozenset({",", "và", "chủ công"})


def coordination(tokens: Tokens, does: int, last: int) -> tuple[int, tuple[Span, ...]]:
    """Return where the act begins, past *chủ trì, phối hợp với …*, and with whom it is done."""
    found: list[Span] = []
    start, at, is_front = does, does, True
    if Speech.WITH not in tokens.speech[does:last]:
        return does, ()
    while at < last:
        named = None
        if tokens.speech[at] is Speech.WITH:
            named = named_at(tokens, tokens.after[at], last)
        if named is not None:
            end = _end(tokens, named, last)
            found.append((named.first, end))
            at = _past_purpose(tokens, end, last)
            start = at if is_front and begins(tokens, at, last) else start
            is_front = False
            continue
        is_front = is_front and _is_prelude(tokens, at)
        at = tokens.after[at]
    return start, tuple(found)


def _end(tokens: Tokens, named: Named, last: int) -> int:
    """Return where the name ends; before *để* all of it is the name."""
    is_before_purpose = named.stop < last and tokens.low[named.stop] == "để"
    return named.stop if named.is_weak and is_before_purpose else named.last


def _is_prelude(tokens: Tokens, at: int) -> bool:
    return tokens.speech[at] in _PRELUDE or tokens.phrase(at) in _PRELUDE_WORDS


def _past_purpose(tokens: Tokens, at: int, last: int) -> int:
    while at < last and (tokens.low[at] in {",", "và"} or tokens.speech[at] is Speech.PURPOSE):
        at = tokens.after[at]
    return at
