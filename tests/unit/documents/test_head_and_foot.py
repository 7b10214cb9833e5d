"""What the decree asks of head and foot: names, rules, number, day, addressees, recipients."""

import re
from collections.abc import Callable
from typing import Literal

import pytest
from docx.document import Document as WordDocument
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from tests.unit.documents.shipped import DOCUMENTS
from workflow.documents.layout.geometry import STAMP_WIDTHS, Sizes
from workflow.documents.layout.measure import NO_BREAK_SPACE, balanced, text_width

Filled = Callable[..., WordDocument]
Texts = Callable[[WordDocument, str], list[str]]

CHASE = "dispatch/cong-van-don-doc.docx"
CHASE_ALL = "dispatch/cong-van-don-doc-chung.docx"
NOTICE = "dispatch/cong-van-thong-bao-ket-luan.docx"
REPORT = "reports/bao-cao-tong-hop.docx"
EXACTLY = WD_ROW_HEIGHT_RULE.EXACTLY
SPACE = text_width(NO_BREAK_SPACE, 10)

every_document = pytest.mark.parametrize("template", DOCUMENTS)


@every_document
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


@every_document
def test_number_and_date_stand_on_one_line(template: str, filled: Filled) -> None:
    left, right = filled(template).tables[0].rows[1].cells
    assert left.paragraphs[0].text.startswith("Số: ")
    assert re.match(r"(Đắk Nông|Lâm Đồng), ngày ", right.paragraphs[0].text)


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


@every_document
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


@pytest.mark.parametrize(("words", "width"), STAMP_WIDTHS.items())
def test_an_urgent_document_bears_its_stamp_in_a_red_box(
    words: str, width: float, filled: Filled, texts: Texts
) -> None:
    document = filled(CHASE, urgency=words)
    assert texts(document, "Dấu khẩn") == [words]
    (box,) = document.tables[0].rows[1].cells[0].tables
    (row,) = box.rows
    assert box.columns[0].width == pytest.approx(Mm(width), abs=Mm(0.1))
    assert (row.height, row.height_rule) == (pytest.approx(Mm(8), abs=Mm(0.1)), EXACTLY)
    colors = {e.get(qn("w:color")) for e in box._tbl.tblPr.find(qn("w:tblBorders"))}
    style = document.styles["Dấu khẩn"]
    assert isinstance(style, ParagraphStyle)
    assert colors == {"FF0000"} == {str(style.font.color.rgb)}
    assert (style.font.size, style.font.bold) == (Pt(13), True)


def test_a_document_without_urgency_bears_none(filled: Filled, texts: Texts) -> None:
    assert not texts(filled(CHASE), "Dấu khẩn")


def test_the_contact_line_lies_at_the_foot_of_page_1_under_a_rule_across_the_text(
    filled: Filled, paragraphs: Callable[..., list[Paragraph]]
) -> None:
    document = filled(CHASE, contact_line="Địa chỉ: số 01 đường 23 tháng 3; điện thoại: 0261")
    (line,) = paragraphs(document, "Thông tin liên hệ")
    frame = line._p.find(f"{qn('w:pPr')}/{qn('w:framePr')}")
    assert frame is not None
    assert int(frame.attrib[qn("w:w")]) == pytest.approx(9354, abs=2)
    assert (frame.get(qn("w:vAnchor")), frame.get(qn("w:yAlign"))) == ("margin", "bottom")
    assert line._p.find(f"{qn('w:pPr')}/{qn('w:pBdr')}/{qn('w:top')}") is not None
    assert not paragraphs(filled(CHASE, contact_line=""), "Thông tin liên hệ")


def test_a_decision_stands_on_its_bases_and_on_a_proposal(filled: Filled, texts: Texts) -> None:
    decision = "dispatch/quyet-dinh.docx"
    proposed = texts(filled(decision), "Căn cứ")
    assert [line[-1] for line in proposed] == [";", ";", "."]
    assert proposed[-1] == "Theo đề nghị của Trưởng Phòng Giáo dục Trung học."
    alone = texts(filled(decision, proposed_by=""), "Căn cứ")
    assert [line[-1] for line in alone] == [";", "."]
    assert texts(filled(decision), "Thẩm quyền ban hành")[1] == "QUYẾT ĐỊNH:"
    assert texts(filled(decision), "Trích yếu")[0].startswith("Về việc thành lập")


def test_articles_begin_with_their_number_in_bold(
    filled: Filled, paragraphs: Callable[..., list[Paragraph]]
) -> None:
    document = filled("dispatch/quyet-dinh.docx")
    text = [*paragraphs(document, "Nội dung"), *paragraphs(document, "Nội dung cuối")]
    numbered = [paragraph for paragraph in text if paragraph.text.startswith("Điều ")]
    assert [p.runs[0].text for p in numbered] == ["Điều 1. ", "Điều 2. ", "Điều 3. "]
    assert all(p.runs[0].bold and not p.runs[1].bold for p in numbered)


def test_a_telegram_says_who_wires_whom(filled: Filled, texts: Texts) -> None:
    document = filled("dispatch/cong-dien.docx", sender="Giám đốc Sở", addressees=["Trường A", "B"])
    assert texts(document, "Kính gửi") == ["Giám đốc Sở điện:"]
    assert texts(document, "Nơi gửi đến") == ["- Trường A;", "- B."]


@pytest.mark.parametrize(
    ("guests", "lines"),
    [
        pytest.param(["Trường A."], ["Sở A trân trọng kính mời: Trường A."], id="một nơi"),
        pytest.param(
            ["Trường A", "Trường B"],
            ["Sở A trân trọng kính mời:", "- Trường A;", "- Trường B."],
            id="hai nơi",
        ),
    ],
)
def test_guests_are_called_as_addressees_are(
    guests: list[str], lines: list[str], filled: Filled, texts: Texts
) -> None:
    document = filled("dispatch/giay-moi.docx", issuing_organ="Sở A", guests=guests)
    assert texts(document, "Nội dung")[: len(lines)] == lines
