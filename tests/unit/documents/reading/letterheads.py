"""One dispatch in every layout that offices make its head and its closing in."""

from collections.abc import Callable
from itertools import zip_longest

from tests.unit.documents.reading.word_file import p, r, read, table
from workflow.documents.reading.parts import Parts
from workflow.documents.reading.recognise import take_apart

CENTRE = '<w:jc w:val="center"/>'
BOLD, ITALIC = "<w:b/>", "<w:i/>"
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
GOVERNING, ISSUER = "UBND TỈNH ĐẮK NÔNG", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"
NUMBER, DATE = "Số: 15/SGDĐT-VP", "Đắk Nông, ngày 05 tháng 3 năm 2025"
ABOUT = "V/v báo cáo kết quả thực hiện"
TEXT = "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, Sở báo cáo như sau./."
EMPTY = p("")

Column = list[tuple[str, str]]
LEFT: Column = [
    (GOVERNING, ""),
    (ISSUER, BOLD),
    ("_______", ""),
    (NUMBER, ""),
    (ABOUT, ""),
]
RIGHT: Column = [(NATION, BOLD), (MOTTO, BOLD), ("______________", ""), (DATE, ITALIC)]
RECIPIENTS: Column = [
    ("Nơi nhận:", BOLD + ITALIC),
    ("- Như trên;", ""),
    ("- Lưu: VT, VP.", ""),
]
SIGNATURE: Column = [
    ("KT. GIÁM ĐỐC", BOLD),
    ("PHÓ GIÁM ĐỐC", BOLD),
    ("", ""),
    ("Trần Sĩ Thành", BOLD),
]

Layout = Callable[[Column, Column], str]


def in_a_table(left: Column, right: Column) -> str:
    return table((_lines(left), _lines(right)), widths=(4000, 5300))


def with_an_empty_column_between(left: Column, right: Column) -> str:
    return table((_lines(left), EMPTY, _lines(right)), widths=(4000, 300, 5000))


def in_a_table_in_a_table(left: Column, right: Column) -> str:
    return table((in_a_table(left, right) + EMPTY,))


def with_tabs(left: Column, right: Column) -> str:
    return _beside(left, right, r("<w:tab/>"))


def with_blanks(left: Column, right: Column) -> str:
    return _beside(left, right, r(" " * 12))


def in_frames(left: Column, right: Column) -> str:
    return _lines(left, '<w:framePr w:x="1700"/>') + _lines(right, '<w:framePr w:x="6000"/>')


def in_text_boxes(left: Column, right: Column) -> str:
    return p(r(_box(left, "0")), r(_box(right, "80mm")))


def broken_lines_in_a_table(left: Column, right: Column) -> str:
    return table((_broken(left), _broken(right)), widths=(4000, 5300))


LAYOUTS: list[Layout] = [
    in_a_table,
    with_an_empty_column_between,
    in_a_table_in_a_table,
    with_tabs,
    in_frames,
    in_text_boxes,
    broken_lines_in_a_table,
]


def _lines(column: Column, properties: str = "") -> str:
    return "".join(p(r(text, look), properties=properties + CENTRE) for text, look in column)


def _broken(column: Column) -> str:
    runs = [r(text, look) for text, look in column]
    return p(r("<w:br/>").join(runs), properties=CENTRE)


def _beside(left: Column, right: Column, gap: str) -> str:
    return "".join(
        p(r(*one), gap, r(*other)) for one, other in zip_longest(left, right, fillvalue=("", ""))
    )


def _box(column: Column, left: str) -> str:
    return (
        f'<w:pict><v:shape style="width:70mm;height:40mm;margin-left:{left}"><v:textbox>'
        f"<w:txbxContent>{_lines(column)}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )


def a_dispatch(
    head: Layout = in_a_table,
    closing: Layout = in_a_table,
    *,
    left: Column = LEFT,
    right: Column = RIGHT,
    addressees: str = p("Kính gửi: Ủy ban nhân dân tỉnh."),
    text: str = p(TEXT),
    below: str = "",
) -> str:
    """Return the body of a dispatch."""
    return head(left, right) + addressees + text + closing(RECIPIENTS, SIGNATURE) + below


def parts(body: str) -> Parts:
    return take_apart(read(body))
