"""Quốc hiệu and Tiêu ngữ, their sizes and the rule below: R11 to R15."""

import unicodedata

from docx.shared import Pt

from tests.unit.documents.check.case import REPORT, case
from tests.unit.documents.check.spoil import (
    border,
    drawn_in_vml,
    drawn_line,
    remove,
    set_runs,
    underscores,
    write,
)

NATION, MOTTO, DATE = "Quốc hiệu", "Tiêu ngữ", "Địa danh, thời gian"
NO_MOTTO_RULE = underscores(1, 0)

BREAKING = (
    case("R11", "thiếu Quốc hiệu", remove(NATION), says="không thấy Quốc hiệu"),
    case(
        "R11",
        "viết sai chính tả",
        write(NATION, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIÊT NAM"),
        says="ghi “CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIÊT NAM”",
    ),
    case("R11", "viết thường", write(NATION, "Cộng hòa xã hội chủ nghĩa Việt Nam"), says="ghi “C"),
    case("R11", "cỡ 14", set_runs(NATION, size=Pt(14)), says="cỡ 14; quy định cỡ 12–13"),
    case("R11", "cỡ 11,5", set_runs(NATION, size=Pt(11.5)), says="cỡ 11,5"),
    case("R11", "không đậm", set_runs(NATION, bold=False), says="không đậm"),
    case("R11", "nghiêng", set_runs(NATION, italic=True), says="nghiêng"),
    case("R12", "thiếu Tiêu ngữ", remove(MOTTO), says="không thấy Tiêu ngữ"),
    case(
        "R12",
        "gạch ngang dài như thông báo học bạ số",
        write(MOTTO, "Độc lập – Tự do – Hạnh phúc"),
        says="quy định gạch nối ngắn",
    ),
    case("R12", "không cách chữ", write(MOTTO, "Độc lập-Tự do-Hạnh phúc"), says="quy định “Độc"),
    case(
        "R12", "viết hoa từng chữ", write(MOTTO, "Độc Lập - Tự Do - Hạnh Phúc"), says="ghi “Độc L"
    ),
    case("R12", "không đậm", set_runs(MOTTO, bold=False), says="không đậm"),
    case("R12", "cỡ 12", set_runs(MOTTO, size=Pt(12)), also="R13", says="cỡ 12; quy định cỡ 13–14"),
    case(
        "R13",
        "mẫu 1.5 của Nghị định trộn 12 với 14",
        set_runs(MOTTO, size=Pt(14)),
        underscores(1, 40),
        says="Tiêu ngữ cỡ 14 đi với Quốc hiệu cỡ 12, quy định cỡ 13",
    ),
    case("R13", "ngày cỡ 14", set_runs(DATE, size=Pt(14)), says="địa danh, ngày tháng cỡ 14"),
    case("R14", "không có đường kẻ", remove("Đường kẻ", nth=1), says="không có đường kẻ"),
    case("R15", "kẻ ngắn", drawn_line(1, 30), says="dài 30 mm, quy định dài bằng dòng chữ (56 mm)"),
    case("R15", "kẻ dài", drawn_line(1, 65), says="dài 65 mm"),
    case("R15", "gạch dưới ngắn", underscores(1, 25), says="quy định dài bằng dòng chữ"),
    case("R15", "viền dài hết ô", border(1, 0), says="dài 92 mm"),
)

KEEPING = (
    case("R11", "HOÀ", write(NATION, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
    case(
        "R11",
        "bộ 13–14–14",
        set_runs(NATION, size=Pt(13)),
        set_runs(MOTTO, size=Pt(14)),
        set_runs(DATE, size=Pt(14)),
        drawn_line(1, 60),
    ),
    case(
        "R11",
        "Unicode tổ hợp vẫn đúng chữ",
        write(NATION, unicodedata.normalize("NFD", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
        also="R08",
    ),
    case("R12", "ngắt dòng rồi gạch dưới", write(MOTTO, "Độc lập - Tự do - Hạnh phúc")),
    case("R13", "12–13–13", template=REPORT),
    case("R14", "kẻ bằng Shapes", drawn_line(1, 56)),
    case("R14", "kẻ kiểu cũ", drawn_in_vml(1, 56)),
    case("R14", "viền dưới đoạn", border(1, 18)),
    case("R15", "ngắn hơn 14%", drawn_line(1, 48)),
    case("R15", "dài hơn 14%", drawn_line(1, 64)),
)
