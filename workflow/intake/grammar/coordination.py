"""With whom an act is done, and where the act itself begins behind that."""

from workflow.intake.grammar.lexicon import Speech
from workflow.intake.grammar.name_reading import named_at
from workflow.intake.grammar.owners import begins
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
            found.append((named.first, named.last))
            at = _past_purpose(tokens, named.last, last)
            start = at if is_front and begins(tokens, at, last) else start
            is_front = False
            at = max(at, named.last)
            continue
        is_front = is_front and _is_prelude(tokens, at)
        at = tokens.after[at]
    return start, tuple(found)


def _is_prelude(tokens: Tokens, at: int) -> bool:
    return tokens.speech[at] in _PRELUDE or tokens.phrase(at) in _PRELUDE_WORDS


def _past_purpose(tokens: Tokens, at: int, last: int) -> int:
    while at < last and (tokens.low[at] in {",", "và"} or tokens.speech[at] is Speech.PURPOSE):
        at = tokens.after[at]
    return at
