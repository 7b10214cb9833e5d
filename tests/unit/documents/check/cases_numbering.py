"""Headings, clauses and points: R39 to R41."""

from tests.unit.documents.check.case import NOTICE, REPORT, case
from tests.unit.documents.check.spoil_body import (
    CENTER,
    TEXT,
    below,
    heading,
    line,
    number_by_word,
)

CHAPTER = (heading("Chương I"), heading("QUY ĐỊNH CHUNG"))
ARTICLE = line("Điều 1. Phạm vi điều chỉnh", bold=True)
DUTY = "Giao Phòng Giáo dục Trung học theo dõi, tổng hợp kết quả thực hiện."


def points(letters: str, sign: str = ")") -> tuple[str, ...]:
    """Return a line for each letter."""
    return tuple(f"{letter}{sign} {DUTY}" for letter in letters)


def clauses(*numbers: str) -> tuple[str, ...]:
    """Return a line for each number."""
    return tuple(f"{number} {DUTY}" for number in numbers)


BREAKING = (
    case(
        "R39",
        "Chương số Ả Rập",
        below(TEXT, heading("Chương 1"), heading("QUY ĐỊNH CHUNG")),
        says="“Chương 1”, quy định chữ số La Mã",
    ),
    case(
        "R39",
        "Mục số La Mã",
        below(TEXT, heading("Mục II"), heading("TỔ CHỨC")),
        says="“Mục II”, quy định chữ số Ả Rập",
    ),
    case(
        "R39",
        "Chương không đậm",
        below(TEXT, line("Chương I", align=CENTER), heading("QUY ĐỊNH CHUNG")),
        says="“Chương I” không đậm",
    ),
    case(
        "R39",
        "CHƯƠNG in hoa",
        below(TEXT, heading("CHƯƠNG I"), heading("QUY ĐỊNH CHUNG")),
        says="in hoa, quy định in thường",
    ),
    case(
        "R39",
        "tiêu đề cùng dòng",
        below(TEXT, heading("Chương I. QUY ĐỊNH CHUNG")),
        says="tiêu đề trên cùng dòng",
    ),
    case(
        "R39",
        "tiêu đề chương chữ thường",
        below(TEXT, heading("Chương I"), heading("Quy định chung")),
        says="tiêu đề “Quy định chung” có chữ thường",
    ),
    case("R39", "Phần lệch trái", below(TEXT, line("Phần I", bold=True)), says="không ở giữa"),
    case("R39", "Điều không đậm", below(TEXT, f"Điều 1. {DUTY}"), says="“Điều 1” không đứng, đậm"),
    case(
        "R39",
        "Điều có dấu hai chấm",
        below(TEXT, line("Điều 1: Phạm vi điều chỉnh", bold=True)),
        says="sau “Điều 1” là “:”",
    ),
    case(
        "R39",
        "mục La Mã chữ thường",
        below(TEXT, line("I. Kết quả thực hiện", bold=True)),
        says="tiêu đề có chữ thường; quy định cỡ 13–14, in hoa, đậm, đứng",
    ),
    case("R39", "khoản 1/", below(TEXT, f"1/ {DUTY}"), says="khoản ghi “1/”, quy định “1.”"),
    case("R40", "bỏ đ", below(TEXT, *points("abcde")), says="điểm e) đứng sau điểm d), quy định"),
    case("R40", "có f", below(TEXT, *points("abcdđefg")), says="điểm f) không có trong thứ tự"),
    case("R40", "bắt đầu từ b", below(TEXT, *points("bc")), says="đứng ở đầu danh sách"),
    case(
        "R40", "bỏ c", below(TEXT, *points("abd")), says="điểm d) đứng sau điểm b), quy định là c)"
    ),
    case("R40", "a.", below(TEXT, *points("a", ".")), says="điểm ghi “a.”, quy định “a)”"),
    case(
        "R40",
        "số tự động của Word không có đ",
        below(TEXT, *points("abcd"), DUTY),
        number_by_word(TEXT, 5, "lowerLetter", "%1)", start=5),
        says="điểm e)",
    ),
    case(
        "R40",
        "khoản mới mà điểm đánh tiếp",
        below(TEXT, *clauses("1."), *points("ab"), *clauses("2."), *points("c")),
        says="điểm c) đứng ở đầu danh sách, quy định là a)",
    ),
    case("R41", "nhảy số", below(TEXT, *clauses("1.", "3.")), says="khoản 3 đứng sau 1"),
    case("R41", "lặp số", below(TEXT, *clauses("1.", "2.", "2.")), says="khoản 2 đứng sau 2"),
    case(
        "R41",
        "nhảy số hai cấp",
        below(TEXT, *clauses("1.", "1.1.", "1.3.")),
        says="khoản 1.3 đứng sau 1.1",
    ),
    case(
        "R41",
        "điều mới mà khoản đánh tiếp",
        below(
            TEXT,
            ARTICLE,
            *clauses("1.", "2."),
            line("Điều 2. Đối tượng áp dụng", bold=True),
            *clauses("3."),
        ),
        says="ở đầu danh sách",
    ),
)

KEEPING = (
    case(
        "R39",
        "chương, mục, điều",
        below(TEXT, *CHAPTER, heading("Mục 1"), heading("CHUNG"), ARTICLE, *clauses("1.", "2.")),
    ),
    case("R39", "báo cáo có mục La Mã", template=REPORT),
    case("R39", "câu bắt đầu bằng “Mục 1”", below(TEXT, "Mục 1 Thông báo này giao cho Văn phòng.")),
    case("R39", "câu bắt đầu bằng “Điều 5”", below(TEXT, "Điều 5 Luật này quy định về tổ chức.")),
    case("R39", "Chương trình", below(TEXT, "Chương trình mục tiêu quốc gia được triển khai.")),
    case("R39", "ngày tháng ở đầu câu", below(TEXT, "12/3/2025 là ngày cuối cùng nhận báo cáo.")),
    case("R39", "khoản có tiêu đề đậm", below(TEXT, line("1. Kết quả đạt được", bold=True))),
    case("R40", "hết bảng chữ cái", below(TEXT, *points("abcdđeghiklmnopqrstuvxy"))),
    case(
        "R40",
        "bắt đầu lại ở khoản sau",
        below(TEXT, *clauses("1."), *points("ab"), *clauses("2."), *points("ab")),
    ),
    case("R40", "đoạn văn xen giữa", below(TEXT, *points("a"), DUTY, *points("b"))),
    case(
        "R41",
        "bắt đầu lại ở mục sau",
        below(
            TEXT,
            line("I. CHUNG", bold=True),
            *clauses("1.", "2."),
            line("II. RIÊNG", bold=True),
            *clauses("1."),
        ),
    ),
    case("R41", "hai cấp", below(TEXT, *clauses("1.", "1.1.", "1.2.", "2.", "2.1."))),
    case("R41", "thông báo kết luận", template=NOTICE),
    case("R41", "số thập phân ở đầu câu", below(TEXT, "3.5 triệu đồng là mức thu.")),
)
