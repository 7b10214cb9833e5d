"""What programs send: headers, pages of a list, text and days, each checked as it is typed."""

import re
import unicodedata
from datetime import date
from typing import Annotated

from fastapi import Header, Path
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)

from workflow.domain.duty_list import Slice

MOST = 200
FARTHEST = 1_000_000
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def _day(typed: object) -> object:
    if isinstance(typed, str) and DAY.fullmatch(typed):
        return typed
    raise ValueError("phải là ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2025-03-31")


def _text(typed: str) -> str:
    if CONTROL.search(typed):
        raise ValueError("có ký tự điều khiển: hãy chỉ gửi chữ và dấu xuống dòng")
    return unicodedata.normalize("NFC", typed)


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Words = Annotated[str, Field(max_length=4000), AfterValidator(_text)]
Line = Annotated[str, Field(max_length=300), AfterValidator(_text)]
CodeText = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._@:+-]+$", max_length=200)]
Code = Annotated[CodeText, Path(description="Mã của nhiệm vụ, ví dụ hoc-ba-so-2025.1-ke-hoach…")]
Key = Annotated[CodeText, Path(description="Mã, như trong danh sách")]


class Asked(BaseModel):
    """What the body of a request says; a name that is not known is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Paging(BaseModel):
    """Which page of a list is asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    limit: Annotated[int, Field(ge=1, le=MOST, description="Số dòng một trang")] = 50
    offset: Annotated[int, Field(ge=0, le=FARTHEST, description="Bỏ qua bao nhiêu dòng")] = 0

    @property
    def part(self) -> Slice:
        """Return it as the records know it."""
        return Slice(limit=self.limit, offset=self.offset)


class Once(BaseModel):
    """The headers of every change."""

    idempotency_key: Annotated[
        str,
        Field(
            pattern=r"^[A-Za-z0-9_-]{16,64}$",
            description="Khóa tự đặt cho một yêu cầu (nên dùng UUID). Gửi lại cùng khóa không làm "
            "việc thêm lần nào, chỉ trả về trạng thái hiện nay",
            examples=["0192f0c8-5b1e-7c43-9d5e-3f1c2b7a9e10"],
        ),
    ]


class Seeing(Once):
    """The headers of a change of something that the program has read."""

    if_match: Annotated[
        str | None,
        Field(
            pattern=r'^(\*|"[0-9]{1,9}")$',
            description="ETag của lần đọc gần nhất: nếu từ đó có người sửa thì trả 412 kèm ai đã "
            "làm gì",
            examples=['"3"'],
        ),
    ] = None

    @property
    def seen(self) -> int | None:
        """Return how many changes the program had seen; None when it did not look."""
        return None if self.if_match in {None, "*"} else int((self.if_match or "").strip('"'))


class OnBehalf(Seeing):
    """The headers of what is entered for a unit."""

    x_on_behalf_of: Annotated[
        str | None,
        Field(
            pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
            max_length=64,
            description="Mã đơn vị mà ứng dụng ghi thay",
        ),
    ] = None


Sending = Annotated[Once, Header()]
Changing = Annotated[Seeing, Header()]
Entering = Annotated[OnBehalf, Header()]


class Reason(Asked):
    """Why."""

    reason: Annotated[Words, Field(description="Lý do, ít nhất 10 ký tự")]
