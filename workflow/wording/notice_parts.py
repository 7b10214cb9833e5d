"""Which parts of a directive file are not as they were, in words."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from workflow.domain.notice_parts import DUTY, HEAD, TEXT
from workflow.wording.directive_problems import NAMES

MOST = 5
"""So many places are named; the others are counted."""
WORDS = MappingProxyType(
    {
        **NAMES,
        "action": "việc phải làm",
        "clause": "khoản",
        "directives": "lời văn các khoản",
        "ending": "lời kết",
        "legal_basis": "căn cứ",
        "meeting": "cuộc họp",
        "preamble": "lời mở đầu",
        "reminders": "cách nhắc",
        "to_places": "Nơi nhận",
        "urgency": "mức độ khẩn",
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
    head = [WORDS.get(name, name) for kind, name, *_ in names if kind == HEAD]
    if head:
        yield f"phần đầu ({', '.join(head)})"
    yield from (WORDS.get(name, name) for kind, name, *_ in names if kind == TEXT)
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
    return f"việc “{code}” ({', '.join(WORDS.get(part, part) for part in parts)})"
