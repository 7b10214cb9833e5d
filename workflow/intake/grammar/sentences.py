"""Sentences of a paragraph, and the parts of a sentence that may each hold an act of their own."""

from collections.abc import Iterator, Sequence

from workflow.intake.grammar.lexicon import Speech
from workflow.intake.grammar.owners import begins, head_after
from workflow.intake.grammar.tokens import Tokens

Span = tuple[int, int]
_ABBREVIATIONS = frozenset({"tp", "tx", "tt", "p", "q", "ts", "ths", "gs", "pgs", "st", "đ/c", "v", "stt", "ths", "bs", "ks", "cn"})
_OPENS = frozenset("([“")
_CLOSES = frozenset(")]”")


def sentences(tokens: Tokens) -> Iterator[Span]:
    """Go through the sentences, as spans of tokens."""
    first, depth = 0, 0
    for at, sign in enumerate(tokens.low):
        if sign in _OPENS:
            depth += 1
        elif sign in _CLOSES:
            depth = max(0, depth - 1)
        elif sign == ":" and tokens.low[at - 1] in {"sau", "đạo"} and at + 1 < len(tokens) and tokens.is_capital(at + 1) and depth == 0:
            yield first, at + 1
            first = at + 1
        elif sign in {".", "./.", "...", "…", "?", "!"} and _ends(tokens, first, at, depth):
            if at > first:
                yield first, at
            first = at + 1
    if first < len(tokens):
        yield first, len(tokens)


def _ends(tokens: Tokens, first: int, at: int, depth: int) -> bool:
    sign = tokens.low[at]
    if sign == "./.":
        return True
    if at == first + 1 and tokens.low[first].isdigit():
        return False
    if depth > 0 and at + 1 < len(tokens):
        return False
    if at + 1 == len(tokens):
        return True
    if sign == "." and at and tokens.low[at - 1] in _ABBREVIATIONS and tokens.starts[at] == tokens.ends[at - 1]:
        return tokens.low[at - 1] == "v" and tokens.is_capital(at + 1)
    return tokens.is_capital(at + 1) or tokens.low[at + 1] in {"-", "–", "+", "“"}


def joints(tokens: Tokens, span: Span) -> list[int]:
    """Return where parts may begin: after a semicolon, and at *đồng thời* before an act."""
    found, depth = [], 0
    first, last = span
    for at in range(first, last):
        sign = tokens.low[at]
        if sign in _OPENS:
            depth += 1
        elif sign in _CLOSES:
            depth = max(0, depth - 1)
        elif depth == 0 and at > first:
            if sign == ";" and at + 1 < last:
                found.append(at + 1)
            elif sign == "đồng" and tokens.speech[at] is Speech.LINK and _goes_on(tokens, tokens.after[at], last):
                if at - 1 not in found and at not in found:
                    found.append(at)
    return found


_OBJECTS = frozenset({"kết quả", "tình hình", "tiến độ", "trường hợp", "nội dung"})
LONG_BEFORE = 11
LONG_ACT = 20
LONG_AFTER = 7
_ENDS = frozenset(
    {"bảo đảm", "đảm bảo", "góp phần", "tạo", "tạo điều kiện", "nâng cao", "phục vụ", "đáp ứng", "hạn chế", "nêu rõ", "làm rõ", "phấn đấu", "giảm", "tăng", "giúp", "gắn", "khắc phục", "xác định", "đưa", "lấy", "coi", "được", "có thể", "cho", "hướng", "thúc đẩy", "phát huy"}
)


def commas(tokens: Tokens, span: Span) -> list[int]:
    """Return where an act of its own may begin after a comma: both sides say enough to stand alone."""
    found: list[int] = []
    first, last = span
    depth, before = 0, first
    for at in range(first, last):
        sign = tokens.low[at]
        depth += (sign in _OPENS) - (sign in _CLOSES)
        if depth == 0 and sign == ";":
            before = at + 1
        if depth or sign != "," or at + 1 >= last:
            continue
        if at - before >= LONG_BEFORE and _stands_alone(tokens, at + 1, last):
            found.append(at + 1)
            before = at + 1
    return found


def after_citations(tokens: Tokens, span: Span) -> list[int]:
    """Return where an act begins after *và* and a cited document: the act before is closed by it."""
    first, last = span
    found: list[int] = []
    before, depth = first, 0
    for at in range(first, last - 1):
        sign = tokens.low[at]
        depth += (sign in _OPENS) - (sign in _CLOSES)
        if sign == ";":
            before = at
        if depth or sign != "và" or at - before < LONG_ACT or not begins(tokens, at + 1, last):
            continue
        if any(_is_number_of_document(word) for word in tokens.low[before:at]):
            found.append(at + 1)
            before = at
    return found


def _is_number_of_document(word: str) -> bool:
    number, slash, notation = word.partition("/")
    return bool(slash) and number.isdigit() and notation[:1].isalpha()


def _stands_alone(tokens: Tokens, at: int, last: int) -> bool:
    if tokens.is_capital(at) or not begins(tokens, at, last):
        return False
    verb = at
    while verb < last and tokens.speech[verb] is Speech.ADVERB:
        verb = tokens.after[verb]
    if tokens.speech[verb] not in {Speech.ACT, Speech.WITH} or " ".join(tokens.low[verb : tokens.after[verb]]) in _ENDS:
        return False
    is_report = tokens.low[verb : verb + 2] == ("báo", "cáo")
    if (verb == at and not is_report) or (is_report and not _has_object(tokens, tokens.after[verb], last)):
        return False
    end = tokens.after[verb]
    while end < last and tokens.low[end] not in {",", ";"}:
        end += 1
    return end - at >= LONG_AFTER


def _has_object(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether a report is of something: *báo cáo Chủ tịch … những vấn đề phát sinh*."""
    while at < last and tokens.low[at] not in {",", ";"}:
        if " ".join(tokens.low[at : at + 2]) in _OBJECTS or tokens.low[at] in {"những", "việc"}:
            return True
        at += 1
    return False


def _goes_on(tokens: Tokens, at: int, last: int) -> bool:
    while at < last and tokens.low[at] in {",", ":", "với", "đó"}:
        at += 1
    return at < last and (begins(tokens, at, last) or head_after(tokens, at, last) is not None or tokens.speech[at] is Speech.FRONT)


def parts(span: Span, cuts: Sequence[int]) -> Iterator[Span]:
    """Cut a sentence at the tokens given."""
    first, last = span
    for cut in cuts:
        yield first, cut
        first = cut
    yield first, last
