"""One part of a sentence read: who, bound how, does what, with whom."""

from dataclasses import dataclass, replace

from workflow.domain.directive import Modality
from workflow.intake.grammar.lexicon import Speech
from workflow.intake.grammar.owners import Named, begins, head_after, named_at
from workflow.intake.grammar.tokens import Tokens

Span = tuple[int, int]
_SKIPPED = frozenset({",", "-", "–", "+", "“", '"', ":", ";", "và", "*", "•", ")", "”", "(", "*"})
FIRM_BANS = frozenset({"không được", "nghiêm cấm", "cấm", "tuyệt đối không", "tuyệt đối không được", "không để", "không để xảy ra", "không được phép", "kiên quyết không"})
LONGEST_LABEL = 16
_THEMES = frozenset({"đối với", "riêng đối với", "riêng", "về"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a part of a sentence asks. Spans are of tokens.

    `owners` is the name of the owners, `rule` how it was found; `begins` is where the quote of the
    act begins, `does` where its verb phrase does. `issuer` speaks where the part names the organ
    that orders.
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
    is_conditional: bool = False


def read_act(tokens: Tokens, first: int, last: int) -> Act | None:
    """Return the act of a part, None when it asks, bans, allows and states nothing."""
    at, theme = _after_fronts(tokens, _after_label(tokens, _content(tokens, first, last), last), last)
    at = _after_carrying_out(tokens, at, last)
    if at >= last or _only_announces(tokens, first, last):
        return None
    found = _promised(tokens, at, last) or _ordered(tokens, at, last) or _subject(tokens, at, last) or _bare(tokens, at, last) or _passive(tokens, at, last) or _funding(tokens, at, last)
    if found is None:
        return None
    owners, does, rule = found
    start = _content(tokens, first, last)
    act = Act(first=start, last=last, is_conditional=tokens.low[start] == "nếu" or "nếu" in tokens.low[start:does][-12:], does=does, begins=does, modality=Modality.OBLIGATION, rule=rule, owners=owners, theme=theme)
    start, supporting = _coordination(tokens, does, last)
    return replace(act, begins=start, supporting=supporting, modality=_modality(tokens, does, last, rule))


def is_open_list(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a part only names owners so far: *Chánh Văn phòng; Giám đốc các sở; …*."""
    at = _content(tokens, first, last)
    if at < last and tokens.speech[at] is Speech.ORDER:
        at = tokens.after[at]
    elif at < last:
        named = named_at(tokens, at, last)
        if named is not None and named.does is not None and named.does < last and tokens.speech[named.does] is Speech.ORDER:
            at = tokens.after[named.does]
    named = named_at(tokens, at, last) if at < last else None
    return named is not None and named.does is None and named.last >= last - 1


def _after_label(tokens: Tokens, at: int, last: int) -> int:
    """Pass over a label in front: *Bảo đảm nguồn lực: Xây dựng kế hoạch …*, but not over an owner."""
    if at >= last or tokens.speech[at] is Speech.ORDER or head_after(tokens, at, last) is not None:
        return at
    for colon in range(at + 1, min(at + LONGEST_LABEL, last - 1)):
        if tokens.low[colon] in {",", ";", "("} and tokens.speech[at] is not Speech.ACT:
            return at
        if tokens.low[colon] == ":":
            opens = tokens.is_capital(colon + 1) and _opens_clause(tokens, colon + 1, last)
            return colon + 1 if opens else at
    return at


def _after_carrying_out(tokens: Tokens, at: int, last: int) -> int:
    """Pass over *Thực hiện Công văn số …,* where somebody with a verb follows."""
    phrase = " ".join(tokens.low[at : tokens.after[at]]) if at < last else ""
    if phrase not in {"thực hiện", "triển khai", "triển khai thực hiện"}:
        return at
    for comma in range(at + 1, last - 1):
        if tokens.low[comma] == "," and tokens.speech[comma + 1] is not None:
            named = named_at(tokens, comma + 1, last)
            is_subject = named is not None and named.does is not None and (tokens.speech[comma + 1] is Speech.MANY or tokens.is_capital(comma + 1))
            if is_subject or tokens.speech[comma + 1] is Speech.ORDER:
                return comma + 1
    return at


def _only_announces(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a part only leads to what is ordered: *… có ý kiến chỉ đạo như sau:*."""
    return tokens.low[last - 1] == ":" and ("ý kiến" in (low := " ".join(tokens.low[max(first, last - 9) : last])) or "kết luận" in low or "thông báo" in low)


def bare_task(tokens: Tokens, first: int, last: int) -> Act | None:
    """Return a task that is only named (*Hội thi giáo viên giỏi*), as a cell of a table may."""
    at = _content(tokens, first, last)
    if at >= last:
        return None
    return Act(first=first, last=last, does=at, begins=at, modality=Modality.OBLIGATION, rule="row")


def _content(tokens: Tokens, at: int, last: int) -> int:
    """Return the first token that is neither a sign nor a link."""
    while at < last and (tokens.low[at] in _SKIPPED or tokens.speech[at] is Speech.LINK):
        at = tokens.after[at]
    return at


def _after_fronts(tokens: Tokens, at: int, last: int) -> tuple[int, Span | None]:
    """Pass over circumstances in front (*Căn cứ …,*, *Đối với …,*); return also who *đối với* names."""
    theme: Span | None = None
    for _ in range(3):
        if at < last and tokens.speech[at] is Speech.ADVERB and tokens.after[at] < last and tokens.low[tokens.after[at]] == ",":
            if head_after(tokens, tokens.after[at] + 1, last) is not None:
                at = tokens.after[at] + 1
                continue
        if at >= last or tokens.speech[at] not in {Speech.FRONT, Speech.PURPOSE}:
            break
        inner = tokens.after[at]
        is_theme = " ".join(tokens.low[at:inner]) in _THEMES
        named = named_at(tokens, inner, last) if is_theme else None
        if named is not None:
            theme = named.first, named.last
            if named.does is not None and named.does < last:
                return _content(tokens, named.does, last), theme
        main = _main_clause(tokens, inner, last)
        if main is None:
            return last, theme
        at = _content(tokens, main, last)
    return at, theme


def _main_clause(tokens: Tokens, at: int, last: int) -> int | None:
    """Return where the main clause begins after a circumstance: past a comma, or at a subject."""
    weak: int | None = None
    start, depth = at, 0
    while at < last:
        sign = tokens.low[at]
        depth += (sign in "([") - (sign in ")]")
        if depth <= 0 and sign in {",", ":"} and at + 1 < last:
            following = _content(tokens, at + 1, last)
            if following < last and (strength := _opens_clause(tokens, following, last)):
                if strength == 2:
                    return following
                weak = weak or following
        elif depth <= 0 and at > start and tokens.speech[at] in {Speech.MANY, Speech.ORGAN, Speech.PERSON} and weak is None:
            named = named_at(tokens, at, last) if _is_free(tokens, at) else None
            if named is not None and named.does is not None:
                if tokens.speech[at] is Speech.MANY or tokens.is_capital(at):
                    return at
                weak = at
            if named is not None:
                at = named.last
                continue
        at = tokens.after[at]
    return weak


def _is_free(tokens: Tokens, at: int) -> bool:
    """Tell whether a name may be a subject here: no preposition or verb holds it."""
    before = tokens.low[at - 1]
    if before in {"của", "với", "tại", "từ", "do", "cho", "bởi", "về", "trong", "ở", "và", "cùng", "thuộc", "đến", "tới", "trên", "ra", ",", "các", "giữa", "bằng"}:
        return False
    for start in range(max(0, at - 3), at):
        if tokens.after[start] == at and tokens.speech[start] is not None:
            is_many = tokens.speech[at] is Speech.MANY
            return tokens.speech[start] is Speech.OTHER or (is_many and tokens.speech[start] is Speech.ACT)
    return True


def _opens_clause(tokens: Tokens, at: int, last: int) -> int:
    """Return 2 where a clause surely begins, 1 where one may, 0 where none does."""
    kind = tokens.speech[at]
    if kind is Speech.FRONT:
        return 1
    if begins(tokens, at, last):
        return 1 if kind is Speech.ACT else 2
    named = named_at(tokens, at, last)
    if named is None or named.does is None:
        return 0
    return 2 if kind in {Speech.MANY, Speech.ORGAN, Speech.PERSON} else 1


def _promised(tokens: Tokens, at: int, last: int) -> tuple[tuple[Span, ...], int, str] | None:
    """Read what somebody *sẽ* do after a condition: *…, Chủ tịch UBND tỉnh sẽ xem xét*."""
    for comma in range(at + 1, last - 2):
        if tokens.low[comma] == ",":
            named = named_at(tokens, comma + 1, last)
            if named is not None and named.does is not None and tokens.low[named.does] == "sẽ":
                return ((named.first, named.last),), named.does, "promise"
    return None


def _ordered(tokens: Tokens, at: int, last: int) -> tuple[tuple[Span, ...], int, str] | None:
    """Read *giao*, *yêu cầu*, *đề nghị* … somebody to do something."""
    if at >= last or tokens.speech[at] is not Speech.ORDER:
        return None
    following = tokens.after[at]
    while following < last and tokens.low[following] in {"cho", ":", ",", "đối", "với"}:
        following += 1
    named = named_at(tokens, following, last)
    if named is None:
        return None
    own = (named.first, named.last)
    if named.does is None or named.does >= last:
        return None
    more = _ordered(tokens, named.does, last)
    if more is not None:
        return (own, *more[0]), more[1], "order"
    return (own,), named.does, "order"


def _subject(tokens: Tokens, at: int, last: int) -> tuple[tuple[Span, ...], int, str] | None:
    """Read an owner as the subject, or the issuer that orders an owner."""
    named = named_at(tokens, at, last)
    if named is None or named.does is None or named.does >= last:
        return None
    if not _may_be_subject(tokens, named, last):
        return None
    ordered = _ordered(tokens, named.does, last)
    if ordered is not None:
        return ordered
    if tokens.speech[named.does] is Speech.ORDER and tokens.low[last - 1] == ":":
        return None
    if tokens.low[named.does - 1] in {"đã", "chưa", "vừa"}:
        return None
    return ((named.first, named.last),), named.does, "subject"


def _may_be_subject(tokens: Tokens, named: Named, last: int) -> bool:
    """Tell whether a name stands on its own; a bare one in lower case needs a firm verb."""
    at = named.first
    if tokens.speech[at] is Speech.MANY or tokens.is_capital(at) or named.does is None:
        return True
    is_first = at == 0 or tokens.low[at - 1] != ";"
    return is_first or tokens.speech[named.does] is not Speech.ACT


def _bare(tokens: Tokens, at: int, last: int) -> tuple[tuple[Span, ...], int, str] | None:
    """Read a verb with no subject."""
    if begins(tokens, at, last) or tokens.low[at] == "không":
        return (), at, "imperative"
    return None


def _passive(tokens: Tokens, at: int, last: int) -> tuple[tuple[Span, ...], int, str] | None:
    """Read what must or must not be, of a thing; or what *do* somebody is to do."""
    inner = at
    while inner < last:
        if tokens.low[inner] == "do":
            named = named_at(tokens, inner + 1, last)
            if named is not None and named.does is not None:
                return ((named.first, named.last),), at, "by"
        if _binds_a_thing(tokens, inner):
            return (), at, "thing"
        inner = tokens.after[inner]
    return None


def _funding(tokens: Tokens, at: int, last: int) -> tuple[tuple[Span, ...], int, str] | None:
    """Read where the money comes from, which orders nobody to do anything."""
    opens = " ".join(tokens.low[at : at + 3])
    if opens.startswith(("kinh phí", "nguồn kinh phí")) and last - at > 6:
        return (), at, "funding"
    return None


def _binds_a_thing(tokens: Tokens, at: int) -> bool:
    kind = tokens.speech[at]
    if tokens.is_capital(at) or kind not in {Speech.BIND, Speech.BAN}:
        return False
    return kind is Speech.BIND or " ".join(tokens.low[at : tokens.after[at]]) in FIRM_BANS


def _coordination(tokens: Tokens, does: int, last: int) -> tuple[int, tuple[Span, ...]]:
    """Return where the act itself begins, past *chủ trì, phối hợp với …*, and with whom it is done."""
    found: list[Span] = []
    start, at, is_front = does, does, True
    while at < last:
        kind = tokens.speech[at]
        if kind is Speech.WITH:
            named = named_at(tokens, tokens.after[at], last)
            if named is not None:
                found.append((named.first, named.last))
                at = named.last
                following = _past_purpose(tokens, at, last)
                if is_front and following < last and begins(tokens, following, last):
                    start = following
                is_front = False
                continue
            is_front = False
        elif kind not in {Speech.LEAD, Speech.ADVERB, Speech.BIND} and tokens.low[at] not in {",", "và"} and " ".join(tokens.low[at:tokens.after[at]]) != "chủ công":
            is_front = False
        at = tokens.after[at]
    return start, tuple(found)


def _past_purpose(tokens: Tokens, at: int, last: int) -> int:
    while at < last and (tokens.low[at] in {",", "để", "và", "nhằm"} or tokens.speech[at] is Speech.PURPOSE):
        at = tokens.after[at]
    return at


def _modality(tokens: Tokens, does: int, last: int, rule: str) -> Modality:
    if rule == "funding":
        return Modality.STATEMENT
    at, is_bound = does, False
    if rule == "thing":
        while at < last and not _binds_a_thing(tokens, at):
            at = tokens.after[at]
    while at < last and (tokens.speech[at] in {Speech.ADVERB, Speech.BIND, Speech.LEAD} or tokens.low[at] in {",", "và"}):
        if tokens.low[at] == "sẽ" and tokens.speech[tokens.after[at]] is not Speech.BAN:
            return Modality.STATEMENT
        is_bound = is_bound or tokens.speech[at] is Speech.BIND
        at = tokens.after[at]
    if at >= last:
        return Modality.OBLIGATION
    if is_bound and tokens.low[at] == "được":
        return Modality.OBLIGATION
    if tokens.low[at] == "không" and tokens.speech[at] is not Speech.BAN:
        return Modality.PROHIBITION
    is_agreed = tokens.low[at : at + 2] in {("đồng", "ý"), ("thống", "nhất")} and rule == "imperative"
    if is_agreed and tokens.after[at] < last and tokens.speech[tokens.after[at]] is Speech.ACT:
        return Modality.PERMISSION
    return {Speech.BAN: Modality.PROHIBITION, Speech.ALLOW: Modality.PERMISSION, Speech.STATE: Modality.STATEMENT}.get(tokens.speech[at], Modality.OBLIGATION)


def heading_owners(tokens: Tokens, *, is_heading: bool) -> Span | None:
    """Return who owns what stands under a heading, None where it names nobody or says more.

    *Văn phòng UBND tỉnh*, *Đối với các trường:*, *Giao Sở Nội vụ:*, *Hiệu trưởng có trách nhiệm:*.
    """
    last = len(tokens)
    while last and tokens.low[last - 1] in {":", ".", ",", ";"}:
        last -= 1
    if not is_heading or not last:
        return None
    at = _content(tokens, 0, last)
    if at < last and tokens.speech[at] is Speech.FRONT and " ".join(tokens.low[at : tokens.after[at]]) in _THEMES | {"với"}:
        at = tokens.after[at]
    elif at < last and tokens.speech[at] is Speech.ORDER:
        at = tokens.after[at]
    while at < last and tokens.low[at] in {":", "cho"}:
        at += 1
    named = named_at(tokens, at, last) if at < last else None
    if named is None:
        return None
    if named.is_weak:
        return named.first, last
    end = named.does if named.does is not None else named.last
    return (named.first, named.last) if _says_no_more(tokens, end, last) else None


def _says_no_more(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether only *có trách nhiệm*, *chủ trì*, *thực hiện* or a bracket follows."""
    while at < last:
        phrase = " ".join(tokens.low[at : tokens.after[at]])
        if tokens.speech[at] is Speech.WITH:
            named = named_at(tokens, tokens.after[at], last)
            at = named.last if named is not None else tokens.after[at]
            continue
        if tokens.low[at] == "(":
            while at < last and tokens.low[at] != ")":
                at += 1
            at += 1
            continue
        if phrase not in {"có trách nhiệm", "có nhiệm vụ", "chủ trì", "chỉ đạo", "thực hiện", "cần", "tập trung", "chịu trách nhiệm", "khẩn trương", "tổ chức thực hiện", "triển khai", "phải", "triển khai thực hiện", "một số", "nội dung", "sau", "như", "các", "nhiệm vụ", "những", "công việc", "việc", "sau đây", "chủ động", "làm tốt", "thực hiện tốt", "là", ",", "và", "theo"}:
            return False
        at = tokens.after[at]
    return True


def lead_owners(tokens: Tokens) -> tuple[Span, ...]:
    """Return whom a sentence that leads in to the clauses orders: *… yêu cầu các trường …:*."""
    last, at = len(tokens), 0
    for place in range(len(tokens)):
        if tokens.low[place] == ".":
            at = place + 1 if place + 1 < last else at
    for place in range(at, last):
        if tokens.speech[place] is Speech.ORDER or tokens.low[place : place + 2] == ("hướng", "dẫn"):
            named = named_at(tokens, tokens.after[place], last)
            if named is not None:
                return ((named.first, named.last),)
    return ()
