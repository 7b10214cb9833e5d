"""Legal bases: R33."""

from tests.unit.documents.check.case import NOTICE, NOTICE_AS_DISPATCH, case
from tests.unit.documents.check.spoil import Change
from tests.unit.documents.check.spoil_body import Line, below, line

LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"
DECREE = (
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
)
GAP = "Khoảng cách"


def bases(*lines: Line) -> Change:
    """Write legal bases above the text of a notice."""
    return below(GAP, *lines)


def basis(text: str, *, italic: bool = True, size: float | None = None) -> Line:
    """Return a basis as the decree has it."""
    return line(text, italic=italic, size=size)


BREAKING = (
    case(
        "R33",
        "chữ đứng",
        bases(basis(f"{LAW};"), basis(f"{DECREE}.", italic=False)),
        template=NOTICE,
        says="căn cứ đứng; quy định cỡ 13–14, không đậm, nghiêng",
    ),
    case("R33", "cỡ 12", bases(basis(f"{LAW}.", size=12)), template=NOTICE, says="cỡ 12"),
    case(
        "R33",
        "giữa hai căn cứ là dấu phẩy",
        bases(basis(f"{LAW},"), basis(f"{DECREE}.")),
        template=NOTICE,
        says="căn cứ kết thúc bằng “,”, quy định “;”",
    ),
    case(
        "R33",
        "căn cứ cuối có dấu chấm phẩy",
        bases(basis(f"{LAW};"), basis(f"{DECREE};")),
        template=NOTICE,
        says="căn cứ cuối cùng kết thúc bằng “;”, quy định “.”",
    ),
)

KEEPING = (
    case("R33", "một căn cứ", bases(basis(f"{LAW}.")), template=NOTICE),
    case(
        "R33",
        "ba căn cứ, dòng cuối theo đề nghị",
        bases(
            basis(f"{LAW};"),
            basis(f"{DECREE};", size=13),
            basis("Theo đề nghị của Chánh Văn phòng Sở."),
        ),
        template=NOTICE,
    ),
    case(
        "R33",
        "câu mở đầu công văn",
        below("Khoảng cách", f"{DECREE}, Sở Giáo dục và Đào tạo thông báo như sau:"),
        template=NOTICE_AS_DISPATCH,
    ),
)
