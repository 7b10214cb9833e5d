"""What the decree asks of head and foot: names, rules, number, day, addressees, recipients."""

import re
from collections.abc import Callable
from typing import Literal

import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from workflow.documents.layout.geometry import Sizes
from workflow.documents.layout.measure import NO_BREAK_SPACE, balanced, text_width
from workflow.documents.templates.build import TEMPLATES

Filled = Callable[..., WordDocument]
Texts = Callable[[WordDocument, str], list[str]]

CHASE = "dispatch/cong-van-don-doc.docx"
CHASE_ALL = "dispatch/cong-van-don-doc-chung.docx"
NOTICE = "dispatch/cong-van-thong-bao-ket-luan.docx"
REPORT = "reports/bao-cao-tong-hop.docx"
SPACE = text_width(NO_BREAK_SPACE, 10)

every_template = pytest.mark.parametrize("template", TEMPLATES)


@every_template
def test_national_name_and_motto_are_the_decrees_own(
    template: str, filled: Filled, texts: Texts
) -> None:
    document = filled(template)
    assert texts(document, "Quốc hiệu") == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert texts(document, "Tiêu ngữ") == ["Độc lập \u002d Tự do \u002d Hạnh phúc"]


@pytest.mark.parametrize("national_name", [12, 13])
def test_national_name_fits_on_one_line(national_name: Literal[12, 13]) -> None:
    sizes = Sizes(national_name=national_name)
    name = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert text_width(name, national_name) < sizes.header_columns[1]


@every_template
def test_number_and_date_stand_on_one_line(template: str, filled: Filled) -> None:
    left, right = filled(template).tables[0].rows[1].cells
    assert left.paragraphs[0].text.startswith("Số: ")
    assert right.paragraphs[0].text.startswith("Đắk Nông, ngày ")


def test_a_draft_has_room_for_number_and_day(filled: Filled) -> None:
    left, right = filled(NOTICE).tables[0].rows[1].cells
    assert re.fullmatch(r"Số:\s{4,}/SGDĐT-GDTrH", left.paragraphs[0].text)
    assert re.fullmatch(r"Đắk Nông, ngày {4,}tháng 02 năm 2025", right.paragraphs[0].text)


def test_a_long_place_keeps_the_day_together(filled: Filled, texts: Texts) -> None:
    document = filled(CHASE, place="Thành phố Hồ Chí Minh", date_line="ngày 05 tháng 12 năm 2025")
    (date,) = texts(document, "Địa danh, thời gian")
    assert date == "Thành phố Hồ Chí Minh,\nngày 05 tháng 12 năm 2025"


def test_rule_under_the_motto_is_as_long_as_the_motto(filled: Filled, texts: Texts) -> None:
    document = filled(CHASE)
    _, rule = texts(document, "Đường kẻ")
    motto = text_width("Độc lập - Tự do - Hạnh phúc", 13)
    assert len(rule) * SPACE / motto == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize(
    "name",
    [
        "Sở Nội vụ",
        "Sở Giáo dục và Đào tạo",
        "Trung tâm Giáo dục thường xuyên - Ngoại ngữ, Tin học tỉnh Đắk Nông",
    ],
)
def test_rule_under_the_organ_is_a_third_to_a_half_of_its_longest_line(
    name: str, filled: Filled, texts: Texts
) -> None:
    document = filled(CHASE, issuing_organ=name)
    rule, _ = texts(document, "Đường kẻ")
    (printed,) = texts(document, "Cơ quan ban hành")
    assert " ".join(printed.split()) == name.upper()
    longest = max(text_width(line, 12) for line in printed.split("\n"))
    assert 1 / 3 <= len(rule) * SPACE / longest <= 1 / 2


def test_rule_under_a_subject_is_a_third_to_a_half_of_its_last_line(
    filled: Filled, texts: Texts
) -> None:
    document = filled(REPORT)
    rule = texts(document, "Đường kẻ")[-1]
    (subject,) = texts(document, "Trích yếu")
    assert 1 / 3 <= len(rule) * SPACE / text_width(subject.split("\n")[-1], 14) <= 1 / 2


def test_lines_of_a_broken_title_are_of_about_one_length() -> None:
    title = "thông báo kết luận tại hội nghị triển khai thí điểm học bạ số và thư viện số"
    first, second = (text_width(line, 12) for line in balanced(title, 12, 80).split("\n"))
    assert max(first, second) <= 80
    assert abs(first - second) < 15


def test_one_addressee_stands_on_the_same_line(filled: Filled, texts: Texts) -> None:
    document = filled(CHASE, addressees=["Trường THPT Chu Văn An"])
    assert texts(document, "Kính gửi") == ["Kính gửi: Trường THPT Chu Văn An."]
    assert not texts(document, "Nơi gửi đến")


def test_several_addressees_stand_under_each_other(filled: Filled, texts: Texts) -> None:
    document = filled(CHASE_ALL, addressees=["Đơn vị A;", "Đơn vị B", "Đơn vị C."])
    assert texts(document, "Kính gửi") == ["Kính gửi:"]
    assert texts(document, "Nơi gửi đến") == ["- Đơn vị A;", "- Đơn vị B;", "- Đơn vị C."]


def test_a_report_that_does_not_go_upward_has_no_addressees(filled: Filled, texts: Texts) -> None:
    assert not texts(filled(REPORT, addressees=[]), "Kính gửi")
    upward = filled(REPORT, addressees=["UBND tỉnh Đắk Nông"])
    assert texts(upward, "Kính gửi") == ["Kính gửi: UBND tỉnh Đắk Nông."]


@every_template
def test_recipients_end_with_the_archive_level_with_the_signature(
    template: str, filled: Filled, texts: Texts
) -> None:
    document = filled(template)
    recipients = texts(document, "Nơi nhận")
    assert all(line.startswith("- ") and line.endswith(";") for line in recipients[:-1])
    assert re.fullmatch(r"- Lưu: VT(, [^;.]+)?( ?\(\d{1,3}\))?\.", recipients[-1])
    tables = [t for t in document.tables if t.rows[0].cells[0].text.startswith("Nơi nhận:")]
    (closing,) = tables
    (row,) = closing.rows
    (authority, *_) = texts(document, "Quyền hạn, chức vụ")
    assert row.cells[1].paragraphs[0].text == authority
    assert row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
