"""Tables that lost their columns: a header row that came out as a line of text."""

import re
from collections.abc import Iterable

from workflow.intake.reading.raw_text import Mendings

LONGEST_HEADER = 160
FEWEST_COLUMNS = 2
NOT_A_TABLE = "có bảng không đọc được thành cột (“{}”): hãy so từng việc trong bảng với bản gốc"
_NO_BRACES = str.maketrans("{}", "()")
_ORDER = re.compile(r"(?:s?tt|số tt|số thứ tự)\b", re.IGNORECASE)
_COLUMN = re.compile(
    r"nội dung|nhiệm vụ|công việc|chủ trì|phối hợp|thực hiện|phụ trách|thời (?:gian|hạn)"
    r"|hoàn thành|sản phẩm|kết quả|ghi chú",
    re.IGNORECASE,
)


def tell_unruled(lines: Iterable[str], mendings: Mendings) -> None:
    """Note every line that is the header of a table of tasks."""
    for line in lines:
        is_header = len(line) < LONGEST_HEADER and _ORDER.match(line) is not None
        if is_header and len(set(_COLUMN.findall(line.lower()))) >= FEWEST_COLUMNS:
            mendings.add(NOT_A_TABLE.replace("{}", line.translate(_NO_BRACES)))
