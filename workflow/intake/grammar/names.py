"""Lists of owners' names taken apart: complete names are parted, names under one head stay one."""

import re
from collections.abc import Iterator

from workflow.intake.grammar.lexicon import Speech, phrases_of
from workflow.intake.grammar.owners import HEADS
from workflow.intake.grammar.tokens import Tokens
from workflow.intake.grammar.words import naming

Span = tuple[int, int]
LABEL_REACH = 5
LONG_HEAD = 2
_JOINTS = frozenset({",", "và", ";"})
_BEHIND_JOINT = _JOINTS | {"cùng", "-", "–", "+"}
_LEADERS = frozenset({"giám đốc", "hiệu trưởng", "lãnh đạo", "người đứng đầu", "thủ trưởng"})
_HOLDING = frozenset({"các", "những", "từng", "mỗi", "của", "thuộc"})
_STAFF = phrases_of(naming.STAFF)
_WHOLE = frozenset({"bộ trưởng", "chánh thanh tra", "chánh văn phòng"})
_DIGIT = re.compile(r"\d")
_DOUBTFUL = frozenset({"không", "trong"})
_LEVELLED = phrases_of(naming.LEVELLED)
_ADDRESSED = phrases_of(naming.ADDRESSED)
_SHARED = frozenset({"cấp", "ngành"})
_EDGES = frozenset(
    {",", "và", ";", ":", "-", "–", ".", "“", "”", "*", "cho", "./.", '"', "...", "+"}
)


def names_in(tokens: Tokens, first: int, last: int) -> list[Span]:
    """Return the names of a list, each as a span of tokens without the joints around it.

    *Công an tỉnh, Sở Y tế và UBND các xã, phường* are three; *các sở: Nội vụ, Xây dựng* is one.
    """
    found = []
    start = _after_label(tokens, first, last)
    is_complete = False
    item = start
    for joint, following in _joints(tokens, start, last):
        is_complete = is_complete or not _is_bare(tokens, item, joint)
        is_new = is_complete and _is_new_name(tokens, start, following, last)
        if is_new and not _goes_on(tokens, start, following, last):
            found.append((start, joint))
            start, is_complete = following, False
        item = following
    found.append((start, last))
    trimmed = (_trimmed(tokens, *span) for span in found)
    return [span for span in trimmed if span[0] < span[1]]


def is_doubtful(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a name holds a number, a time or a negation, which are seldom part of one."""
    is_told = not _DOUBTFUL.isdisjoint(tokens.low[first:last])
    return is_told or _DIGIT.search(tokens.words(first, last)) is not None


def _after_label(tokens: Tokens, first: int, last: int) -> int:
    """Pass over *các hội:* where complete names follow."""
    for at in range(first, min(first + LABEL_REACH, last - 1)):
        if tokens.low[at] == ":":
            is_name = tokens.speech[at + 1] in HEADS and tokens.is_capital(at + 1)
            return at + 1 if is_name else first
    return first


def _joints(tokens: Tokens, first: int, last: int) -> Iterator[Span]:
    """Go through the joints outside brackets, each with the token after it.

    The head of the first name again, without a joint, is one too: *Bộ Nội vụ Bộ Tài chính*.
    """
    depth, at = 0, first
    while at < last:
        sign = tokens.low[at]
        depth += (sign in "([“") - (sign in ")]”")
        following = at + 1
        if depth == 0 and sign in _JOINTS:
            while following < last and tokens.low[following] in _BEHIND_JOINT:
                following += 1
            if following < last:
                yield at, following
        elif depth == 0 and at > first + 1 and _is_again(tokens, first, at):
            yield at, at
        at = following


def _is_again(tokens: Tokens, first: int, at: int) -> bool:
    is_head = tokens.speech[at] is Speech.ORGAN and tokens.is_capital(at)
    is_held = tokens.low[at - 1] in _JOINTS | _HOLDING
    return is_head and tokens.low[at] == tokens.low[first] and not is_held


def _is_bare(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether an item of a list is only a head: *Cán bộ* waits for what follows."""
    at = first
    while at < last and tokens.speech[at] is Speech.MANY:
        at = tokens.after[at]
    if at >= last:
        return True
    is_long = tokens.speech[at] is Speech.ORGAN and tokens.after[at] - at >= LONG_HEAD
    is_whole = is_long or _is_acronym(tokens, at) or tokens.phrase(at) in _WHOLE
    return tokens.after[at] >= last and at == first and not is_whole


def _is_new_name(tokens: Tokens, start: int, at: int, last: int) -> bool:
    """Tell whether a complete name begins here: counted, or with a head and more than it."""
    kind, following = tokens.speech[at], tokens.after[at]
    is_alone = following >= last or tokens.low[following] in _JOINTS
    if is_alone and _is_acronym(tokens, at):
        return at > start + 1 and _is_acronym(tokens, at - 2)
    if kind is Speech.MANY:
        return _is_counted(tokens, following, last)
    if kind is Speech.BODY:
        return tokens.is_capital(at) and not is_alone
    if kind not in {Speech.ORGAN, Speech.PERSON} or _is_led(tokens, start, at):
        return False
    if tokens.phrase(at) in _STAFF and tokens.phrase(_last_item(tokens, start, at)) in _STAFF:
        return False
    return not is_alone or _is_whole_alone(tokens, at)


def _goes_on(tokens: Tokens, start: int, at: int, last: int) -> bool:
    """Tell whether what looks like a new name is more of the one before."""
    return _is_office(tokens, start, at) or _shares_place(tokens, start, at, last)


def _is_office(tokens: Tokens, start: int, at: int) -> bool:
    """Tell whether the office of a person follows: *ông Nguyễn Văn B, Phó Giám đốc*."""
    if tokens.phrase(start) not in _ADDRESSED or tokens.low[at - 1] != ",":
        return False
    named = tokens.after[start]
    is_named = tokens.is_capital(named) and tokens.speech[named] not in HEADS
    is_title = tokens.speech[at] is Speech.PERSON and tokens.phrase(at) not in _ADDRESSED
    return is_named and is_title


def _shares_place(tokens: Tokens, start: int, at: int, last: int) -> bool:
    """Tell whether the organs of a list share the place at its end: *Công an, Quân sự xã*."""
    place = start
    while place < last and tokens.phrase(place) in _LEVELLED:
        following = tokens.after[place]
        if following < last and tokens.low[following] not in _JOINTS:
            is_place = tokens.speech[following] in {Speech.BODY, Speech.MANY}
            return place >= at and is_place and not tokens.is_capital(following)
        place = following + 1
    return False


def _last_item(tokens: Tokens, start: int, at: int) -> int:
    """Return where the item of the list before this one begins, past what counts it."""
    joints = (place + 1 for place in range(at - 2, start, -1) if tokens.low[place] in _JOINTS)
    item = next(joints, start)
    while item < at - 1 and tokens.speech[item] is Speech.MANY:
        item = tokens.after[item]
    return item


def _is_counted(tokens: Tokens, head: int, last: int) -> bool:
    """Tell whether *các* begins a name of its own; *các ngành, các cấp* belong together."""
    if head >= last:
        return False
    following = tokens.after[head]
    is_alone = following >= last or tokens.low[following] in _JOINTS
    if tokens.low[head] in _SHARED and is_alone:
        return False
    return tokens.speech[head] in HEADS or tokens.is_capital(head)


def _is_whole_alone(tokens: Tokens, at: int) -> bool:
    """Tell whether a head says enough by itself: *cơ quan ngang bộ*, *Văn phòng*, *UBND*."""
    length = tokens.after[at] - at
    if length > LONG_HEAD:
        return True
    is_long = length == LONG_HEAD or tokens.words(at, at + 1).isupper()
    return tokens.is_capital(at) and is_long


def _is_led(tokens: Tokens, start: int, at: int) -> bool:
    """Tell whether an organ stays under who leads it: *Thủ trưởng cơ quan ngang bộ, cơ quan …*."""
    is_lower_organ = tokens.speech[at] is Speech.ORGAN and not tokens.is_capital(at)
    return is_lower_organ and tokens.phrase(start) in _LEADERS


def _is_acronym(tokens: Tokens, at: int) -> bool:
    word = tokens.words(at, at + 1)
    return len(word) > 1 and word.isupper() and tokens.after[at] == at + 1


def _trimmed(tokens: Tokens, first: int, last: int) -> Span:
    while first < last and tokens.low[first] in _EDGES:
        first += 1
    while last > first and tokens.low[last - 1] in _EDGES:
        last -= 1
    return first, last
