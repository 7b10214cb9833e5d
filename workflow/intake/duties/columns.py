"""Which column of a table of tasks says what: the task, who leads, who supports, by when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

LONGEST_HEADER = 90
_ORDER = re.compile(r"(?:stt|tt|số tt|số thứ tự|số|#)\.?")
_UNUSED = re.compile(
    r"kết quả thực hiện|tình trạng|ghi chú|kinh phí|địa điểm|đánh giá|thành phần|đối tượng"
    r"|số lượng|lãnh đạo (?:chỉ đạo|phụ trách|theo dõi)"
)
_TASK_NAMED = re.compile(r"^(?:các )?(?:nội dung|nhiệm vụ|công việc|tên|hoạt động)")
_PEOPLE = re.compile(r"đơn vị|cơ quan|người|bộ phận")
_KINDS = (
    ("source", re.compile(r"số ký hiệu|văn bản giao|văn bản, người ký|căn cứ|nguồn")),
    ("support", re.compile(r"^(?!.*chủ trì).*(?:phối hợp|phối, kết hợp|tham gia|hỗ trợ)")),
    ("product", re.compile(r"sản phẩm|kết quả|đầu ra")),
    ("task", _TASK_NAMED),
    (
        "time",
        re.compile(
            r"^(?!.*(?:đơn vị|cơ quan|người)).*"
            r"(?:thời gian|thời hạn|thời điểm|hoàn thành|mốc|tiến độ|ngày|tháng|lộ trình|hạn|^tg\b)"
        ),
    ),
    (
        "owner",
        re.compile(
            r"chủ trì|chủ công|phụ trách|thực hiện(?! nhiệm)|đầu mối|phân công|trách nhiệm"
            r"|đơn vị được giao|(?:cơ quan|đơn vị) tham mưu|giao cho"
        ),
    ),
    ("owner", re.compile(r"^họ (?:và )?tên")),
    ("task", re.compile(r"nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|tên|việc")),
    ("owner", _PEOPLE),
)


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
    is_numbered = any(cell.strip(" .)").isdigit() for cell in header[:2])
    if is_numbered or max(map(len, header), default=0) > LONGEST_HEADER:
        return None
    found: dict[str, int] = {}
    for place, cell in enumerate(header):
        kind = _kind(" ".join(cell.lower().split()))
        if kind is not None:
            found.setdefault(kind, place)
    if "task" not in found or not {"owner", "time"} & found.keys():
        return None
    return Columns(**found)


def _kind(cell: str) -> str | None:
    if not cell or _ORDER.fullmatch(cell) or _UNUSED.search(cell):
        return None
    return next((kind for kind, pattern in _KINDS if pattern.search(cell)), None)
