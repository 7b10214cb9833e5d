"""What stands in front of the main clause: links, labels, circumstances, who is spoken of."""

from typing import NamedTuple

from workflow.intake.grammar.lexicon import Speech, phrases_of
from workflow.intake.grammar.name_reading import named_at
from workflow.intake.grammar.names import names_in
from workflow.intake.grammar.owners import BEGINNINGS, Named, begins, head_after
from workflow.intake.grammar.tokens import Tokens
from workflow.intake.grammar.words import naming

Span = tuple[int, int]
LONGEST_LABEL = 16
MOST_FRONTS = 3
MOST_SIGNS = 12
LONGEST_TIME = 24
SURELY, PERHAPS, NOT = 2, 1, 0
_OF = frozenset({"đối với", "riêng đối với"})
THEMES = _OF | {"riêng", "về"}
_SIGNS = frozenset({",", "-", "–", "+", "“", '"', ":", ";", "và", "*", "•", "(", ")", "”"})
_CARRYING_OUT = frozenset({"thực hiện", "triển khai", "triển khai thực hiện"})
_TIMES = frozenset({"ngay", "quý", "tháng", "tuần"})
_EACH = frozenset({"mỗi", "từng"})
_UNITS = phrases_of(naming.TIME_UNITS)
_TELLS = frozenset({Speech.ORDER, Speech.FRONT})
_DOING = BEGINNINGS - {Speech.ADVERB}
_NAMES = frozenset({Speech.MANY, Speech.ORGAN, Speech.PERSON})
_HELD = phrases_of(naming.HELD)


def content(tokens: Tokens, at: int, last: int) -> int:
    """Return the first token that is neither a sign nor a link (*Đồng thời,*)."""
    for _ in range(MOST_SIGNS):
        if at >= last or not (tokens.low[at] in _SIGNS or tokens.speech[at] is Speech.LINK):
            break
        at = tokens.after[at]
    return at


class Front(NamedTuple):
    """Where the main clause of a part begins, and whom, or that a thing, *đối với* speaks of."""

    at: int
    theme: Span | None = None
    is_of_thing: bool = False


def main_clause(tokens: Tokens, first: int, last: int) -> Front:
    """Pass over everything in front of the main clause of a part."""
    at = _after_label(tokens, content(tokens, first, last), last)
    theme: Span | None = None
    is_of_thing = False
    for _ in range(MOST_FRONTS):
        timed = _after_time(tokens, at, last)
        at = _past_many(tokens, at, last)
        if timed is not None:
            at = timed
        elif at < last and tokens.speech[at] in {Speech.FRONT, Speech.PURPOSE}:
            named = _theme(tokens, at, last)
            theme = (named.first, named.last) if named else theme
            is_of_thing = is_of_thing or (named is None and tokens.phrase(at) in _OF)
            at = _after_front(tokens, at, last, named)
    return Front(_after_carrying_out(tokens, at, last), theme, is_of_thing)


def _past_many(tokens: Tokens, at: int, last: int) -> int:
    """Pass over what counts a circumstance: *các trường hợp đặc biệt, …*."""
    following = tokens.after[at] if at < last and tokens.speech[at] is Speech.MANY else last
    return following if following < last and tokens.speech[following] is Speech.FRONT else at


def _after_label(tokens: Tokens, at: int, last: int) -> int:
    """Pass over a label (*Bảo đảm nguồn lực: Xây dựng kế hoạch …*), but not over an owner."""
    if at >= last or tokens.speech[at] is Speech.ORDER or _speaks_of(tokens, at, last):
        return at
    end = min(at + LONGEST_LABEL, last - 1)
    if ":" not in tokens.low[at + 1 : end]:
        return at
    is_name = head_after(tokens, at, last) is not None
    for colon in range(at + 1, end):
        if tokens.low[colon] in {";", "("} and tokens.speech[at] is not Speech.ACT:
            return at
        if tokens.low[colon] == ":":
            if not _is_label(tokens, at, colon):
                return at
            strength = (
                _opens_clause(tokens, colon + 1, last) if tokens.is_capital(colon + 1) else NOT
            )
            is_owner = is_name and begins(tokens, colon + 1, last)
            return colon + 1 if strength and not is_owner else at
    return at


def _is_label(tokens: Tokens, at: int, colon: int) -> bool:
    """Tell whether a label stands here; with a comma in it, it only names things or is an act."""
    if "," not in tokens.low[at:colon] or tokens.speech[at] is Speech.ACT:
        return True
    return all(kind in {None, Speech.OTHER} for kind in tokens.speech[at:colon])


def _speaks_of(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether *đối với* names somebody here."""
    return tokens.speech[at] is Speech.FRONT and _theme(tokens, at, last) is not None


def _after_time(tokens: Tokens, at: int, last: int) -> int | None:
    """Return where a clause begins behind a bare time: *Định kỳ hằng quý, các sở …*.

    None where no time stands here, or where a verb comes before whoever is to act.
    """
    is_time = at < last and (tokens.speech[at] is Speech.ADVERB or tokens.low[at] in _TIMES)
    is_each = at + 1 < last and tokens.low[at] in _EACH and tokens.low[at + 1] in _UNITS
    if not (is_time or is_each) or head_after(tokens, at, last) is not None:
        return None
    place, end = tokens.after[at], min(last - 1, at + LONGEST_TIME)
    while place < end and tokens.speech[place] not in _DOING:
        if tokens.low[place] == "," and _tells_who(tokens, place + 1, last):
            return place + 1
        if tokens.speech[place] in _NAMES and _is_told(tokens, place, last):
            return place
        place = tokens.after[place]
    return None


def _tells_who(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether a name, an order or another circumstance begins here."""
    return tokens.speech[at] in _TELLS or head_after(tokens, at, last) is not None


def _theme(tokens: Tokens, at: int, last: int) -> Named | None:
    """Return whom a front speaks of; a name of its own behind a comma, with its verb, does it."""
    named = named_at(tokens, tokens.after[at], last) if tokens.phrase(at) in THEMES else None
    if named is None or named.does is None or named.last != named.does:
        return named
    names = names_in(tokens, named.first, named.last)
    if len(names) < 2 or tokens.low[names[-1][0] - 1] != "," or not tokens.is_capital(names[-1][0]):
        return named
    return named._replace(last=names[-2][1], does=names[-1][0])


def _after_front(tokens: Tokens, at: int, last: int, theme: Named | None) -> int:
    if theme is not None and theme.does is not None and theme.does < last:
        return content(tokens, theme.does, last)
    main = _behind(tokens, tokens.after[at], last)
    return last if main is None else content(tokens, main, last)


def _behind(tokens: Tokens, start: int, last: int) -> int | None:
    """Return where the main clause begins behind a circumstance: past a comma, or at a subject."""
    perhaps: int | None = None
    at, depth = start, 0
    while at < last:
        sign = tokens.low[at]
        depth += (sign in "([") - (sign in ")]")
        following = tokens.after[at]
        if depth <= 0 and sign in {",", ":"} and following < last:
            place = content(tokens, following, last)
            strength = _opens_clause(tokens, place, last)
            if strength == SURELY:
                return place
            perhaps = perhaps or (place if strength else None)
        elif depth <= 0 and at > start and perhaps is None and tokens.speech[at] in _NAMES:
            named = named_at(tokens, at, last) if _is_free(tokens, at) else None
            if named is not None and named.does is not None:
                if tokens.speech[at] is Speech.MANY or tokens.is_capital(at):
                    return at
                perhaps = at
            following = named.last if named is not None else following
        at = following
    return perhaps


def _is_free(tokens: Tokens, at: int) -> bool:
    """Tell whether a name may be a subject here: no preposition and no verb holds it."""
    if tokens.low[at - 1] in _HELD:
        return False
    before = [start for start in range(max(0, at - 3), at) if tokens.after[start] == at]
    kinds = {tokens.speech[start] for start in before} - {None}
    free = {Speech.OTHER, Speech.ACT} if tokens.speech[at] is Speech.MANY else {Speech.OTHER}
    return kinds <= free


def _opens_clause(tokens: Tokens, at: int, last: int) -> int:
    """Tell whether a clause begins here: surely, perhaps, or not."""
    kind = tokens.speech[at] if at < last else None
    if kind is Speech.FRONT:
        return PERHAPS
    if begins(tokens, at, last):
        return PERHAPS if kind is Speech.ACT else SURELY
    named = named_at(tokens, at, last)
    if named is None or named.does is None:
        return NOT
    return SURELY if kind in _NAMES else PERHAPS


def _after_carrying_out(tokens: Tokens, at: int, last: int) -> int:
    """Pass over *Thực hiện Công văn số …,* where somebody with a verb follows."""
    if at >= last or tokens.phrase(at) not in _CARRYING_OUT:
        return at
    for comma in range(at + 1, last - 1):
        if tokens.low[comma] == "," and _is_told(tokens, comma + 1, last):
            return comma + 1
    return at


def _is_told(tokens: Tokens, at: int, last: int) -> bool:
    if tokens.speech[at] is Speech.ORDER:
        return True
    is_name = tokens.speech[at] is Speech.MANY or tokens.is_capital(at)
    named = named_at(tokens, at, last) if is_name else None
    return named is not None and named.does is not None
