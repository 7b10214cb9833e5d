"""How much a value of a template may hold, all the way down."""

import math
from typing import Any

from workflow.documents.render.watching import OverLimitError

MOST = 1_000_000
HEAVIEST = 2_000_000
SIGNS_A_STEP, BITS_A_STEP = 16, 30
SIZED = (str, bytes, list, tuple, dict, range)


def weight(value: Any, most: int = HEAVIEST) -> int:
    """Return what it takes to write a value out or compare it; beyond `most`, only that it is more.

    A list that holds another one twice is small to keep, but not to write out: what is inside
    counts as often as it stands there.

    >>> weight([[1, 2], [1, 2]]), weight("một dòng dài hơn mười sáu ký tự")
    (7, 2)
    """
    found, waiting = 0, [value]
    while waiting and found <= most:
        each = waiting.pop()
        found += 1
        if isinstance(each, dict):
            waiting += each
            waiting += each.values()
        elif isinstance(each, list | tuple):
            waiting += each
        elif isinstance(each, str | bytes):
            found += len(each) // SIGNS_A_STEP
        elif isinstance(each, int):
            found += each.bit_length() // BITS_A_STEP
    return found


def kept_small(value: Any) -> Any:
    """Return a value that a template made, unless it is huge."""
    size = value.bit_length() if isinstance(value, int) else size_of(value)
    if size > MOST:
        raise OverLimitError(f"tạo ra giá trị dài quá {MOST} ký tự")
    return kept_light(value)


def kept_light(value: Any) -> Any:
    """Return a value that a template put together, unless too much is inside."""
    if isinstance(value, list | tuple | dict) and weight(value) > HEAVIEST:
        raise OverLimitError(f"tạo ra danh sách chứa quá {HEAVIEST} giá trị")
    return value


def must_be_small(*values: Any) -> None:
    """Refuse what could make something huge: sizes of what is put together multiply."""
    if math.prod(max(1, size_of(value)) for value in values) > MOST:
        raise OverLimitError(f"tạo ra giá trị dài quá {MOST} ký tự")


def size_of(value: Any) -> int:
    """Return how long a value is; of a number, how large."""
    if isinstance(value, SIZED):
        return len(value)
    return abs(value) if isinstance(value, int) else 1
