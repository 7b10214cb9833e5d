"""Who does the main clause: whom an order names, a subject, nobody, a thing that must be so."""

from typing import NamedTuple

from workflow.intake.grammar.lexicon import Speech, phrases_of
from workflow.intake.grammar.name_reading import named_at
from workflow.intake.grammar.name_times import past_time
from workflow.intake.grammar.owners import Named, begins
from workflow.intake.grammar.sending import sent_at, whose
from workflow.intake.grammar.tokens import Tokens
from workflow.intake.grammar.words import naming

Span = tuple[int, int]
MOST_ORDERS = 4
SHORTEST_FUNDING = 6
PAPER_REACH = 6
FIRM_BANS = frozenset(
    {
        "cấm",
        "không được",
        "không được phép",
        "không để",
        "không để xảy ra",
        "kiên quyết không",
        "nghiêm cấm",
        "tuyệt đối không",
        "tuyệt đối không được",
    }
)
_PAPERS = phrases_of(naming.PAPERS)
_ENDS = frozenset({".", ";", ",", "./."})
_OVER = frozenset({"đã", "chưa", "vừa"})
_OTHERS = frozenset({Speech.ORDER, Speech.ORGAN, Speech.PERSON, Speech.MANY})
_MUST = frozenset({"cần", "cần phải", "có trách nhiệm", "phải"})
_TO = frozenset({"cho", ":", ",", "đối", "với"})


class Doer(NamedTuple):
    """The names of who does something, where it begins, and the rule that found them."""

    owners: tuple[Span, ...]
    does: int
    rule: str
    is_weak: bool = False


def doer(tokens: Tokens, at: int, last: int) -> Doer | None:
    """Return who does the clause that begins at a token, None where it asks nothing of anybody."""
    return (
        _promised(tokens, at, last)
        or ordered(tokens, at, last)
        or _subject(tokens, at, last)
        or _made_by(tokens, at, last)
        or _bare(tokens, at, last)
        or _passive(tokens, at, last)
        or _sent(tokens, at, last)
        or _funding(tokens, at, last)
    )


def ordered(tokens: Tokens, at: int, last: int) -> Doer | None:
    """Read *giao*, *yêu cầu*, *đề nghị* … somebody (*và kêu gọi* somebody else) to do something."""
    owners: list[Span] = []
    is_weak = False
    at = _past_agreement(tokens, at, last)
    for _ in range(MOST_ORDERS):
        if at >= last or tokens.speech[at] is not Speech.ORDER:
            break
        named = _up_to_role(
            tokens, named_at(tokens, _past_to(tokens, tokens.after[at], last), last)
        )
        if named is None or named.does is None or named.does >= last:
            break
        owners.append((named.first, named.last))
        at, is_weak = named.does, is_weak or named.is_weak
    return Doer(tuple(owners), at, "order", is_weak) if owners else None


def _past_agreement(tokens: Tokens, at: int, last: int) -> int:
    """Pass over *thống nhất* in front of an order: *thống nhất giao Sở Xây dựng …*."""
    following = tokens.after[at] if at < last and tokens.speech[at] is Speech.STATE else last
    return following if following < last and tokens.speech[following] is Speech.ORDER else at


def _up_to_role(tokens: Tokens, named: Named | None) -> Named | None:
    """Return a name up to the role that is given to it: *giao Sở Xây dựng làm chủ đầu tư*."""
    if named is None or named.does is not None or "làm" not in tokens.low[named.first : named.last]:
        return named
    role = tokens.low.index("làm", named.first)
    return named._replace(last=role, does=role)


def _past_to(tokens: Tokens, at: int, last: int) -> int:
    while at < last and tokens.low[at] in _TO:
        at += 1
    return at


def _promised(tokens: Tokens, at: int, last: int) -> Doer | None:
    """Read what somebody *sẽ* do after a condition: *…, Chủ tịch UBND tỉnh sẽ xem xét*."""
    if "sẽ" not in tokens.low[at:last]:
        return None
    for comma in range(at + 1, last - 2):
        if tokens.low[comma] == ",":
            named = named_at(tokens, comma + 1, last)
            if named is None or named.does is None or named.does >= last:
                continue
            if tokens.low[named.does] == "sẽ":
                return Doer(((named.first, named.last),), named.does, "promise")
    return None


def _subject(tokens: Tokens, at: int, last: int) -> Doer | None:
    """Read an owner as the subject, or the issuer that orders an owner."""
    named = named_at(tokens, at, last)
    if named is None or named.does is None or named.does >= last:
        return None
    if not _may_be_subject(tokens, named):
        return None
    if tokens.low[named.does - 1] in _OVER:
        return _still_to_do(tokens, named.first, named.does, last)
    if tokens.speech[named.does] is Speech.ORDER:
        found = ordered(tokens, named.does, last)
        if found is not None or tokens.low[last - 1] == ":":
            return found
    return Doer(((named.first, named.last),), named.does, "subject", named.is_weak)


def _still_to_do(tokens: Tokens, first: int, over: int, last: int) -> Doer | None:
    """Read what is asked of who has, or has not, done something: *các hộ chưa nộp thì nộp ngay*."""
    for at in range(over + 1, last):
        following = tokens.after[at]
        if tokens.speech[at] in _OTHERS or tokens.low[at] in {",", ";"}:
            return None
        if tokens.low[at] == "thì" and begins(tokens, following, last):
            return Doer(((first, at),), following, "subject", is_weak=True)
        if tokens.phrase(at) in _MUST:
            return Doer(((first, at),), at, "subject", is_weak=True)
    return None


def _may_be_subject(tokens: Tokens, named: Named) -> bool:
    """Tell whether a name stands on its own; in lower case, behind a semicolon, it may not."""
    at = named.first
    if tokens.speech[at] is Speech.MANY or tokens.is_capital(at) or named.does is None:
        return True
    is_behind = at > 0 and tokens.low[at - 1] == ";"
    return not is_behind or tokens.speech[named.does] is not Speech.ACT


def _bare(tokens: Tokens, at: int, last: int) -> Doer | None:
    """Read a verb without a subject."""
    if begins(tokens, at, last) or tokens.low[at] == "không":
        return Doer((), at, "imperative")
    return None


def _made_by(tokens: Tokens, at: int, last: int) -> Doer | None:
    """Read a paper that *do* somebody makes: *Dự thảo nghị quyết do Sở Tư pháp thẩm định*."""
    if tokens.phrase(at) not in _PAPERS or tokens.low[tokens.after[at] : last][:1] == ("kết",):
        return None
    near = tokens.low[at : min(at + PAPER_REACH, last)]
    by = at + near.index("do") if "do" in near else None
    named = named_at(tokens, by + 1, last) if by is not None else None
    if named is None or named.does is None or named.does >= last:
        return None
    behind = tokens.after[named.does]
    is_end = behind >= last or tokens.low[behind] in _ENDS
    is_whole = is_end or past_time(tokens, behind, last) is not None
    return Doer(((named.first, named.last),), at, "by", is_weak=True) if is_whole else None


def _passive(tokens: Tokens, at: int, last: int) -> Doer | None:
    """Read what must or must not be, of a thing; or what *do* somebody is to do."""
    if tokens.low[at] == "việc" and "hoàn thành" in " ".join(tokens.low[at:last]):
        return Doer((), at, "thing")
    inner = at
    while inner < last:
        if tokens.low[inner] == "do":
            named = named_at(tokens, inner + 1, last)
            if named is not None and named.does is not None:
                return Doer(((named.first, named.last),), at, "by")
        if binds_a_thing(tokens, inner):
            return Doer((), at, "thing")
        inner = tokens.after[inner]
    return None


def binds_a_thing(tokens: Tokens, at: int) -> bool:
    """Tell whether *phải*, *cần*, *không được* … stands here."""
    kind = tokens.speech[at]
    if tokens.is_capital(at) or kind not in {Speech.BIND, Speech.BAN}:
        return False
    return kind is Speech.BIND or tokens.phrase(at) in FIRM_BANS


def _sent(tokens: Tokens, at: int, last: int) -> Doer | None:
    """Read a paper that is to go somewhere."""
    verb = sent_at(tokens, at, last)
    return None if verb is None else Doer(whose(tokens, at, verb), at, "sent", is_weak=True)


def _funding(tokens: Tokens, at: int, last: int) -> Doer | None:
    """Read where the money comes from, which orders nobody to do anything."""
    opens = " ".join(tokens.low[at : at + 3])
    if opens.startswith(("kinh phí", "nguồn kinh phí")) and last - at > SHORTEST_FUNDING:
        return Doer((), at, "funding")
    return None
