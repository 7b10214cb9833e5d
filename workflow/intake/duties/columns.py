"""Which column of a task table says what: *nội dung*, *chủ trì*, *phối hợp*, *thời hạn*, *sản phẩm*."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ORDER = re.compile(r"^(?:stt|tt|số tt|số thứ tự|số|#)\.?$")
_OWNER = re.compile(
    r"chủ trì|chủ công|phụ trách|thực hiện(?! nhiệm)|người thực|đầu mối|phân công|trách nhiệm|đơn vị được giao|cơ quan tham mưu|đơn vị tham mưu|giao cho"
)
_SUPPORT = re.compile(r"phối hợp|phối, kết hợp|tham gia|hỗ trợ")
_TIME = re.compile(
    r"thời gian|thời hạn|thời điểm|hạn hoàn|hoàn thành|mốc|tiến độ|ngày|tháng|lộ trình|^tg\b|hạn"
)
_TASK = re.compile(r"nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|tên|đầu việc|việc")
_PRODUCT = re.compile(r"sản phẩm|kết quả(?! thực hiện)|đầu ra")
_SOURCE = re.compile(r"số ký hiệu|văn bản giao|văn bản, người ký|căn cứ|nguồn")
_UNUSED = re.compile(
    r"kết quả thực hiện|tình trạng|ghi chú|kinh phí|địa điểm|đánh giá|thành phần|đối tượng|số lượng|lãnh đạo (?:chỉ đạo|phụ trách|theo dõi)"
)

LONGEST_HEADER = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of a table by what they say; None where there is none of a kind."""

    task: int
    owner: int | None = None
    support: int | None = None
    time: int | None = None
    product: int | None = None
    source: int | None = None


def columns_of(header: Sequence[str]) -> Columns | None:
    """Return what the columns say, None where the row is no header of a table of tasks."""
    found: dict[str, int] = {}
    if (
        any(cell.strip(" .)").isdigit() for cell in header[:2])
        or max(map(len, header), default=0) > LONGEST_HEADER
    ):
        return None
    for place, cell in enumerate(header):
        kind = _kind(" ".join(cell.lower().split()))
        if kind is not None:
            found.setdefault(kind, place)
    if "task" not in found or not {"owner", "time"} & found.keys():
        return None
    return Columns(**found)


def _kind(cell: str) -> str | None:
    if _ORDER.match(cell) or not cell or len(cell) > 90:
        return None
    if _UNUSED.search(cell):
        return None
    if _SOURCE.search(cell):
        return "source"
    for kind, pattern in (("support", _SUPPORT), ("product", _PRODUCT)):
        if pattern.search(cell) and not re.search("chủ trì", cell):
            return kind
    if re.search(r"^(?:các )?(?:nội dung|nhiệm vụ|công việc|tên|hoạt động)", cell):
        return "task"
    for kind, pattern in (("time", _TIME), ("owner", _OWNER), ("task", _TASK)):
        if pattern.search(cell) and not (
            kind == "time" and re.search(r"đơn vị|cơ quan|người", cell)
        ):
            return kind
    return "owner" if re.search(r"đơn vị|cơ quan|người|bộ phận", cell) else None
