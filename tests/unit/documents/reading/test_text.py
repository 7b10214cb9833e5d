"""What a person reads on paper is the text: no more, no less."""

import pytest

from tests.unit.documents.reading.word_file import first, p, r, read, tc, texts, word_file
from workflow.documents.reading.read_paper import read_paper
from workflow.errors import UnreadableFileError

BEGIN, SEPARATE, END = (
    r(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end")
)


def instruction(text: str) -> str:
    return r(f"<w:instrText>{text}</w:instrText>")


def field(code: str, result: str) -> str:
    return BEGIN + instruction(code) + SEPARATE + r(result) + END


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param("<w:ins>" + r("28/02/2025") + "</w:ins>", "28/02/2025", id="chèn"),
        pytest.param("<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>", "", id="xóa"),
        pytest.param("<w:moveFrom>" + r("cũ") + "</w:moveFrom>", "", id="dời đi"),
        pytest.param("<w:moveTo>" + r("mới") + "</w:moveTo>", "mới", id="dời đến"),
        pytest.param(
            "<w:sdt><w:sdtPr/><w:sdtContent>" + r("Đắk Nông") + "</w:sdtContent></w:sdt>",
            "Đắk Nông",
            id="ô điều khiển nội dung",
        ),
        pytest.param("<w:hyperlink>" + r("a@x.vn") + "</w:hyperlink>", "a@x.vn", id="liên kết"),
        pytest.param(
            "<w:smartTag><w:smartTag>" + r("Hà Nội") + "</w:smartTag></w:smartTag>",
            "Hà Nội",
            id="thẻ thông minh",
        ),
        pytest.param(field("DATE", "12/02/2025"), "12/02/2025", id="trường ngày"),
        pytest.param(
            BEGIN + instruction("IF ") + field("PAGE", "1") + SEPARATE + r("kết quả") + END,
            "kết quả",
            id="trường lồng nhau",
        ),
        pytest.param(
            '<w:fldSimple w:instr="AUTHOR">' + r("Bình") + "</w:fldSimple>", "Bình", id="trường đơn"
        ),
        pytest.param(r("<w:t>Số:</w:t><w:tab/><w:t>15</w:t>"), "Số:\t15", id="bước nhảy"),
        pytest.param(r("<w:t>a</w:t><w:br/><w:cr/><w:t>b</w:t>"), "a\n\nb", id="xuống dòng"),
        pytest.param(r('<w:br w:type="page"/>'), "\f", id="ngắt trang"),
        pytest.param(r("<w:t>2024</w:t><w:noBreakHyphen/><w:t>2025</w:t>"), "2024-2025", id="nối"),
        pytest.param(r("<w:t>ba</w:t><w:softHyphen/><w:t>o</w:t>"), "bao", id="nối mềm"),
        pytest.param(r('<w:sym w:font="Wingdings" w:char="00FC"/>'), "ü", id="ký hiệu của phông"),
        pytest.param(r('<w:sym w:font="x" w:char="D800"/>'), "", id="ký hiệu hỏng"),
        pytest.param(r("mật", "<w:vanish/>"), "", id="chữ ẩn"),
        pytest.param(r("Sở Nội vụ", "<w:caps/>"), "SỞ NỘI VỤ", id="in hoa toàn bộ"),
        pytest.param(r("Sở Nội vụ", "<w:smallCaps/>"), "SỞ NỘI VỤ", id="in hoa nhỏ"),
        pytest.param(
            "<m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>=1</m:t></m:r></m:oMath>",
            "x=1",
            id="công thức",
        ),
        pytest.param(
            "<mc:AlternateContent><mc:Choice Requires='w14'>"
            + r("mới")
            + "</mc:Choice><mc:Fallback>"
            + r("cũ")
            + "</mc:Fallback></mc:AlternateContent>",
            "mới",
            id="hai bản của một nội dung",
        ),
    ],
)
def test_text_is_what_is_printed(content: str, text: str) -> None:
    assert first(p(content)).text == text


def test_a_deleted_end_joins_two_paragraphs() -> None:
    body = (
        p("Hạn là ", properties="<w:rPr><w:del/></w:rPr>")
        + p("ngày 28/02/2025.", properties='<w:jc w:val="both"/>')
        + p("Hết.", properties="<w:rPr><w:del/></w:rPr>")
    )
    paper = read(body)
    assert texts(paper) == ["Hạn là ngày 28/02/2025.", "Hết."]
    assert paper.paragraphs[0].align == "justify"


def test_a_paragraph_deleted_whole_leaves_nothing() -> None:
    gone = "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
    body = p("còn") + p(gone, properties="<w:rPr><w:del/></w:rPr>") + p("lại")
    assert texts(read(body)) == ["còn", "lại"]


def test_a_text_box_gives_paragraphs_of_its_own_behind_its_anchor() -> None:
    box = (
        '<w:pict><v:shape style="width:30mm;height:8mm;margin-left:20mm"><v:textbox>'
        f"<w:txbxContent>{p('HỎA TỐC')}{p('hẹn giờ')}</w:txbxContent>"
        "</v:textbox></v:shape></w:pict>"
    )
    paper = read(p("trước") + p("neo", r(box)) + p("sau"))
    assert texts(paper) == ["trước", "neo", "HỎA TỐC", "hẹn giờ", "sau"]
    _, anchor, one, two, after = paper.paragraphs
    assert one.box
    assert one.box == two.box
    assert one.box.left == pytest.approx(20)
    assert one.is_boxed
    assert not anchor.is_boxed
    assert not after.is_boxed
    assert anchor.drawings[0].text == "HỎA TỐC\nhẹn giờ"


def test_paragraphs_of_one_frame_share_it() -> None:
    left = '<w:framePr w:w="4000" w:x="1" w:y="1"/>'
    right = '<w:framePr w:w="5000" w:x="5670" w:y="1"/>'
    paper = read(
        p("SỞ NỘI VỤ", properties=left)
        + p("Số: 15", properties=left)
        + p("CỘNG HÒA", properties=right)
        + p("Kính gửi")
    )
    first_box, second_box, third_box, none = (each.box for each in paper.paragraphs)
    assert first_box == second_box != third_box
    assert third_box
    assert third_box.left == pytest.approx(100, abs=0.1)
    assert none is None


@pytest.mark.parametrize("side", ["center", "right"])
def test_a_frame_puts_its_text_where_it_stands_itself(side: str) -> None:
    assert first(p("2", properties=f'<w:framePr w:xAlign="{side}"/>')).align == side


def test_a_big_first_letter_is_no_frame() -> None:
    assert first(p("N", properties='<w:framePr w:dropCap="drop"/>')).box is None


def test_content_controls_hold_whole_paragraphs_and_tables() -> None:
    inside = p("một") + "<w:tbl><w:tr>" + tc("hai") + "</w:tr></w:tbl>"
    body = f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    assert texts(read(body)) == ["một", "hai"]


def test_paragraphs_are_counted_where_something_is_printed() -> None:
    paper = read(p("một") + p("") + p("\u00a0") + p("hai"))
    assert [each.number for each in paper.paragraphs] == [1, None, None, 2]


def test_a_field_may_span_paragraphs() -> None:
    body = p(BEGIN + instruction("TOC") + SEPARATE, "Mục một") + p("Mục hai", END) + p("Chữ")
    assert texts(read(body)) == ["Mục một", "Mục hai", "Chữ"]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(field(r" PAGE \* MERGEFORMAT ", "2"), id="trường ghép"),
        pytest.param(BEGIN + instruction("PA") + instruction("GE") + END, id="mã bị cắt đôi"),
        pytest.param('<w:fldSimple w:instr=" page ">' + r("2") + "</w:fldSimple>", id="trường đơn"),
        pytest.param(r("<w:pgNum/>"), id="Word cũ"),
    ],
)
def test_a_page_number_is_seen(content: str) -> None:
    assert first(p(content)).has_page_field


@pytest.mark.parametrize("code", ["NUMPAGES", "PAGEREF _Toc1", "DATE", ""])
def test_other_fields_are_no_page_number(code: str) -> None:
    assert not first(p(field(code, "2"))).has_page_field


def test_text_that_lies_in_another_file_is_not_passed_over() -> None:
    with pytest.raises(UnreadableFileError, match="chèn từ tệp khác"):
        read_paper(word_file(p("a") + '<w:altChunk r:id="x"/>'), "a.docx")
