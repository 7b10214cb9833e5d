"""The geometry of Nghị định 30/2020/NĐ-CP (Phụ lục I) as data: page, columns, sizes, boxes.

Lengths are millimetres, sizes are points.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
NATIONAL_MOTTO = "Độc lập - Tự do - Hạnh phúc"
INDENT = 12.7
CLOSING_COLUMNS = (82.0, 83.0)
CLEARANCE = 2.0
SUBJECT_COLUMN = 150.0
COVER_TITLE = 24.0
RED = "FF0000"
STAMP_HEIGHT = 8.0
STAMP_WIDTHS = MappingProxyType({"HỎA TỐC": 30.0, "THƯỢNG KHẨN": 40.0, "KHẨN": 20.0})


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A4 and its margins (Phụ lục I, Phần I, Mục I.1 to I.3)."""

    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 15
    header: float = 10

    @property
    def text_width(self) -> float:
        """Return the width between the left and the right margin."""
        return self.width - self.left - self.right

    def turned(self) -> "Page":
        """Return the page lying on its long side, for an annex that is one wide table."""
        return replace(self, width=self.height, height=self.width)


A4 = Page()


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes that move together: 12-13-13 or 13-14-14 (Phụ lục I, Phần I, Mục V, chú thích 1)."""

    national_name: Literal[12, 13] = 12
    body: Literal[13, 14] = 14

    @property
    def motto(self) -> int:
        """Return the size of *Tiêu ngữ*."""
        return self.national_name + 1

    @property
    def date(self) -> int:
        """Return the size of place and date."""
        return self.national_name + 1

    @property
    def header_columns(self) -> tuple[float, float]:
        """Return the widths of name and *Quốc hiệu*, which must stay on one line."""
        return (73, 92) if self.national_name == 12 else (67, 98)
