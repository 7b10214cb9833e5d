"""The layout of Nghị định 30/2020/NĐ-CP (Phụ lục I) as data: page, sizes, looks of paragraphs.

Lengths are millimetres, sizes and spaces are points. Every paragraph that the engine writes has
one of the looks below as its Word style, so that a clerk can restyle a template in one place.
"""

from dataclasses import dataclass, replace
from typing import Literal

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
NATIONAL_MOTTO = "Độc lập - Tự do - Hạnh phúc"
INDENT = 12.7
CLOSING_COLUMNS = (82.0, 83.0)
CLEARANCE = 2.0
SUBJECT_COLUMN = 150.0

Align = Literal["left", "center", "justify"]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How one component looks (Phụ lục I, Phần I, Mục II, III and V)."""

    size: float
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    before: float = 0
    after: float = 0
    line: float = 1.0
    exact_line: float | None = None
    left: float = 0
    first_line: float = 0
    is_kept_with_next: bool = False


def looks(sizes: Sizes) -> dict[str, Look]:
    """Return every look under its Word style name."""
    return _head(sizes) | _text(sizes) | _end(sizes) | _tables(sizes)


def _head(sizes: Sizes) -> dict[str, Look]:
    name, body = sizes.national_name, sizes.body
    return {
        "Cơ quan chủ quản": Look(size=name, align="center"),
        "Cơ quan ban hành": Look(size=name, bold=True, align="center"),
        "Quốc hiệu": Look(size=name, bold=True, align="center"),
        "Tiêu ngữ": Look(size=sizes.motto, bold=True, align="center"),
        "Đường kẻ": Look(size=10, align="center", exact_line=6),
        "Số, ký hiệu": Look(size=13, align="center", before=6),
        "Địa danh, thời gian": Look(size=sizes.date, italic=True, align="center", before=6),
        "Trích yếu công văn": Look(size=12, align="center", before=6),
        "Tên loại": Look(size=body, bold=True, align="center", before=18),
        "Trích yếu": Look(size=body, bold=True, align="center"),
        "Kính gửi": Look(size=body, before=12, left=25, is_kept_with_next=True),
        "Nơi gửi đến": Look(size=body, left=45.7, first_line=-3.2),
    }


def _text(sizes: Sizes) -> dict[str, Look]:
    body = sizes.body
    text = Look(size=body, align="justify", before=3, after=3, line=1.1, first_line=INDENT)
    return {
        "Nội dung": replace(text, before=6, after=0),
        "Nội dung cuối": replace(text, before=6, after=0, is_kept_with_next=True),
        "Tiêu đề phần": replace(text, bold=True, align="left", before=9, is_kept_with_next=True),
        "Khoảng cách": Look(size=body, exact_line=8),
    }


def _end(sizes: Sizes) -> dict[str, Look]:
    body = sizes.body
    middle = Look(size=body, bold=True, align="center")
    return {
        "Tiêu đề nơi nhận": Look(size=12, bold=True, italic=True, is_kept_with_next=True),
        "Nơi nhận": Look(size=11, left=2.5, first_line=-2.5, is_kept_with_next=True),
        "Quyền hạn, chức vụ": replace(middle, is_kept_with_next=True),
        "Họ tên người ký": replace(middle, before=66),
        "Phụ lục": replace(middle, size=14, is_kept_with_next=True),
        "Tên phụ lục": replace(middle, is_kept_with_next=True),
        "Liên kết phụ lục": Look(size=body, italic=True, align="center", after=9),
        "Số trang": Look(size=14, align="center"),
        "Cuối phần": Look(size=1, exact_line=1),
    }


def _tables(sizes: Sizes) -> dict[str, Look]:
    cell = Look(size=12, before=2, after=2)
    return {
        "Tên bảng": Look(
            size=sizes.body, bold=True, align="center", before=9, after=4, is_kept_with_next=True
        ),
        "Đầu bảng": replace(cell, bold=True, align="center", is_kept_with_next=True),
        "Ô bảng": cell,
        "Ô bảng giữa": replace(cell, align="center"),
        "Tổng cộng": replace(cell, bold=True, align="center"),
        "Biểu đồ": Look(size=sizes.body, align="center", before=4, after=4),
    }
