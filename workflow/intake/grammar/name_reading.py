"""Where a name of owners ends.

Vietnamese marks neither the end of a noun phrase nor the beginning of its verb, and names hold
verbs (*các đơn vị cung cấp phần mềm quản lý nhà trường*). So the name runs from its head to the
first word that can only begin what the owner does; a verb right after a general head is taken as
part of the name as long as a better beginning follows.
"""

from workflow.intake.grammar.lexicon import Speech, phrases_of
from workflow.intake.grammar.name_times import is_doing_behind, past_time
from workflow.intake.grammar.name_verbs import (
    JOINTS,
    NEAR_HEAD,
    binds_soon,
    follows_capital_verb,
    is_general,
    is_light,
    is_trade,
    is_whole,
    tells_of_document,
)
from workflow.intake.grammar.owners import (
    FIRM,
    HEADS,
    Named,
    begins,
    head_after,
    is_circumstance,
)
from workflow.intake.grammar.tokens import Tokens
from workflow.intake.grammar.words import naming

LONGEST_NAME = 70
NEAR_LIGHT = 3
_IN_NAMES = phrases_of(naming.IN_NAMES)
_AGAINST = phrases_of(naming.AGAINST)
_AFTER_THEO = phrases_of(naming.AFTER_THEO)
_OPENS = frozenset('([“"')
_CLOSES = frozenset(")]”")
_AIMS = phrases_of(naming.AIMS)
_WHEN = frozenset({"khi", "ngay khi", "ngay sau khi", "sau khi", "trước khi"})
_CIRCUMSTANCE = frozenset({Speech.FRONT, Speech.PURPOSE})
_STOPS = frozenset({".", "./.", "…"})


def named_at(tokens: Tokens, place: int, end: int) -> Named | None:
    """Return the name that begins at a token, with where its verb begins; None where none does."""
    head = head_after(tokens, place, end)
    if head is None:
        return None
    return _Reading(tokens, place, head, end).read()


class _Reading:
    """One pass over a name, token by token.

    `weak` is where a verb may begin if no better beginning follows, `light` where one may if none
    follows at all, `item` the token after the head of the last name of the list, `cut` where the
    name ends though its sentence goes on.
    """

    def __init__(self, tokens: Tokens, place: int, head: int, end: int) -> None:
        self.tokens, self.place, self.head, self.item = tokens, place, head, head
        self.end = min(end, place + LONGEST_NAME)
        self.weak: int | None = None
        self.light: int | None = None
        self.cut: int | None = None

    def read(self) -> Named:
        at = self.head
        while at < self.end:
            found = self._sign(at) or self._verb(at) or self._word(at)
            if isinstance(found, Named):
                return found
            at = found
        return self._stop(self.end, None)

    def _sign(self, at: int) -> "Named | int | None":
        """Read a bracket, a colon or a joint; None when there is none of them."""
        sign = self.tokens.low[at]
        if sign in _OPENS:
            return self._closing(at)
        if sign == ":" and self.tokens.low[at + 1 : at + 2] == ("/",):
            return at + 1
        if sign == ":":
            return at + 1 if self._lists_names(at) else self._stop_at_colon(at)
        return self._joint(at) if self._is_joint(at) else None

    def _is_joint(self, at: int) -> bool:
        """Tell whether the list may go on: *cùng với* is none, it names who supports."""
        return self.tokens.low[at] in JOINTS and self.tokens.speech[at] is not Speech.WITH

    def _verb(self, at: int) -> "Named | int | None":
        """Read a verb in lower case: it ends the name, unless it may belong to it."""
        if tells_of_document(self.tokens, at, self.end):
            return self._stop_without_verb(at)
        if self.tokens.is_capital(at) or not begins(self.tokens, at, self.end):
            return None
        if self.tokens.speech[at] is Speech.ORDER and self.tokens.low[at - 1] == "được":
            return self._ordered(at)
        if is_trade(self.tokens, self.place, self.item, at, self.end):
            return self.tokens.after[at]
        if not self._is_in_name(at):
            return self._stop(at, at)
        is_near = self.weak is None or at - self.item < NEAR_HEAD
        if is_light(self.tokens, at):
            self._note_light(at)
        elif is_near and not self._is_allowed(at):
            self.weak = at
        return self.tokens.after[at]

    def _note_light(self, at: int) -> None:
        """Note a light verb, but not one that says which: *hội đồng thi*, *còn quyền thi*."""
        is_first = self.light is None and self.weak is None
        is_verb = self.tokens.speech[at] is Speech.ACT and self.tokens.low[at] != "làm"
        is_proper = any(map(self.tokens.is_capital, range(at - 2, at)))
        is_near = is_proper or at - self.item <= NEAR_LIGHT
        if is_first and is_verb and is_near and not is_general(self.tokens, at):
            self.light = at

    def _ordered(self, at: int) -> int:
        """Pass over what somebody was ordered, as over a head: *các hội được phân công quản lý*."""
        self.weak, self.item = None, self.tokens.after[at]
        return self.item

    def _is_allowed(self, at: int) -> bool:
        """Tell whether *được* stands right before: what is allowed begins there."""
        return self.weak == at - 1 and self.tokens.low[at - 1] == "được"

    def _word(self, at: int) -> "Named | int":
        """Read any other word: most belong to the name."""
        tokens, sign = self.tokens, self.tokens.low[at]
        if sign in _STOPS or tokens.speech[at] is Speech.LINK or tokens.phrase(at) in _AIMS:
            return self._stop(at, None)
        if tokens.low[at : at + 2] == ("nhận", "được"):
            return self._stop_without_verb(at)
        if is_circumstance(tokens, at):
            return self._stop(at, at)
        if (time := past_time(tokens, at, self.end)) is not None:
            return self._timed(at, time)
        if sign in {"theo", "trong"} and self._is_by_rights(at):
            self.cut = self.cut or at
            return tokens.after[at + 1]
        if tokens.speech[at] in HEADS:
            self.item = tokens.after[at]
        return tokens.after[at]

    def _timed(self, at: int, time: int) -> "Named | int":
        """Pass over a time: it ends the name, and what stands right behind it is done."""
        if self.weak is None:
            self.cut = self.cut or at
        if begins(self.tokens, time, self.end):
            self.cut = self.cut or at
            return self._stop(time, time)
        return time

    def _is_by_rights(self, at: int) -> bool:
        return at + 1 < self.end and self.tokens.low[at + 1] in _AFTER_THEO

    def _closing(self, place: int) -> int:
        """Return the token after the bracket that opens here; the next one if it never closes."""
        inside = range(place + 1, self.end)
        return next((at + 1 for at in inside if self.tokens.low[at] in _CLOSES), place + 1)

    def _stop_without_verb(self, last: int) -> Named:
        self.weak = self.light = None
        return self._stop(last, None)

    def _stop_at_colon(self, colon: int) -> Named:
        self.weak = self.light = None
        return self._stop(colon, colon + 1)

    def _stop(self, last: int, does: int | None) -> Named:
        """End the name; what could only weakly begin a verb does so when nothing better follows."""
        weak, stop = self.weak, last
        other = weak if does is None else does
        if self.light is not None and self._is_light_verb(self.light, other):
            weak, does = self.light, None
        is_weak = weak is not None and (does is None or self._is_far(weak, does))
        if is_weak and weak is not None:
            last = does = weak
        elif does == last and self.tokens.low[last - 1] == "được":
            last = does = last - 1
        if self.cut is not None:
            last = min(last, self.cut)
        return Named(first=self.place, last=last, does=does, stop=stop, is_weak=is_weak)

    def _is_light_verb(self, light: int, other: int | None) -> bool:
        """Tell whether a light verb is the verb: no other is, or only behind it and a comma."""
        tokens = self.tokens
        if other is None or tokens.speech[other] in _CIRCUMSTANCE:
            return True
        if tokens.speech[other] in FIRM:
            return False
        return other == light + 1 or (self.item <= light and "," in tokens.low[light:other])

    def _is_far(self, weak: int, does: int) -> bool:
        """Tell whether the weak beginning is the better one: the other is a verb behind a comma."""
        tokens = self.tokens
        if tokens.speech[does] in FIRM:
            return False
        is_bare = tokens.after[weak] == does
        if tokens.phrase(does) in _WHEN:
            return tokens.low[weak - 1] == "," and not is_bare
        if is_bare and tokens.low[weak - 1] == "," and tokens.phrase(weak) != "tổ chức":
            return True
        is_person = tokens.speech[self.place] is Speech.PERSON
        if is_person and "," not in tokens.low[self.place : weak]:
            return True
        return self.item <= weak and "," in tokens.low[weak:does] and tokens.low[weak] != "được"

    def _lists_names(self, colon: int) -> bool:
        """Tell whether names follow the colon: *các sở: Nội vụ, Xây dựng*."""
        following = colon + 1
        if following >= self.end or colon - self.head > 3:
            return False
        if head_after(self.tokens, following, self.end) is not None:
            return True
        return self.tokens.is_capital(following) and not begins(self.tokens, following, self.end)

    def _joint(self, at: int) -> "Named | int":
        """Read a joint: the list goes on, or ends, or a verb begins behind it."""
        tokens, following = self.tokens, at + 1
        if following < self.end and self._is_joint(following):
            following += 1
        if following >= self.end:
            return self._stop(at, None)
        head = head_after(tokens, following, self.end)
        if head is not None:
            self.item = head
            return head
        if begins(tokens, following, self.end) and not tokens.is_capital(following):
            return self._verb_behind_joint(at, following)
        return self._circumstance_behind_joint(at, following)

    def _circumstance_behind_joint(self, at: int, following: int) -> "Named | int":
        """Read what is neither a name nor a verb: a time with its verb is passed over."""
        tokens = self.tokens
        if tokens.speech[following] in {Speech.LINK, Speech.PURPOSE}:
            return self._stop(at, None)
        time = past_time(tokens, following, self.end)
        if time is not None and is_doing_behind(tokens, time, self.end):
            return following
        if tokens.speech[following] is Speech.FRONT:
            does = following if is_circumstance(tokens, following) else None
            return self._stop(at, does)
        return following

    def _verb_behind_joint(self, at: int, following: int) -> "Named | int":
        if self.cut is not None:
            self.weak = None
        if self.cut is not None or self.tokens.speech[following] in FIRM:
            return self._stop(at, following)
        self.weak = self.weak or following
        return self.tokens.after[following]

    def _is_in_name(self, at: int) -> bool:
        """Tell whether a verb may belong to the name: right after its head, passive, or light."""
        tokens, phrase = self.tokens, self.tokens.phrase(at)
        if phrase == "được" or is_light(self.tokens, at):
            return True
        if tokens.speech[at] is Speech.ACT and follows_capital_verb(tokens, self.head, at):
            return True
        if tokens.speech[at] in FIRM:
            return False
        if at == self.item and (phrase in _AGAINST or not is_whole(tokens, at)):
            narrows = phrase in _IN_NAMES and (phrase in _AGAINST or is_general(self.tokens, at))
            return narrows or binds_soon(tokens, at, self.end)
        is_open = self.weak is not None or self.cut is not None
        return phrase in _IN_NAMES and at != self.item and is_open
