"""Tables that only set words side by side, such as the head of a document, told from real ones."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from workflow.intake.reading.raw_text import Grid

SET_SIDE_BY_SIDE = re.compile(
    r"CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|Độc lập\s?[-–—]|Nơi nhận|Kính gửi|\b(?:KT|TM|TL|TUQ)\."
    r"|(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG BAN|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG)\s*$",
    re.MULTILINE,
)
MOST_COLUMNS, MOST_ROWS = 3, 12


def is_layout(grid: Grid) -> bool:
    """Tell whether cells only stand beside each other on the page and make no table.

    >>> is_layout([["SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["Số: 5/SNV", ""]])
    True
    >>> is_layout([["STT", "Nội dung"], ["1", "Rà soát"]])
    False
    """
    columns = max(map(len, grid), default=0)
    if columns <= 1 or (len(grid) == 1 and columns <= MOST_COLUMNS):
        return True
    words = "\n".join(cell for row in grid for cell in row)
    fits = columns <= MOST_COLUMNS and len(grid) <= MOST_ROWS
    return fits and bool(SET_SIDE_BY_SIDE.search(words))


def cell_by_cell(grid: Grid) -> Sequence[str]:
    """Return the texts of a layout: the left column from top to bottom, then the next."""
    columns = zip_longest(*grid, fillvalue="")
    return [cell for column in columns for cell in column if cell.strip()]
