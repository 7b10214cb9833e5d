"""Where a sentence may be parted into acts of their own.

Only what surely begins another act parts: a semicolon, *đồng thời*, a deadline with more behind it,
a cited document that closes an act, a report or another manner behind a comma. Verbs in a row are
the steps of one act (*rà soát, đánh giá, chuẩn bị …*).
"""

from collections.abc import Iterable, Iterator

from workflow.intake.grammar.acts import is_open_list, read_act
from workflow.intake.grammar.lexicon import Speech, phrases_of
from workflow.intake.grammar.name_reading import named_at
from workflow.intake.grammar.owners import begins, head_after
from workflow.intake.grammar.sentences import BRACKETS, CLOSES, OPENS
from workflow.intake.grammar.tokens import Tokens
from workflow.intake.grammar.words import parting

Span = tuple[int, int]
LONG_BEFORE = 11
LONG_AFTER = 7
LONG_ACT = 20
CITATION_REACH = 40
MOST_ADVERBS = 6
_PARTING = frozenset({";", ",", "và", "đồng"})
_SIGNS = _PARTING | BRACKETS
_LISTED = frozenset({Speech.ORGAN, Speech.BODY, Speech.MANY})
_JOINTS = frozenset({",", "và"})
_PLACES = frozenset({"trong", "trên", "trước", "tại", "từ", "vào"})
_ALSO_NOUNS = phrases_of(parting.ALSO_NOUNS)
_ONLY_ENDS = phrases_of(parting.ONLY_ENDS)
_OBJECTS = phrases_of(parting.OBJECTS)


def parts(tokens: Tokens, span: Span, timed_at: Iterable[int]) -> Iterator[Span]:
    """Go through the parts of a sentence; `timed_at` are the tokens behind its deadlines."""
    first, last = span
    found = {*_joints(tokens, span), *_behind_deadlines(tokens, last, timed_at)}
    for cut in sorted(found):
        if cut > first and not is_open_list(tokens, first, cut):
            yield first, cut
            first = cut
    yield first, last


def _joints(tokens: Tokens, span: Span) -> Iterator[int]:
    """Go through the places where an act may begin, outside brackets."""
    first, last = span
    depth, before = 0, first
    signs = [(at, s) for at, s in enumerate(tokens.low[first : last - 1], first) if s in _SIGNS]
    for at, sign in signs:
        depth = max(0, depth + (sign in OPENS) - (sign in CLOSES))
        if depth or sign in BRACKETS:
            continue
        cut = _cut(tokens, at, last, at - before)
        cut = _another_clause(tokens, before, at, last) if cut is None else cut
        if cut is not None:
            before = at
            yield cut


def _cut(tokens: Tokens, at: int, last: int, length: int) -> int | None:
    """Return where an act begins at this token or behind it, None where none does."""
    sign, following = tokens.low[at], at + 1
    if sign == ";":
        return following
    if tokens.speech[at] is Speech.LINK and tokens.phrase(at) == "đồng thời":
        return at if _goes_on(tokens, tokens.after[at], last) else None
    if sign == "," and length >= LONG_BEFORE and _stands_alone(tokens, following, last):
        return following
    if sign == "và" and length >= LONG_ACT and _does(tokens, following, last):
        cited = tokens.low[max(at - min(length, CITATION_REACH), 0) : at]
        return following if any(map(_is_number_of_document, cited)) else None
    return None


def _another_clause(tokens: Tokens, first: int, at: int, last: int) -> int | None:
    """Return where somebody else does something: *… cử 02 công chức và Sở Tài chính bố trí …*.

    What stands before is a clause with an owner, without a name that the other may go on.
    """
    following = at + 1
    is_order = tokens.speech[following] is Speech.ORDER
    name = tokens.after[following] if is_order else following
    if tokens.low[at] not in _JOINTS or name >= last or not _is_organ(tokens, name):
        return None
    if _is_subordinate(tokens, first, at):
        return None
    named = named_at(tokens, name, last)
    if named is None or named.does is None or named.is_weak:
        return None
    if not begins(tokens, named.does, last):
        return None
    act = read_act(tokens, first, at)
    if act is None or not act.owners or (is_order and act.rule != "order"):
        return None
    return None if _holds_name(tokens, act.does, at) else following


def _is_organ(tokens: Tokens, at: int) -> bool:
    return tokens.speech[at] in {Speech.ORGAN, Speech.PERSON} and tokens.is_capital(at)


def _is_subordinate(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a condition, a reason or a purpose stands here, which may go on."""
    kinds = {Speech.FRONT, Speech.PURPOSE}
    return any(
        tokens.speech[at] in kinds and tokens.low[at] not in _PLACES for at in range(first, last)
    )


def _holds_name(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a name stands here that a list may go on: *hướng dẫn UBND các huyện và …*."""
    places = range(first, last)
    return any(
        tokens.speech[at] in _LISTED
        or (tokens.speech[at] is Speech.PERSON and tokens.is_capital(at))
        for at in places
    )


def _does(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether a verb begins here that is no noun as well: *báo cáo và dự thảo …*."""
    return begins(tokens, at, last) and tokens.phrase(at) not in _ALSO_NOUNS


def _behind_deadlines(tokens: Tokens, last: int, timed_at: Iterable[int]) -> Iterator[int]:
    """Go through the acts right behind a deadline: *… trước ngày 28/02 và báo cáo …*."""
    for at in timed_at:
        is_joint = at + 1 < last and tokens.low[at] in {",", "và"}
        if is_joint and begins(tokens, at + 1, last):
            yield at + 1


def _goes_on(tokens: Tokens, at: int, last: int) -> bool:
    while at < last and tokens.low[at] in {",", ":", "với", "đó"}:
        at += 1
    if at >= last:
        return False
    is_named = head_after(tokens, at, last) is not None
    return begins(tokens, at, last) or is_named or tokens.speech[at] is Speech.FRONT


def _stands_alone(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether an act behind a comma stands alone: a report of something, another manner."""
    if tokens.is_capital(at) or not begins(tokens, at, last):
        return False
    verb = at
    for _ in range(MOST_ADVERBS):
        verb = tokens.after[verb] if tokens.speech[verb] is Speech.ADVERB else verb
        if verb >= last:
            return False
    is_verb = tokens.speech[verb] in {Speech.ACT, Speech.WITH}
    if not is_verb or tokens.phrase(verb) in _ONLY_ENDS:
        return False
    end = next((place for place in range(verb, last) if tokens.low[place] in {",", ";"}), last)
    if tokens.low[verb : verb + 2] == ("báo", "cáo"):
        return end - at >= LONG_AFTER and _has_object(tokens, tokens.after[verb], end)
    return verb > at and end - at >= LONG_AFTER


def _has_object(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a report is of something: *báo cáo Chủ tịch … những vấn đề phát sinh*."""
    pairs = (" ".join(tokens.low[at : at + 2]) for at in range(first, last))
    return any(pair in _OBJECTS or pair.startswith(("những ", "việc ")) for pair in pairs)


def _is_number_of_document(word: str) -> bool:
    number, slash, notation = word.partition("/")
    return bool(slash) and number.isdigit() and notation[:1].isalpha()
