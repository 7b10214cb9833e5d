"""Lists of owners' names taken apart: complete names are parted, names under one head stay one."""

from collections.abc import Iterator

from workflow.intake.grammar.lexicon import Speech
from workflow.intake.grammar.owners import HEADS
from workflow.intake.grammar.tokens import Tokens

Span = tuple[int, int]
_LEADERS = frozenset({"thủ trưởng", "giám đốc", "hiệu trưởng", "lãnh đạo", "người đứng đầu"})
_JOINTS = frozenset({",", "và", ";"})


def names_in(tokens: Tokens, first: int, last: int) -> list[Span]:
    """Return the names of a list, each as a span of tokens without the joints around it.

    *Công an tỉnh, Sở Y tế và UBND các xã, phường* are three; *các sở: Nội vụ, Xây dựng* is one.
    """
    found = []
    first = _after_label(tokens, first, last)
    start = first
    for joint, following in _joints(tokens, first, last):
        if _is_complete(tokens, start, joint) and _is_new_name(tokens, start, following, last):
            found.append((start, joint))
            start = following
    found.append((start, last))
    trimmed = [_trimmed(tokens, *span) for span in found]
    return [span for span in trimmed if span[0] < span[1]]


def _after_label(tokens: Tokens, first: int, last: int) -> int:
    """Pass over *các hội:* where complete names follow."""
    for at in range(first, min(first + 5, last - 1)):
        if tokens.low[at] == ":":
            return at + 1 if tokens.speech[at + 1] in HEADS and tokens.is_capital(at + 1) else first
    return first


def _joints(tokens: Tokens, first: int, last: int) -> Iterator[Span]:
    """Go through the joints outside brackets, each with the token after it."""
    depth, at = 0, first
    while at < last:
        sign = tokens.low[at]
        if (
            at > first + 1
            and sign == tokens.low[first]
            and tokens.is_capital(at)
            and tokens.speech[at] is Speech.ORGAN
            and tokens.low[at - 1] not in _JOINTS
        ):
            yield at, at
        depth += (sign in "([“") - (sign in ")]”")
        if depth == 0 and sign in _JOINTS:
            following = at + 1
            while following < last and (
                tokens.low[following] in _JOINTS or tokens.low[following] == "cùng"
            ):
                following += 1
            if following < last:
                yield at, following
            at = following
        else:
            at += 1


def _is_complete(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a name has more than bare heads: *Cán bộ, giảng viên* waits for what follows."""
    at = first
    for joint in [
        *(place for place in range(first + 1, last) if tokens.low[place] in _JOINTS),
        last,
    ]:
        if at < joint and not _is_bare(tokens, at, joint):
            return True
        at = joint + 1
    return False


def _is_bare(tokens: Tokens, first: int, last: int) -> bool:
    at = first
    while at < last and tokens.speech[at] is Speech.MANY:
        at = tokens.after[at]
    if at >= last:
        return True
    is_long = tokens.speech[at] is Speech.ORGAN and tokens.after[at] - at > 1
    is_whole = is_long or _is_acronym(tokens, at) or tokens.low[at:last] == ("bộ", "trưởng")
    return tokens.after[at] >= last and at == first and not is_whole


def _is_new_name(tokens: Tokens, start: int, at: int, last: int) -> bool:
    """Tell whether a complete name begins here: counted, or with a head and more than it."""
    if _is_acronym(tokens, at) and (
        tokens.after[at] >= last or tokens.low[tokens.after[at]] in _JOINTS
    ):
        return at >= 2 and _is_acronym(tokens, at - 2)
    if tokens.speech[at] is Speech.MANY:
        inner = tokens.after[at]
        if (
            inner < last
            and tokens.low[inner] in {"cấp", "ngành"}
            and _ends_item(tokens, tokens.after[inner], last)
        ):
            return False
        return inner < last and (tokens.speech[inner] in HEADS or tokens.is_capital(inner))
    if tokens.speech[at] is Speech.BODY:
        return (
            tokens.is_capital(at)
            and tokens.after[at] < last
            and tokens.low[tokens.after[at]] not in _JOINTS
        )
    if tokens.speech[at] not in {Speech.ORGAN, Speech.PERSON}:
        return False
    if tokens.speech[at] is Speech.ORGAN and not tokens.is_capital(at) and _is_led(tokens, start):
        return False
    following = tokens.after[at]
    if following >= last or tokens.low[following] in _JOINTS:
        return (
            following - at > 2
            or tokens.is_capital(at)
            and (
                len(tokens.words(at, following).split()) > 1
                or tokens.words(at, following).isupper()
            )
        )
    return True


def _ends_item(tokens: Tokens, at: int, last: int) -> bool:
    return at >= last or tokens.low[at] in _JOINTS


def _is_led(tokens: Tokens, start: int) -> bool:
    """Tell whether the name before is of those who lead: *Thủ trưởng cơ quan ngang bộ, …*."""
    return " ".join(tokens.low[start : tokens.after[start]]) in _LEADERS


def _is_acronym(tokens: Tokens, at: int) -> bool:
    word = tokens.words(at, at + 1)
    return len(word) > 1 and word.isupper() and tokens.after[at] == at + 1


def _trimmed(tokens: Tokens, first: int, last: int) -> Span:
    edge = {",", "và", ";", ":", "-", "–", ".", "“", "”", "*", "cho", "…", "./.", '"', "..."}
    while first < last and tokens.low[first] in edge:
        first += 1
    while last > first and tokens.low[last - 1] in edge - {"…"}:
        last -= 1
    return first, last
