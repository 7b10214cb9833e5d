"""Heads as people write them: what is misspelt or in the wrong form is found nevertheless."""

import pytest

from tests.unit.documents.reading.letterheads import (
    BOLD,
    CENTRE,
    ISSUER,
    LEFT,
    MOTTO,
    RIGHT,
    TEXT,
    Column,
    a_dispatch,
    in_a_table,
    parts,
    with_tabs,
)
from tests.unit.documents.reading.test_layouts import all_said, said, written
from tests.unit.documents.reading.word_file import p, r, table, tc
from workflow.documents.layout.measure import text_width
from workflow.documents.reading.paper import Drawing
from workflow.documents.reading.parts import Head, RuleKind
from workflow.domain.document import DocumentType


def head_of(*, left: Column = LEFT, right: Column = RIGHT) -> Head:
    return parts(a_dispatch(left=left, right=right)).head


def with_right(place: int, text: str) -> Head:
    return head_of(right=[*RIGHT[:place], (text, BOLD), *RIGHT[place + 1 :]])


def with_left(place: int, text: str) -> Head:
    return head_of(left=[*LEFT[:place], (text, ""), *LEFT[place + 1 :]])


@pytest.mark.parametrize(
    "nation",
    [
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "CONG HOA XA HOI CHU NGHIA VIET NAM",
        "CỘNG  HÒA XÃ  HỘI CHỦ NGHĨA VIỆT NAM",
        "C\u1ed8NG HO\u0300A XA\u0303 H\u1ed8I CH\u1ee6 NGHI\u0303A VI\u1ec6T NAM",
    ],
    ids=["HOÀ", "chữ thường", "không dấu", "thừa khoảng trắng", "dấu rời"],
)
def test_the_name_of_the_country_is_found_however_it_is_spelt(nation: str) -> None:
    assert said(with_right(0, nation).nation) == nation


@pytest.mark.parametrize(
    "motto",
    [
        "Độc lập – Tự do – Hạnh phúc",
        "Độc lập-Tự do-Hạnh phúc",
        "ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
        "Doc lap - Tu do - Hanh phuc",
        "Độc lập, Tự do, Hạnh phúc",
        "Độc lập – Hạnh phúc",
    ],
    ids=["gạch dài", "không cách", "in hoa", "không dấu", "dấu phẩy", "thiếu Tự do"],
)
def test_the_motto_is_found_however_it_is_spelt(motto: str) -> None:
    assert said(with_right(1, motto).motto) == motto


@pytest.mark.parametrize(
    "number",
    [
        pytest.param("Số:        /SGDĐT-VP", id="dự thảo"),
        pytest.param("Số 15/SGDĐT-VP", id="thiếu hai chấm"),
        pytest.param("SỐ: 15/SGDĐT-VP", id="in hoa"),
        pytest.param("Số : 15 / SGDĐT - VP", id="thừa khoảng trắng"),
        pytest.param("Số: …/…-…", id="để chấm"),
    ],
)
def test_the_number_is_found_however_it_is_written(number: str) -> None:
    assert said(with_left(3, number).number) == number


@pytest.mark.parametrize(
    "date",
    [
        "Đắk Nông, ngày     tháng 3 năm 2025",
        "Đắk Nông ngày 05 tháng 3 năm 2025",
        "Đắk Nông, ngày 05/3/2025",
        "Đắk Nông, Ngày 5 Tháng 03 Năm 2025",
        "TP. Hồ Chí Minh, ngày … tháng … năm 2025",
        "ngày 05 tháng 3 năm 2025",
    ],
    ids=["dự thảo", "thiếu phẩy", "bằng số", "viết hoa", "để chấm", "thiếu địa danh"],
)
def test_the_date_is_found_however_it_is_written(date: str) -> None:
    assert said(with_right(3, date).date) == date


@pytest.mark.parametrize(
    ("names", "governing", "issuer"),
    [
        pytest.param([("BỘ NỘI VỤ", BOLD)], [], ["BỘ NỘI VỤ"], id="một cơ quan"),
        pytest.param(
            [("ỦY BAN NHÂN DÂN", BOLD), ("TỈNH ĐẮK NÔNG", BOLD)],
            [],
            ["ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG"],
            id="một tên hai dòng",
        ),
        pytest.param(
            [("UBND TỈNH ĐẮK NÔNG", ""), ("SỞ GIÁO DỤC", BOLD), ("VÀ ĐÀO TẠO", BOLD)],
            ["UBND TỈNH ĐẮK NÔNG"],
            ["SỞ GIÁO DỤC", "VÀ ĐÀO TẠO"],
            id="tên ban hành hai dòng",
        ),
        pytest.param(
            [("UBND TỈNH ĐẮK NÔNG", BOLD), ("SỞ NỘI VỤ", BOLD)],
            ["UBND TỈNH ĐẮK NÔNG"],
            ["SỞ NỘI VỤ"],
            id="chủ quản đậm sai",
        ),
        pytest.param(
            [("UBND TỈNH ĐẮK NÔNG", ""), ("SỞ NỘI VỤ", "")],
            ["UBND TỈNH ĐẮK NÔNG"],
            ["SỞ NỘI VỤ"],
            id="ban hành không đậm",
        ),
    ],
)
def test_governing_and_issuing_organ_are_told_apart(
    names: Column, governing: list[str], issuer: list[str]
) -> None:
    head = head_of(left=[*names, *LEFT[2:]])
    assert all_said(head.governing) == governing
    assert all_said(head.issuer) == issuer
    assert head.issuer_rule


def line(width: str, left: str = "0") -> str:
    return f'<w:pict><v:line style="margin-left:{left}" from="0,0" to="{width},0"/></w:pict>'


SPACES = "\u00a0" * 20


@pytest.mark.parametrize(
    ("below", "kind", "length"),
    [
        pytest.param([("_" * 10, "")], RuleKind.UNDERSCORES, 10 * 5 * 25.4 / 72, id="gạch dưới"),
        pytest.param([(line("20mm"), "")], RuleKind.DRAWN, 20, id="đường vẽ"),
        pytest.param(
            [(SPACES, '<w:u w:val="single"/>')],
            RuleKind.UNDERLINE,
            text_width(SPACES, 10),
            id="khoảng trắng gạch chân",
        ),
        pytest.param([("", ""), (line("20mm"), "")], RuleKind.DRAWN, 20, id="cách một dòng"),
    ],
)
def test_a_rule_under_the_organ_is_measured(below: Column, kind: RuleKind, length: float) -> None:
    rule = head_of(left=[*LEFT[:2], *below, *LEFT[3:]]).issuer_rule
    assert rule
    assert rule.kind is kind
    assert rule.length == pytest.approx(length, abs=0.1)


def test_an_underlined_name_is_a_rule_of_its_own_length() -> None:
    underlined = (ISSUER, BOLD + '<w:u w:val="single"/><w:sz w:val="24"/>')
    rule = head_of(left=[LEFT[0], underlined, *LEFT[3:]]).issuer_rule
    assert rule
    assert rule.kind is RuleKind.UNDERLINE
    assert rule.length == pytest.approx(text_width(ISSUER, 12), abs=0.1)


def test_a_border_under_the_motto_is_as_wide_as_its_cell_inside_the_indents() -> None:
    bordered = (
        '<w:ind w:left="567" w:right="567"/><w:pBdr><w:bottom w:val="single"/></w:pBdr>' + CENTRE
    )
    left = tc(p(ISSUER) + p(LEFT[3][0]))
    right = tc(p(RIGHT[0][0]) + p(MOTTO, properties=bordered))
    rule = parts(table((left, right), widths=(4000, 5102)) + p(TEXT)).head.motto_rule
    assert rule
    assert rule.kind is RuleKind.BORDER
    assert rule.length == pytest.approx(70, abs=0.1)


def test_a_border_may_belong_to_an_empty_line_below() -> None:
    bordered = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'
    left = tc(p(ISSUER) + p("", properties=bordered) + p(LEFT[3][0]))
    right = tc(p(RIGHT[0][0]) + p(MOTTO))
    rule = parts(table((left, right), widths=(4000, 5102)) + p(TEXT)).head.issuer_rule
    assert rule
    assert rule.kind is RuleKind.BORDER


def test_a_line_drawn_from_the_line_above_is_the_motto_s() -> None:
    right = [(RIGHT[0][0], BOLD), (MOTTO, BOLD), RIGHT[3]]
    left = tc(p(ISSUER) + p(LEFT[3][0]))
    nation = p(r(RIGHT[0][0]), r(line("55mm")))
    head = parts(table((left, tc(nation + p(right[1][0]) + p(right[2][0])))) + p(TEXT)).head
    assert head.motto_rule
    assert head.motto_rule.length == pytest.approx(55)
    assert head.issuer_rule is None


def test_two_lines_drawn_from_one_paragraph_belong_to_one_column_each() -> None:
    names = with_tabs(LEFT[:2], RIGHT[:2])
    lines = p(r(line("20mm", "15mm")), r(line("55mm", "100mm")))
    head = parts(names + lines + with_tabs(LEFT[3:], RIGHT[3:]) + p(TEXT)).head
    assert head.issuer_rule
    assert head.issuer_rule.length == pytest.approx(20)
    assert head.motto_rule
    assert head.motto_rule.length == pytest.approx(55)


def test_no_rule_is_none() -> None:
    head = head_of(left=[*LEFT[:2], *LEFT[3:]], right=[*RIGHT[:2], RIGHT[3]])
    assert head.issuer_rule is None
    assert head.motto_rule is None


def named(*lines: str, left: Column = LEFT[:4], below: str = "") -> str:
    drawn = "".join(p(r(each, BOLD), properties=CENTRE) for each in lines)
    return in_a_table(left, RIGHT) + p("") + drawn + below + p(TEXT)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("THÔNG BÁO", DocumentType.NOTICE),
        ("Thông báo", DocumentType.NOTICE),
        ("KẾ HOẠCH", DocumentType.PLAN),
        ("QUYẾT ĐỊNH", DocumentType.DECISION),
        ("GIẤY MỜI", DocumentType.INVITATION),
        ("BẢN THOẢ THUẬN", DocumentType.AGREEMENT),
    ],
)
def test_a_named_document_is_told_by_its_name(name: str, kind: DocumentType) -> None:
    found = parts(named(name, "Kết luận tại hội nghị", "triển khai học bạ số"))
    assert found.document_type is kind
    assert said(found.head.type_name) == name
    assert all_said(found.head.subject) == ["Kết luận tại hội nghị", "triển khai học bạ số"]
    assert found.head.subject_rule is None
    assert written(found) == [TEXT]


def test_type_name_and_subject_may_be_one_line_or_one_paragraph() -> None:
    found = parts(named("KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2025"))
    assert found.document_type is DocumentType.PLAN
    assert said(found.head.type_name) == "KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2025"
    found = parts(named("<w:t>BÁO CÁO</w:t><w:br/><w:t>Tình hình thực hiện</w:t>"))
    assert said(found.head.type_name) == "BÁO CÁO"
    assert all_said(found.head.subject) == ["Tình hình thực hiện"]


def test_the_rule_under_a_subject_is_found_and_ends_it() -> None:
    rule = p(r("_______"), properties=CENTRE)
    heading = p(r("PHẦN THỨ NHẤT", BOLD), properties=CENTRE)
    found = parts(named("BÁO CÁO", "Tình hình thực hiện", below=rule + heading))
    assert all_said(found.head.subject) == ["Tình hình thực hiện"]
    assert found.head.subject_rule
    assert written(found) == ["PHẦN THỨ NHẤT", TEXT]


def test_a_heading_of_the_text_is_no_subject() -> None:
    found = parts(named("BÁO CÁO", below=p(r("I. KẾT QUẢ", BOLD)) + p("Nội dung")))
    assert not found.head.subject
    assert written(found)[0] == "I. KẾT QUẢ"


def test_ve_viec_under_the_number_is_a_subject_and_under_a_type_name_too() -> None:
    assert all_said(with_left(4, "Về việc báo cáo").dispatch_subject) == ["Về việc báo cáo"]
    found = parts(named("QUYẾT ĐỊNH", "Về việc cử công chức đi đào tạo"))
    assert all_said(found.head.subject) == ["Về việc cử công chức đi đào tạo"]
    assert not found.head.dispatch_subject


def test_a_long_subject_goes_on_in_its_cell() -> None:
    left = [*LEFT, ("học bạ số cấp trung học", ""), ("HỎA TỐC", BOLD)]
    head = head_of(left=left)
    assert all_said(head.dispatch_subject) == [LEFT[4][0], "học bạ số cấp trung học"]
    assert [said(each) for each in head.stamps if not isinstance(each, Drawing)] == ["HỎA TỐC"]


def test_a_long_subject_goes_on_without_a_table_too() -> None:
    names = (ISSUER, RIGHT[0][0], MOTTO, LEFT[3][0], RIGHT[3][0], "V/v báo cáo", "kết quả", "")
    found = parts("".join(map(p, names)) + p("Kính gửi: Sở Nội vụ.") + p(TEXT))
    assert all_said(found.head.issuer) == [ISSUER]
    assert all_said(found.head.dispatch_subject) == ["V/v báo cáo", "kết quả"]
    assert not found.loose


def test_the_stamp_of_arrival_is_not_the_number() -> None:
    arrival = p(r("ĐẾN")) + p(r("Số: 1998")) + p(r("Ngày: 15/9/2025"))
    box = (
        "<w:pict><v:rect><v:textbox>"
        f"<w:txbxContent>{arrival}</w:txbxContent></v:textbox></v:rect></w:pict>"
    )
    found = parts(p(r(box)) + a_dispatch()).head
    assert said(found.number) == LEFT[3][0]
    assert said(found.date) == RIGHT[3][0]


def test_a_stamp_in_a_box_is_told_with_its_size_and_its_words() -> None:
    box = (
        '<w:pict><v:rect style="width:30mm;height:8mm" strokecolor="red"><v:textbox>'
        f"<w:txbxContent>{p(r('HỎA TỐC', BOLD))}</w:txbxContent></v:textbox></v:rect></w:pict>"
    )
    drawing, words = head_of(left=[*LEFT, (box, "")]).stamps
    assert isinstance(drawing, Drawing)
    assert (drawing.width, drawing.height) == pytest.approx((30, 8))
    assert not isinstance(words, Drawing)
    assert words.text == "HỎA TỐC"
    assert words.is_boxed


def test_numbers_and_dates_of_the_text_are_no_head() -> None:
    text = p("Số: 12/KH-UBND của tỉnh") + p("Ngày 01 tháng 02 năm 2025")
    found = parts(a_dispatch(left=LEFT[:3], right=RIGHT[:3], text=text))
    assert found.head.number is None
    assert found.head.date is None


def test_a_day_deep_in_the_text_or_below_the_type_name_is_no_head() -> None:
    ends = "Cuộc họp kết thúc ngày 12 tháng 3 năm 2025"
    undated = in_a_table(LEFT[:4], RIGHT[:3])
    name = p(r("BIÊN BẢN", BOLD), properties=CENTRE) + p("Họp giao ban", properties=CENTRE)
    found = parts(undated + name + p(TEXT) + p(ends))
    assert found.head.date is None
    assert ends in written(found)
    far = parts(undated + p(TEXT) * 13 + p(ends))
    assert far.head.date is None


def test_a_number_alone_makes_no_dispatch() -> None:
    head = in_a_table(LEFT[:4], RIGHT)
    assert parts(head + p(TEXT)).document_type is None
    assert parts(head + p("Kính gửi: Sở Nội vụ.")).document_type is DocumentType.DISPATCH


def test_a_ruled_list_of_dispatches_is_no_head() -> None:
    ruled = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>'
    rows = table(("STT", "Số, ký hiệu"), ("1", "Số 183/TB ngày 09/7/2014"), properties=ruled)
    found = parts(p("BẢNG CẬP NHẬT CÔNG VĂN") + rows)
    assert found.document_type is None
    assert found.head == Head()
