"""How the lines of the head stand to each other: R19 and R20."""

from copy import deepcopy

from docx.document import Document as WordDocument
from docx.shared import Pt

from tests.unit.documents.check.case import NOTICE, REPORT, case
from tests.unit.documents.check.heads import (
    empty_column_between,
    names_in_one_paragraph,
    part_of_the_name_underlined,
    two_columns_by_tabs,
)
from tests.unit.documents.check.spoil import (
    drop,
    insert_after,
    paragraphs,
    set_paragraph,
    underscores,
)

NATION, MOTTO = "Quốc hiệu", "Tiêu ngữ"
TYPED_RULES = (underscores(0, 11), underscores(1, 38))


def swap_columns(document: WordDocument) -> None:
    """Put the names on the right and Quốc hiệu on the left."""
    for row in document.tables[0].rows:
        left, right = row._tr.tc_lst
        right.addnext(left)


def date_below_number(document: WordDocument) -> None:
    """Leave the number in its row and the date in a row below."""
    head = document.tables[0]
    head.rows[1]._tr.addnext(deepcopy(head.rows[1]._tr))
    for cell in (head.rows[1].cells[1], head.rows[2].cells[0]):
        for paragraph in cell.paragraphs:
            paragraph.runs[0].text = ""


def date_in_the_cell_of_the_number(document: WordDocument) -> None:
    """Move the date below the number, into the same cell."""
    (date,) = paragraphs(document, "Địa danh, thời gian")
    (number,) = paragraphs(document, "Số, ký hiệu")
    date._p.addnext(deepcopy(date._p))
    number._p.addnext(date._p)
    paragraphs(document, "Địa danh, thời gian")[1].runs[0].text = ""


def date_beside_motto(document: WordDocument) -> None:
    """Put the date into the row of Quốc hiệu, as heads of one row only do."""
    (date,) = paragraphs(document, "Địa danh, thời gian")
    (number,) = paragraphs(document, "Số, ký hiệu")
    (subject,) = paragraphs(document, "Trích yếu công văn")
    first = document.tables[0].rows[0]
    for cell, moved in zip(first.cells, ((number, subject), (date,)), strict=True):
        for paragraph in moved:
            cell._tc.append(paragraph._p)
    second = document.tables[0].rows[1]._tr
    drop(second)


BREAKING = (
    case("R19", "cách 6 pt", set_paragraph(MOTTO, space_before=Pt(6)), says="cách thêm 6 pt"),
    case(
        "R19",
        "cách 1,5 dòng",
        set_paragraph(NATION, line_spacing=1.5),
        set_paragraph(MOTTO, line_spacing=1.5),
        says="quy định dòng đơn",
    ),
    case("R19", "dòng trống", insert_after(NATION, " "), says="có dòng trống giữa Quốc hiệu"),
    case(
        "R19",
        "tên cơ quan cách 6 pt",
        set_paragraph("Cơ quan chủ quản", space_after=Pt(6)),
        says="tên cơ quan chủ quản và tên cơ quan ban hành cách thêm 6 pt",
    ),
    case("R20", "Quốc hiệu bên trái", swap_columns, says="Quốc hiệu không ở bên phải"),
    case("R20", "ngày cùng ô với số", date_in_the_cell_of_the_number, says="không cùng dòng"),
    case("R20", "ngày ở dưới số", date_below_number, says="không cùng dòng với số, ký hiệu"),
)

KEEPING = (
    case("R19", "cách 2 pt", set_paragraph(MOTTO, space_before=Pt(2))),
    case("R19", "1,1 dòng", set_paragraph(NATION, line_spacing=1.1)),
    case("R19", "cơ quan không có chủ quản", values={"governing_organ": ""}),
    case("R20", "bảng một hàng", date_beside_motto),
    case("R20", "văn bản có tên loại", template=NOTICE),
    case("R20", "báo cáo", template=REPORT),
    case("R20", "hai cột bằng dấu tab", *TYPED_RULES, two_columns_by_tabs),
    case("R20", "nhiều dòng trong một đoạn", *TYPED_RULES, names_in_one_paragraph, also="R31"),
    case("R20", "cột trống ở giữa", empty_column_between),
    case("R20", "gạch chân một phần tên cơ quan", part_of_the_name_underlined),
)
