"""What pydantic found wrong with a request, in Vietnamese words that say what to do."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

IN_QUOTES = re.compile(r"'([^']*)'")

# By pydantic's name of the error, or how the name begins; the longest that fits.
_WORDS = MappingProxyType(
    {
        "missing": "thiếu mục này",
        "extra_forbidden": "không có mục nào tên như vậy: hãy bỏ đi hoặc xem lại tên",
        "string_type": "phải là chữ",
        "string_unicode": "có ký tự không phải Unicode hợp lệ",
        "string_too_short": "quá ngắn, ít nhất {min_length} ký tự",
        "string_too_long": "quá dài, nhiều nhất {max_length} ký tự",
        "string_pattern_mismatch": "không đúng dạng, phải khớp {pattern}",
        "too_long": "quá nhiều, nhiều nhất {max_length} mục",
        "too_short": "quá ít, ít nhất {min_length} mục",
        "greater_than_equal": "quá nhỏ, nhỏ nhất là {ge}",
        "less_than_equal": "quá lớn, lớn nhất là {le}",
        "int_": "phải là số nguyên",
        "bool_": "phải là true hoặc false",
        "enum": "phải là một trong: {expected}",
        "literal_error": "phải là một trong: {expected}",
        "json_invalid": "không phải JSON đúng cú pháp",
        "list_": "phải là danh sách",
        "tuple_": "phải là danh sách",
        "model_": "phải là đối tượng JSON",
        "dict_": "phải là đối tượng JSON",
        "date_": "phải là ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2025-03-31",
        "": "không dùng được",
    }
)


def words_of(error: Mapping[str, Any]) -> str:
    """Return what is wrong with one item; what was sent is not repeated."""
    kind, facts = str(error["type"]), error.get("ctx", {})
    if kind == "value_error":
        return str(facts["error"])
    if "expected" in facts:
        choices = IN_QUOTES.findall(str(facts["expected"]))
        facts = {**facts, "expected": ", ".join(choices)}
    start = max((each for each in _WORDS if kind.startswith(each)), key=len)
    return _WORDS[start].format(**facts)
