"""What an act yields and where it goes: the thing handed over, and who receives it."""

from workflow.intake.grammar.acts import Act
from workflow.intake.grammar.lexicon import Speech
from workflow.intake.grammar.name_reading import named_at
from workflow.intake.grammar.names import names_in
from workflow.intake.grammar.owners import head_after
from workflow.intake.grammar.tokens import Tokens

Span = tuple[int, int]
LONGEST_PRODUCT = 14
FARTHEST_OBJECT = 9
_PRODUCTS = frozenset(
    {
        "kế hoạch",
        "báo cáo",
        "đề án",
        "phương án",
        "dự án",
        "chương trình",
        "quy chế",
        "quyết định",
        "nghị quyết",
        "nghị định",
        "thông tư",
        "chỉ thị",
        "văn bản",
        "công văn",
        "danh sách",
        "danh mục",
        "hồ sơ",
        "tờ trình",
        "ý kiến",
        "biên bản",
        "dự thảo",
        "tài liệu",
        "dự toán",
        "phiếu",
        "biểu mẫu",
        "số liệu",
        "hướng dẫn",
        "chữ ký",
        "quy trình",
        "quy định",
        "kịch bản",
        "kiến nghị",
        "đề xuất",
    }
)
_YIELDS = frozenset(
    "lập|xây dựng|ban hành|dự thảo|soạn thảo|hoàn chỉnh|hoàn thiện|gửi|nộp|trình|tạo lập|tham mưu|biên soạn|đề xuất"
    "|tổng hợp|điều chỉnh|sửa đổi|bổ sung|góp ý|đóng góp|xin|cho|có|cung cấp|chuẩn bị|thống kê".split(
        "|"
    )
)
_ENDS = frozenset(
    {
        "cấp",
        "đối",
        "gửi",
        "trước",
        "theo",
        "để",
        "tại",
        "trong",
        "và",
        "từ",
        "đến",
        "nhằm",
        "trình",
        "cho",
        "là",
        "gồm",
    }
    | {";", ".", ":", "(", "./.", "…", "..."}
)
_WAYS = frozenset(
    {
        "gửi",
        "gửi về",
        "trình",
        "báo cáo",
        "báo cáo về",
        "đề xuất",
        "tham mưu cho",
        "nộp",
        "phản ánh",
        "thông tin",
        "cung cấp",
        "xin ý kiến",
        "kiến nghị",
    }
)
_TOWARDS = frozenset({"về", "cho", "đến", "tới", "lên", "với"})


def product_of(tokens: Tokens, act: Act) -> Span | None:
    """Return the thing that the act yields, None where it yields nothing to hand over."""
    if tokens.low[act.begins : act.begins + 2] == ("báo", "cáo"):
        return _report(tokens, act)
    is_yielding = False
    for at in range(act.begins, min(act.last, act.begins + FARTHEST_OBJECT)):
        phrase = " ".join(tokens.low[at : at + 2])
        is_object = is_yielding and phrase in _PRODUCTS and tokens.low[at : at + 2] != ("dự", "án")
        if is_object and at > act.begins:
            return at, _end(tokens, at, act.last)
        if tokens.speech[at] is not None and " ".join(tokens.low[at : tokens.after[at]]) in _YIELDS:
            is_yielding = True
    return None


def _report(tokens: Tokens, act: Act) -> Span | None:
    """Return the report itself; reporting *to* somebody without an object hands nothing named over."""
    end, at = _end(tokens, act.begins + 2, act.last), act.begins + 2
    while at < act.last and tokens.low[at] in _TOWARDS:
        at += 1
    is_to_somebody = head_after(tokens, at, act.last) is not None
    return None if is_to_somebody or end <= act.begins + 2 else (act.begins, end)


def _end(tokens: Tokens, at: int, last: int) -> int:
    end = min(last, at + LONGEST_PRODUCT)
    place = at + 2
    while place < end and tokens.low[place] not in _ENDS:
        if (
            tokens.low[place] == ","
            and " ".join(tokens.low[place + 1 : place + 3]) not in _PRODUCTS
        ):
            break
        place += 1
    return min(place, end)


def receiver_of(tokens: Tokens, act: Act) -> Span | None:
    """Return who receives what the act yields (*gửi về Sở …*), None where nobody is named.

    *Báo cáo trước Thủ tướng* is said in front of somebody, and names no receiver.
    """
    at = act.does
    while at < act.last:
        following = tokens.after[at]
        if " ".join(tokens.low[at:following]) in _WAYS or tokens.low[at] in {"gửi", "về"}:
            named = _somebody(tokens, following, act.last)
            if named is not None:
                return named
        at = following
    return None


def _somebody(tokens: Tokens, at: int, last: int) -> Span | None:
    while at < last and tokens.low[at] in _TOWARDS:
        at += 1
    if at >= last or tokens.speech[at] not in {Speech.ORGAN, Speech.PERSON, Speech.MANY}:
        return None
    named = named_at(tokens, at, last)
    if named is None:
        return None
    end = next(
        (place for place in range(at, named.last) if tokens.low[place] in _STOPS), named.last
    )
    names = names_in(tokens, at, end)
    return names[0] if names else None


_STOPS = frozenset(
    {"trước", "chậm", "để", "theo", "qua", "(", "các", "những", "tại", "trong", "về", "cụ", "khi"}
)
