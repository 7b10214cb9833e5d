"""What pydantic found wrong, in Vietnamese words that say what to do."""

import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches

from pydantic_core import ErrorDetails

from workflow.library.date_hint import date_words

SAMPLES = ("hoc-ba-so", "van-thu@so.example", "2025-02", "2025-W07", "2025-Q1", "2024-2025")
IN_QUOTES = re.compile(r"'([^']*)'")
A_LIST = "mục này phải là danh sách, mỗi dòng bắt đầu bằng dấu “-”"
A_MAPPING = "mục này phải gồm các dòng “tên: giá trị”"

# By pydantic's name of the error, or how the name begins (int_type, int_parsing …).
WORDS = {
    "missing": "thiếu mục “{key}”",
    "extra_forbidden": "không có mục nào tên là “{key}”",
    "string_too_short": "chữ quá ngắn (ít nhất {min_length} ký tự)",
    "string_too_long": "chữ quá dài (nhiều nhất {max_length} ký tự)",
    "too_short": "danh sách cần ít nhất {min_length} dòng",
    "too_long": "danh sách chỉ được có {max_length} dòng",
    "greater_than_equal": "{typed} quá nhỏ (nhỏ nhất là {ge})",
    "less_than_equal": "{typed} quá lớn (lớn nhất là {le})",
    "time_": "{typed} không phải giờ, ví dụ 17:00",
    "int_": "{typed} không phải số nguyên",
    "float_": "{typed} không phải số",
    "bool_": "{typed} không phải true hoặc false",
    "tuple_": A_LIST,
    "list_": A_LIST,
    "dict_": A_MAPPING,
    "model_": A_MAPPING,
    "": "giá trị {typed} không dùng được ở đây",
}

FEW = 10


def words_for(error: ErrorDetails, keys: Sequence[str]) -> list[str]:
    """Return the sentences of one error; `keys` are those allowed where it stands."""
    kind, typed = error["type"], error["input"]
    if kind == "value_error":
        return str(error["ctx"]["error"]).splitlines()
    if kind == "too_short" and len(typed) >= error["ctx"]["min_length"]:
        return []  # pydantic counts only the lines that are right; the wrong ones are told anyway
    if kind.endswith("_type") and typed is None:
        return ["mục này còn để trống"]
    if kind == "due_rule":
        return [error["msg"] + _nearest_rule(typed, keys)]
    words = next((say(error) for start, say in SPECIAL.items() if kind.startswith(start)), None)
    if words is None:
        words = _templated(error)
    if kind == "extra_forbidden":
        words += did_you_mean(error["loc"][-1], keys)
    return [words]


def did_you_mean(typed: object, known: Sequence[str]) -> str:
    """Return the question that names the nearest, or nothing when none is near."""
    near = get_close_matches(str(typed), known, n=1)
    return f"; có phải ý bạn là “{near[0]}”?" if near else ""


def _templated(error: ErrorDetails) -> str:
    template = next(words for start, words in WORDS.items() if error["type"].startswith(start))
    key = error["loc"][-1] if error["loc"] else ""
    return template.format(key=key, typed=_shown(error["input"]), **error.get("ctx", {}))


def _date(error: ErrorDetails) -> str:
    typed = error["input"]
    return date_words(str(typed)) if isinstance(typed, str | int) else "mục này phải là một ngày"


def _form(error: ErrorDetails) -> str:
    pattern = error["ctx"]["pattern"]
    sample = next((sample for sample in SAMPLES if re.search(pattern, sample)), None)
    example = f", ví dụ đúng: {sample}" if sample else ""
    return f"{_shown(error['input'])} không đúng dạng{example}"


def _choice(error: ErrorDetails) -> str:
    expected = str(error["ctx"]["expected"])
    choices = IN_QUOTES.findall(expected) or expected.split(" or ")
    near = did_you_mean(error["input"], choices)
    if near and len(choices) > FEW:
        return f"{_shown(error['input'])} không có trong {len(choices)} giá trị được dùng{near}"
    return f"{_shown(error['input'])} không có trong các giá trị: {', '.join(choices)}{near}"


def _text(error: ErrorDetails) -> str:
    typed = error["input"]
    if isinstance(typed, dict | list):
        return "mục này phải là một đoạn chữ; chữ có dấu hai chấm phải đặt trong dấu nháy"
    return f'mục này phải là chữ; hãy đặt trong dấu nháy: "{_raw(typed)}"'


SPECIAL: dict[str, Callable[[ErrorDetails], str]] = {
    "date_": _date,
    "string_pattern_mismatch": _form,
    "enum": _choice,
    "literal_error": _choice,
    "string_type": _text,
}


def _nearest_rule(typed: object, keys: Sequence[str]) -> str:
    unknown = [key for key in typed if key not in keys] if isinstance(typed, dict) else []
    return "".join(did_you_mean(key, keys) for key in unknown)


def _shown(typed: object) -> str:
    return "mục này" if isinstance(typed, dict | list) else f"“{_raw(typed)}”"


def _raw(typed: object) -> str:
    return str(typed).lower() if isinstance(typed, bool) else str(typed)
