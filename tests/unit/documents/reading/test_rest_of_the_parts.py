"""Addressees, legal bases, body, signature, annexes, and papers that are none of all this."""

import pytest

from tests.unit.documents.reading.letterheads import (
    BOLD,
    CENTRE,
    LEFT,
    RIGHT,
    SIGNATURE,
    TEXT,
    a_dispatch,
    in_a_table,
    parts,
)
from tests.unit.documents.reading.test_layouts import all_said, said, written
from tests.unit.documents.reading.word_file import p, page, r, read, table
from workflow.documents.reading.parts import Closing, Head
from workflow.documents.reading.recognise import take_apart
from workflow.domain.document import DocumentType

LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
DASHES = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="-"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        pytest.param([p("Kính gửi: Sở Nội vụ.")], 1, id="một nơi"),
        pytest.param([p("KÍNH GỬI: SỞ NỘI VỤ")], 1, id="in hoa"),
        pytest.param([p("Kính gửi:"), p("- Sở Nội vụ;"), p("- Sở Tài chính.")], 3, id="nhiều nơi"),
        pytest.param(
            [p("Kính gửi:"), p("Sở Nội vụ", properties=LISTED), p("Sở X", properties=LISTED)],
            3,
            id="gạch đầu dòng tự động",
        ),
        pytest.param([p("Kính gửi: Sở Nội vụ;"), p("Sở Tài chính.")], 2, id="thiếu gạch"),
        pytest.param([p("Kính gửi:"), p(""), p("Sở Nội vụ")], 2, id="cách dòng"),
        pytest.param(
            [table((p("Kính gửi:"), p("- Sở Nội vụ;") + p("- Sở Tài chính.")))], 3, id="bảng"
        ),
    ],
)
def test_all_addressees_are_found_and_no_more(lines: list[str], count: int) -> None:
    found = take_apart(read(a_dispatch(addressees="".join(lines)), numbering=DASHES))
    assert len(found.addressees) == count
    assert written(found) == [TEXT]


def a_decision(*between: str) -> str:
    name = p(r("QUYẾT ĐỊNH", BOLD), properties=CENTRE) + p("Về việc X", properties=CENTRE)
    return in_a_table(LEFT[:4], RIGHT) + name + "".join(between) + p("Điều 1. Cử ông A.")


BASES = (p("Căn cứ Luật Tổ chức;"), p("Căn cứ Nghị định số 30;"), p("Theo đề nghị của ông B."))


def test_legal_bases_stand_under_the_subject() -> None:
    found = parts(a_decision(*BASES))
    assert len(found.legal_bases) == 3
    assert written(found) == ["Điều 1. Cử ông A."]


def test_the_line_that_names_who_decides_is_no_basis_and_no_text() -> None:
    authority = p(r("GIÁM ĐỐC SỞ NỘI VỤ", BOLD), properties=CENTRE)
    decides = p(r("QUYẾT ĐỊNH:", BOLD), properties=CENTRE)
    found = parts(a_decision(p("______", properties=CENTRE), authority, *BASES, decides))
    assert len(found.legal_bases) == 3
    assert all_said(found.loose) == ["GIÁM ĐỐC SỞ NỘI VỤ"]
    assert written(found) == ["QUYẾT ĐỊNH:", "Điều 1. Cử ông A."]


def test_the_line_that_names_who_decides_is_no_subject_even_without_a_rule() -> None:
    authority = p(r("GIÁM ĐỐC SỞ NỘI VỤ", BOLD), properties=CENTRE)
    found = parts(a_decision(authority, *BASES))
    assert all_said(found.head.subject) == ["Về việc X"]
    assert all_said(found.loose) == ["GIÁM ĐỐC SỞ NỘI VỤ"]


def test_a_title_in_capitals_with_text_below_it_is_no_signature() -> None:
    lines = ("GIÁM ĐỐC CÁC SỞ", "chịu trách nhiệm:", "- một;", "- hai;", "- ba.")
    found = parts(in_a_table(LEFT, RIGHT) + p(TEXT) + "".join(map(p, lines)))
    assert found.closing == Closing()
    assert written(found) == [TEXT, *lines]


def test_grounds_named_in_a_dispatch_are_part_of_its_text() -> None:
    text = p("Căn cứ Luật Tổ chức;") + p(TEXT)
    found = parts(a_dispatch(text=text))
    assert not found.legal_bases
    assert len(written(found)) == 2


def test_the_text_keeps_its_tables_and_its_empty_lines() -> None:
    found = parts(a_dispatch(text=p("a") + p("") + table(("b", "c")) + p(TEXT)))
    assert all_said(found.body) == ["a", "", "b", "c", TEXT]


@pytest.mark.parametrize(
    ("signature", "authority", "name"),
    [
        pytest.param(SIGNATURE, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Trần Sĩ Thành", id="ký thay"),
        pytest.param([("GIÁM ĐỐC", BOLD)], ["GIÁM ĐỐC"], "", id="chưa có tên"),
        pytest.param(
            [("GIÁM ĐỐC", BOLD), ("", ""), ("TRẦN SĨ THÀNH", BOLD)],
            ["GIÁM ĐỐC"],
            "TRẦN SĨ THÀNH",
            id="tên in hoa",
        ),
        pytest.param(
            [("GIÁM ĐỐC", BOLD), ("(Đã ký)", ""), ("Trần Sĩ Thành", BOLD)],
            ["GIÁM ĐỐC"],
            "Trần Sĩ Thành",
            id="đã ký",
        ),
        pytest.param(
            [("TM. ỦY BAN NHÂN DÂN", BOLD), ("KT. CHỦ TỊCH", BOLD), ("PHÓ CHỦ TỊCH", BOLD)],
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            "",
            id="ba dòng quyền hạn",
        ),
    ],
)
def test_authority_and_name_are_told_apart(
    signature: list[tuple[str, str]], authority: list[str], name: str
) -> None:
    recipients = [("Nơi nhận:", ""), ("- Lưu: VT.", "")]
    closing = parts(in_a_table(LEFT, RIGHT) + p(TEXT) + in_a_table(recipients, signature)).closing
    assert all_said(closing.authority) == authority
    assert said(closing.name) == name


def test_the_drafter_s_code_stands_below_the_archive_line() -> None:
    recipients = [("Nơi nhận:", ""), ("- Như trên;", ""), ("- Lưu: VT, VP.", ""), ("PL.(300)", "")]
    body = in_a_table(LEFT, RIGHT) + p(TEXT) + in_a_table(recipients, SIGNATURE)
    closing = parts(body).closing
    assert said(closing.archive) == "- Lưu: VT, VP."
    assert said(closing.drafter) == "PL.(300)"


def test_pictures_of_a_signature_are_found() -> None:
    picture = '<w:pict><v:shape style="width:20mm"><v:imagedata r:id="img"/></v:shape></w:pict>'
    signature = [("GIÁM ĐỐC", BOLD), (picture, ""), ("Trần Sĩ Thành", BOLD)]
    body = in_a_table(LEFT, RIGHT) + p(TEXT) + in_a_table([("Nơi nhận:", "")], signature)
    image = '<Relationship Id="img" Type="x/image" Target="media/a.png"/>'
    paper = read(body, relations=image, extra={"word/media/a.png": b"\x89PNG"})
    (found,) = take_apart(paper).closing.pictures
    assert found.picture == b"\x89PNG"


def test_of_two_who_sign_the_right_one_is_the_signer() -> None:
    pair = in_a_table(
        [("THƯ KÝ", BOLD), ("", ""), ("Lê A", "")], [("CHỦ TỌA", BOLD), ("", ""), ("Lê B", "")]
    )
    below = p("Nơi nhận:") + p("- Lưu: VT, Hồ sơ.")
    found = parts(in_a_table(LEFT, RIGHT) + p(TEXT) + pair + below)
    closing = found.closing
    assert written(found) == [TEXT]
    assert all_said(closing.authority) == ["CHỦ TỌA"]
    assert said(closing.name) == "Lê B"
    assert said(closing.archive) == "- Lưu: VT, Hồ sơ."


def annex(label: str, *, number: str = "") -> str:
    title = p("DANH SÁCH ĐƠN VỊ", properties=CENTRE)
    link = p("(Kèm theo Công văn số      /SGDĐT ngày      tháng      năm 2025)", properties=CENTRE)
    return p(r(label, BOLD), properties=CENTRE) + title + link + p(f"Nội dung{number}")


def test_annexes_are_found_with_title_and_link() -> None:
    found = parts(
        a_dispatch(below=annex("Phụ lục I", number="1") + annex("PHỤ LỤC 02", number="2"))
    )
    assert [each.label.text for each in found.annexes] == ["Phụ lục I", "PHỤ LỤC 02"]
    for number, each in enumerate(found.annexes, start=1):
        assert all_said(each.title) == ["DANH SÁCH ĐƠN VỊ"]
        assert said(each.link).startswith("(Kèm theo")
        assert all_said(each.body) == [f"Nội dung{number}"]
    assert not found.loose


def test_label_and_title_of_an_annex_may_be_one_paragraph() -> None:
    broken = "<w:t>Phụ lục</w:t><w:br/><w:t>DANH SÁCH</w:t>"
    (found,) = parts(a_dispatch(below=p(r(broken, BOLD), properties=CENTRE) + p("a"))).annexes
    assert found.label.text == "Phụ lục"
    assert all_said(found.title) == ["DANH SÁCH"]


def test_a_mention_of_an_annex_is_none() -> None:
    assert not parts(a_dispatch(text=p("Phụ lục kèm theo.") + p("Phụ lục I") + p(TEXT))).annexes


def test_the_contact_line_is_found_at_the_foot_or_below_the_closing() -> None:
    contact = "Địa chỉ: 01 Lê Lợi. Điện thoại: 0261.123456"
    foot = page('<w:footerReference w:type="default" r:id="footer1"/>')
    assert said(take_apart(read(a_dispatch() + foot, footer1=p(contact))).contact) == contact
    found = parts(a_dispatch(below=p(contact)))
    assert said(found.contact) == contact
    assert not found.loose


def test_the_line_of_a_digital_signature_is_found() -> None:
    line = "Số: 15/SGDĐT-VP; 05/3/2025; 08:30:15"
    found = parts(p(line) + p("DANH SÁCH ĐƠN VỊ") + p("1. Trường A"))
    assert said(found.signing_line) == line


@pytest.mark.parametrize(
    "body",
    [
        "",
        p("Mua: gạo, muối, dầu ăn") + p("- 2 kg thịt") + p("- rau"),
        p("Số: 5 quả trứng"),
        table(("a", "b"), ("c", "d")),
        p("Kính gửi: bạn") + p("Hôm nay trời đẹp."),
        p("Nơi nhận:"),
        p("Phụ lục", properties=CENTRE),
        p("KT. GIÁM ĐỐC"),
    ],
    ids=["trống", "danh sách đi chợ", "một con số", "một bảng", "một lá thư", "chỉ nơi nhận",
         "chỉ phụ lục", "chỉ quyền hạn"],
)  # fmt: skip
def test_any_paper_is_taken_apart(body: str) -> None:
    found = parts(body)
    assert found.head.nation is None
    assert found.head.motto is None
    assert not found.head.issuer


def test_a_shopping_list_is_a_body_and_nothing_else() -> None:
    found = parts(p("Mua:") + p("- 2 kg thịt") + p("- rau"))
    assert (found.head, found.closing) == (Head(), Closing())
    assert found.document_type is None
    assert written(found) == ["Mua:", "- 2 kg thịt", "- rau"]


def test_a_letter_that_names_addressees_is_a_dispatch() -> None:
    assert parts(p("Kính gửi: Sở Nội vụ") + p(TEXT)).document_type is DocumentType.DISPATCH
