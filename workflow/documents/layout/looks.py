"""How every component looks, by the name of its Word style (Phụ lục I, Phần I, Mục II, III and V).

Lengths are millimetres, sizes and spaces are points. Every paragraph that the engine writes has
one of these looks, so that a clerk can restyle a template in one place. Looks that no shipped
template uses are there for the clerk who needs a chapter, an article or a titled clause.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workflow.documents.layout.geometry import COVER_TITLE, INDENT, RED, Sizes

Align = Literal["left", "center", "justify"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How one component looks; without a colour it is black."""

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
    color: str | None = None


def looks(sizes: Sizes) -> dict[str, Look]:
    """Return every look under its Word style name."""
    return (
        _head(sizes)
        | _text(sizes)
        | _headings(sizes)
        | _end(sizes)
        | _annex(sizes)
        | _tables(sizes)
        | _cover()
    )


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
        "Dấu khẩn": Look(size=13, bold=True, align="center", color=RED),
    }


def _text(sizes: Sizes) -> dict[str, Look]:
    body = sizes.body
    text = Look(size=body, align="justify", before=6, first_line=INDENT)
    return {
        "Thẩm quyền ban hành": Look(size=body, bold=True, align="center", before=12),
        "Căn cứ": replace(text, italic=True),
        "Nội dung": text,
        "Nội dung trước bảng": replace(text, is_kept_with_next=True),
        "Nội dung cuối": replace(text, is_kept_with_next=True),
        "Khoảng cách": Look(size=body, exact_line=8),
    }


def _headings(sizes: Sizes) -> dict[str, Look]:
    """From *phần* to *điểm* (Mục II.6.d and V)."""
    middle = Look(size=sizes.body, bold=True, align="center", is_kept_with_next=True)
    text = _text(sizes)["Nội dung"]
    titled = replace(text, bold=True, is_kept_with_next=True)
    return {
        "Phần hoặc chương": replace(middle, before=12),
        "Tên phần hoặc chương": middle,
        "Mục hoặc tiểu mục": replace(middle, before=9),
        "Tên mục hoặc tiểu mục": middle,
        "Tiêu đề phần": replace(titled, align="left", before=9),
        "Điều": titled,
        "Khoản có tiêu đề": titled,
        "Khoản": text,
        "Điểm": text,
    }


def _end(sizes: Sizes) -> dict[str, Look]:
    middle = Look(size=sizes.body, bold=True, align="center")
    return {
        "Tiêu đề nơi nhận": Look(size=12, bold=True, italic=True, is_kept_with_next=True),
        "Nơi nhận": Look(size=11, left=2.5, first_line=-2.5, is_kept_with_next=True),
        "Quyền hạn, chức vụ": replace(middle, is_kept_with_next=True),
        "Họ tên người ký": replace(middle, before=60),
        "Thông tin liên hệ": Look(size=11, align="center", before=2),
        "Số trang": Look(size=14, align="center"),
        "Cuối phần": Look(size=1, exact_line=1),
    }


def _annex(sizes: Sizes) -> dict[str, Look]:
    title = Look(size=sizes.body, bold=True, align="center", is_kept_with_next=True)
    return {
        "Phụ lục": replace(title, size=14),
        "Tên phụ lục": title,
        "Liên kết phụ lục": replace(title, bold=False, italic=True, after=9),
    }


def _tables(sizes: Sizes) -> dict[str, Look]:
    cell = Look(size=12, before=2, after=2)
    title = Look(size=sizes.body, bold=True, align="center", before=9, after=4)
    return {
        "Tên bảng": replace(title, is_kept_with_next=True),
        "Đầu bảng": replace(cell, bold=True, align="center", is_kept_with_next=True),
        "Số cột": replace(cell, italic=True, align="center", size=11, is_kept_with_next=True),
        "Ô bảng": cell,
        "Ô bảng giữa": replace(cell, align="center"),
        "Tổng cộng": replace(cell, bold=True, align="center"),
        "Họ tên người nhận": replace(cell, align="center", before=36),
        "Biểu đồ": Look(size=sizes.body, align="center", before=4, after=4),
    }


def _cover() -> dict[str, Look]:
    """Cover of a register (Phụ lục IV)."""
    line = Look(size=14, align="center", before=6)
    return {
        "Bìa cơ quan chủ quản": replace(line, size=13, before=24),
        "Bìa cơ quan": replace(line, size=13, bold=True, after=150),
        "Bìa tên sổ": replace(line, size=COVER_TITLE, bold=True),
        "Bìa dòng": line,
        "Bìa quyển số": replace(line, bold=True, before=150),
    }
