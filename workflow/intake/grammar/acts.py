"""One part of a sentence read: who, bound how, does what, with whom."""

from dataclasses import dataclass

from workflow.domain.directive import Modality
from workflow.intake.grammar.coordination import coordination
from workflow.intake.grammar.fronts import content, main_clause
from workflow.intake.grammar.lexicon import Speech
from workflow.intake.grammar.modality import modality_of
from workflow.intake.grammar.name_reading import named_at
from workflow.intake.grammar.name_times import past_time
from workflow.intake.grammar.subjects import doer
from workflow.intake.grammar.tokens import Tokens

Span = tuple[int, int]
CONDITION_REACH = 24
ANNOUNCEMENT_REACH = 9
_SPEAKS = frozenset({"có ý kiến", "có ý kiến chỉ đạo", "có ý kiến kết luận"})
_ANNOUNCES = ("ý kiến", "kết luận", "thông báo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a part of a sentence asks. Spans are of tokens.

    The part is `first:last`; what is done begins at `does`, its core, behind those it is done with,
    at `begins`. `rule` tells how the owners were found, `theme` is whom *đối với* speaks of,
    `condition` where *nếu …* begins; a rule is of a thing (*đối với dữ liệu …, cần …*).
    """

    first: int
    last: int
    does: int
    begins: int
    modality: Modality
    rule: str
    owners: tuple[Span, ...] = ()
    theme: Span | None = None
    supporting: tuple[Span, ...] = ()
    condition: int | None = None
    is_weak: bool = False
    is_rule: bool = False


def read_act(tokens: Tokens, first: int, last: int) -> Act | None:
    """Return the act of a part, None when it asks, bans, allows and states nothing."""
    start = content(tokens, first, last)
    front = main_clause(tokens, first, last)
    if front.at >= last or _only_announces(tokens, first, last):
        return None
    found = doer(tokens, front.at, last)
    if found is None or (found.rule == "subject" and _only_speaks(tokens, found.does, last)):
        return None
    begins, supporting = coordination(tokens, found.does, last)
    return Act(
        first=start,
        last=last,
        does=found.does,
        begins=begins,
        modality=modality_of(tokens, found, last),
        rule=found.rule,
        owners=found.owners,
        theme=front.theme,
        is_rule=front.is_of_thing and tokens.speech[found.does] is Speech.BIND,
        supporting=supporting,
        condition=_condition(tokens, max(start, found.does - CONDITION_REACH), found.does),
        is_weak=found.is_weak or (bool(found.owners) and _is_joined(tokens, first)),
    )


def _is_joined(tokens: Tokens, first: int) -> bool:
    """Tell whether a part goes on behind a comma or *và*, where a name is less sure."""
    return first > 0 and tokens.low[first - 1] in {",", "và"}


def _condition(tokens: Tokens, first: int, last: int) -> int | None:
    """Return where *nếu có vướng mắc* begins in front of an act."""
    return next((at for at in range(first, last) if tokens.low[at] == "nếu"), None)


def bare_task(tokens: Tokens, first: int, last: int) -> Act | None:
    """Return a task that is only named (*Hội thi giáo viên giỏi*), as a cell of a table may."""
    at = content(tokens, first, last)
    if at >= last:
        return None
    return Act(first=at, last=last, does=at, begins=at, modality=Modality.OBLIGATION, rule="row")


def another_owner(tokens: Tokens, first: int, last: int, before: Act) -> Act | None:
    """Return the act before again, for others: *…; các phòng còn lại trước ngày 20/3*.

    `last` is where the deadline of the others begins.
    """
    at = content(tokens, first, last)
    named = named_at(tokens, at, last) if at < last else None
    if named is None or named.last < last:
        return None
    return Act(
        first=at,
        last=last,
        does=at,
        begins=at,
        modality=before.modality,
        rule="same-act",
        owners=((named.first, last),),
    )


def is_open_list(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a part only names owners so far: *Chánh Văn phòng; Giám đốc các sở; …*."""
    at = _past_order(tokens, content(tokens, first, last), last)
    named = named_at(tokens, at, last) if at < last else None
    if named is None or named.does is not None:
        return False
    return _past_times(tokens, named.last, last) >= last - 1


def _past_times(tokens: Tokens, at: int, last: int) -> int:
    """Pass over the times behind a name: *Sở Y tế, trước ngày 05/3/2025,*."""
    while at < last:
        time = at + 1 if tokens.low[at] == "," else past_time(tokens, at, last)
        if time is None:
            break
        at = time
    return at


def _past_order(tokens: Tokens, at: int, last: int) -> int:
    """Pass over *giao*, *đề nghị*, with who orders when he is named."""
    if at >= last or tokens.speech[at] is Speech.ORDER:
        return tokens.after[at] if at < last else at
    named = named_at(tokens, at, last)
    does = named.does if named is not None else None
    is_order = does is not None and does < last and tokens.speech[does] is Speech.ORDER
    return tokens.after[does] if does is not None and is_order else at


def _only_speaks(tokens: Tokens, does: int, last: int) -> bool:
    """Tell whether somebody only *có ý kiến chỉ đạo*: what he wants stands elsewhere."""
    return " ".join(tokens.low[does:last]).rstrip(" .:") in _SPEAKS


def _only_announces(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a part only leads to what is ordered: *… có ý kiến chỉ đạo như sau:*."""
    if tokens.low[last - 1] != ":":
        return False
    ending = " ".join(tokens.low[max(first, last - ANNOUNCEMENT_REACH) : last])
    return any(words in ending for words in _ANNOUNCES)
