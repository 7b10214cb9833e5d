"""Whatever pydantic finds wrong is told in Vietnamese."""

from datetime import date, time
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, Field, ValidationError

from workflow.domain.declared import Declared
from workflow.library.problem_words import words_for

ENGLISH = ("input", "should", "valid", "field", "string", "must", "error")


class Everything(Declared):
    """One key of every kind that files have, and of some that they do not."""

    text: Annotated[str, Field(min_length=3, max_length=5, pattern="^[a-z]+$")] = "abc"
    month: Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")] = "2025-02"
    number: Annotated[int, Field(ge=1, le=9)] = 1
    share: float = 0.5
    switch: bool = True
    day: date = date(2025, 2, 28)
    hour: time = time(8)
    term: Literal[1, 2] = 1
    many: Annotated[tuple[int, ...], Field(min_length=1, max_length=2)] = (1,)
    names: dict[str, str] = Field(default_factory=dict)
    inner: BaseModel | None = None
    odd: frozenset[int] = frozenset()


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("text", "ab", "chữ quá ngắn (ít nhất 3 ký tự)"),
        ("text", "abcdef", "chữ quá dài (nhiều nhất 5 ký tự)"),
        ("text", True, 'mục này phải là chữ; hãy đặt trong dấu nháy: "true"'),
        ("text", {"a": 1}, "mục này phải là một đoạn chữ; chữ có dấu hai chấm phải đặt trong dấu"),
        ("month", "2025-13", "“2025-13” không đúng dạng, ví dụ đúng: 2025-02"),
        ("number", "1.5", "“1.5” không phải số nguyên"),
        ("number", [], "mục này không phải số nguyên"),
        ("number", 0, "“0” quá nhỏ (nhỏ nhất là 1)"),
        ("number", 10, "“10” quá lớn (lớn nhất là 9)"),
        ("number", None, "mục này còn để trống"),
        ("share", "nửa", "“nửa” không phải số"),
        ("switch", "có", "“có” không phải true hoặc false"),
        ("day", "mai", "“mai” không đúng dạng ngày NĂM-THÁNG-NGÀY"),
        ("day", 20250228, "“20250228” không đúng dạng ngày NĂM-THÁNG-NGÀY"),
        ("day", ["mai"], "mục này phải là một ngày"),
        ("hour", "8h", "“8h” không phải giờ"),
        ("term", 3, "“3” không có trong các giá trị: 1, 2"),
        ("many", [], "danh sách cần ít nhất 1 dòng"),
        ("many", [1, 2, 3], "danh sách chỉ được có 2 dòng"),
        ("many", "a", "mục này phải là danh sách"),
        ("names", "a", "mục này phải gồm các dòng “tên: giá trị”"),
        ("inner", "a", "mục này phải gồm các dòng “tên: giá trị”"),
        ("odd", "a", "giá trị “a” không dùng được ở đây"),
        ("dya", 1, "không có mục nào tên là “dya”; có phải ý bạn là “day”?"),
    ],
)
def test_every_mistake_is_told_in_vietnamese(key: str, value: object, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Everything.model_validate({key: value})
    words = [w for e in caught.value.errors() for w in words_for(e, list(Everything.model_fields))]
    assert [one[: len(said)] for one in words] == [said]
    told = words[0].replace(key, "").lower()
    assert not [word for word in ENGLISH if word in told]
