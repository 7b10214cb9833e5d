"""Which parts of a directive file are not as they were, in words."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from workflow.domain.notice_parts import DUTY, HEAD, TEXT

MOST = 5
"""So many places are named; the others are counted."""
HEAD_WORDS = MappingProxyType(
    {
        "document_type": "loại văn bản",
        "issuing_organ": "cơ quan ban hành",
        "code_notation": "ký hiệu",
        "place": "địa danh",
        "subject": "trích yếu",
        "urgency": "mức độ khẩn",
        "addressees": "Kính gửi",
        "legal_basis": "căn cứ",
        "signer": "người ký",
        "to_places": "Nơi nhận",
        "archive_copy": "nơi lưu",
    }
)
TEXT_WORDS = MappingProxyType(
    {
        "meeting": "cuộc họp",
        "preamble": "lời mở đầu",
        "directives": "lời văn các khoản",
        "ending": "lời kết",
    }
)
DUTY_WORDS = MappingProxyType(
    {
        "clause": "khoản",
        "quote": "lời trích",
        "action": "việc phải làm",
        "modality": "loại việc",
        "owners": "chủ trì",
        "supporting": "phối hợp",
        "attested_by": "đơn vị cam kết",
        "due": "thời hạn",
        "review_date": "ngày xem lại",
        "deliverable": "sản phẩm",
        "send_to": "nơi nhận kết quả",
        "reminders": "cách nhắc",
    }
)


def changed_words(before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """Return what differs: `phần đầu (người ký); việc “1-ke-hoach” (thời hạn)`; else nothing."""
    names = sorted(n for n in before.keys() | after.keys() if before.get(n) != after.get(n))
    places = list(_places([name.split("/") for name in names], before, after))
    more = [f"{len(places) - MOST} chỗ khác"] if len(places) > MOST else []
    return "; ".join([*places[:MOST], *more])


def _places(
    names: Sequence[list[str]], before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[str]:
    head = [HEAD_WORDS.get(name, name) for kind, name, *_ in names if kind == HEAD]
    if head:
        yield f"phần đầu ({', '.join(head)})"
    yield from (TEXT_WORDS.get(name, name) for kind, name, *_ in names if kind == TEXT)
    duties = [name for name in names if name[0] == DUTY]
    for code, parts in groupby(duties, key=lambda name: name[1]):
        yield _duty(code, [part[2] for part in parts], before, after)


def _duty(
    code: str, parts: Sequence[str], before: Mapping[str, str], after: Mapping[str, str]
) -> str:
    every = f"{DUTY}/{code}/code"
    if every not in before:
        return f"thêm việc “{code}”"
    if every not in after:
        return f"bỏ việc “{code}”"
    return f"việc “{code}” ({', '.join(DUTY_WORDS.get(part, part) for part in parts)})"
