"""The five registers of Phụ lục IV: the columns of the decree in its order, and a cover."""

from collections.abc import Callable

import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT

Filled = Callable[..., WordDocument]

SUBJECT = "Tên loại và trích yếu nội dung văn bản"
COLUMNS = {
    "so-dang-ky-van-ban-di": (
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        SUBJECT,
        "Người ký",
        "Nơi nhận văn bản",
        "Đơn vị, người nhận bản lưu",
        "Số lượng bản",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
    ),
    "so-dang-ky-van-ban-den": (
        "Ngày đến",
        "Số đến",
        "Tác giả",
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        SUBJECT,
        "Đơn vị hoặc người nhận",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
    ),
    "so-theo-doi-giai-quyet-van-ban-den": (
        "Số đến",
        "Tên loại, số, ký hiệu, ngày tháng và tên cơ quan, tổ chức ban hành văn bản",
        "Đơn vị hoặc người nhận",
        "Thời hạn giải quyết",
        "Tiến độ giải quyết",
        "Số, ký hiệu văn bản trả lời",
        "Ghi chú",
    ),
    "so-gui-van-ban-di-buu-dien": (
        "Ngày chuyển",
        "Số, ký hiệu văn bản",
        "Nơi nhận văn bản",
        "Số lượng bì",
        "Ký nhận và dấu bưu điện",
        "Ghi chú",
    ),
    "so-su-dung-ban-luu": (
        "Ngày tháng",
        "Họ tên người sử dụng",
        "Số, ký hiệu, ngày tháng văn bản",
        SUBJECT,
        "Số, ký hiệu hồ sơ",
        "Ký nhận",
        "Ngày trả",
        "Người cho phép sử dụng",
        "Ghi chú",
    ),
}
every_register = pytest.mark.parametrize("register", COLUMNS)


@every_register
def test_columns_are_those_of_the_decree_each_with_its_number(
    register: str, filled: Filled
) -> None:
    _, entries = filled(f"reports/{register}.docx").tables
    heading, numbers, *rows = entries.rows
    assert tuple(cell.text for cell in heading.cells) == COLUMNS[register]
    expected = [f"({number})" for number in range(1, len(COLUMNS[register]) + 1)]
    assert [cell.text for cell in numbers.cells] == expected
    assert rows


@every_register
def test_the_cover_says_whose_register_it_is_and_how_far_it_goes(
    register: str, filled: Filled
) -> None:
    cover, _ = filled(f"reports/{register}.docx", volume="02").tables
    lines = [paragraph.text for paragraph in cover.rows[0].cells[0].paragraphs]
    assert lines[:2] == ["UBND TỈNH ĐẮK NÔNG", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"]
    assert lines[2].startswith("SỔ ")
    assert "Năm: 2025" in lines
    assert "Từ ngày 02/01/2025 đến ngày 31/12/2025" in lines
    assert lines[-1] == "Quyển số: 02"


@every_register
def test_entries_begin_on_wide_pages_of_their_own(register: str, filled: Filled) -> None:
    cover, entries = filled(f"reports/{register}.docx").sections
    assert (cover.orientation, entries.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
