"""Word documents: nothing that a reader sees on paper is lost, nothing else is taken."""

import mammoth
import pytest

from tests.unit.intake.reading.the_notice import paragraphs, tables
from tests.unit.uploads.packages import OFFICE, WORD, package, relation, relations
from workflow.errors import UnreadableFileError
from workflow.intake.manuscript import Manuscript
from workflow.intake.reading import word
from workflow.intake.reading.html_blocks import MOST_COLUMNS
from workflow.intake.reading.read_manuscript import read_manuscript

NAMES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
NUMBERING = f"""<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/>
<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
STYLES = f"""<w:styles xmlns:w="{WORD}">
<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>
</w:style><w:style w:type="paragraph" w:styleId="Cu"><w:basedOn w:val="Nen"/></w:style>
<w:style w:type="paragraph" w:styleId="Nen"><w:rPr><w:rFonts w:ascii="VNI-Times"/></w:rPr></w:style>
</w:styles>"""


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def item(text: str, level: int) -> str:
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return p(run(text), place)


def row(*cells: str) -> str:
    inside = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
    return f"<w:tr>{inside}</w:tr>"


def box(inside: str) -> str:
    return f"<w:txbxContent>{inside}</w:txbxContent>"


def read(body: str) -> Manuscript:
    content = package(
        {
            "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
            "word/numbering.xml": NUMBERING,
            "word/styles.xml": STYLES,
            "word/_rels/document.xml.rels": relations(
                relation("numbering", "numbering.xml"), relation("styles", "styles.xml")
            ),
        }
    )
    return read_manuscript("a.docx", content)


def test_automatic_numbers_become_text() -> None:
    body = [item("NHIỆM VỤ", 0), item("Rà soát.", 1), item("Báo cáo.", 1), item("Gạch.", 2)]
    body += [p(run("TỔ CHỨC"), '<w:pStyle w:val="Muc"/>'), item("Giao việc.", 1)]
    assert paragraphs(read("".join(body))) == [
        "I. NHIỆM VỤ",
        "a) Rà soát.",
        "b) Báo cáo.",
        "- Gạch.",
        "II. TỔ CHỨC",
        "a) Giao việc.",
    ]


def test_insertions_stay_and_deletions_go() -> None:
    inserted = f'<w:ins w:id="1" w:author="a">{run("28/02/2025")}</w:ins>'
    deleted = (
        '<w:del w:id="2" w:author="a"><w:r><w:delText>15/02/2025</w:delText></w:r></w:del>'
        f'<w:moveFrom w:id="3" w:author="a">{run("chuyển đi")}</w:moveFrom>'
    )
    assert paragraphs(read(p(run("Trước ngày ") + inserted + deleted))) == ["Trước ngày 28/02/2025"]


def test_content_controls_fields_and_boxes_are_read() -> None:
    control = f"<w:sdt><w:sdtContent>{run('Trong ô')}</w:sdtContent></w:sdt>"
    field = f'<w:fldSimple w:instr="REF a">{run(" và trường")}</w:fldSimple>'
    words = box(p(run("Trong hộp.")))
    drawn = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{words}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{words}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    body = p(control + field + run(".")) + p(f"<w:r>{drawn}</w:r>{run('Ngoài hộp.')}")
    assert paragraphs(read(body)) == ["Trong ô và trường.", "Ngoài hộp.", "Trong hộp."]


def test_links_are_read_as_their_text() -> None:
    address = f'<w:hyperlink r:id="rId9">{run("vanthu@binhan.gov.vn")}</w:hyperlink>'
    place = f'<w:hyperlink w:anchor="a">{run(", khoản 1")}</w:hyperlink>'
    assert paragraphs(read(p(run("Gửi ") + address + place))) == [
        "Gửi vanthu@binhan.gov.vn, khoản 1"
    ]


def test_a_picture_in_a_box_goes_and_a_box_in_a_box_stays() -> None:
    seal = '<w:r><w:pict><v:imagedata r:id="rId9"/></w:pict></w:r>'
    inner = f"<w:r><w:pict>{box(p(run('Trong nữa.')))}</w:pict></w:r>"
    outer = f"<w:r><w:drawing>{box(p(seal + run('Trong hộp.') + inner))}</w:drawing></w:r>"
    assert paragraphs(read(p(run("Ngoài hộp.") + outer))) == [
        "Ngoài hộp.",
        "Trong hộp.",
        "Trong nữa.",
    ]


def test_notes_and_what_is_hidden_are_no_text() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'
    assert paragraphs(read(p(run("Rà soát") + mark + run(" ẩn", "<w:vanish/>")))) == ["Rà soát"]


def test_letters_are_read_as_their_fonts_show_them() -> None:
    tcvn3 = '<w:rFonts w:ascii=".VnTime"/>'
    cut_in_two = run("C\u00e9ng h", tcvn3) + run("\u00dfa", f"{tcvn3}<w:b/>")
    vni = p(run("Ñoäc laäp"), '<w:pStyle w:val="Cu"/>')
    manuscript = read(p(cut_in_two + run(" xã hội", "<w:caps/>")) + vni)
    assert paragraphs(manuscript) == ["Cộng hòa XÃ HỘI", "Độc lập"]
    assert sum("sang Unicode" in note for note in manuscript.notes) == 2


def test_a_head_is_read_cell_by_cell_and_tasks_stay_a_table() -> None:
    organ, nation = p(run("SỞ NỘI VỤ")), p(run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    head = f"<w:tbl>{row(organ + p(run('Số: 5/SNV')), nation)}</w:tbl>"
    title = "<w:tcPr><w:gridSpan w:val='3'/></w:tcPr>" + p(run("PHÒNG KINH TẾ"))
    owner = "<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + p(run("Phòng Kinh tế"))
    below = "<w:tcPr><w:vMerge/></w:tcPr>" + p("")
    rows = [
        row(p(run("STT")), p(run("Nội dung")), p(run("Chủ trì"))),
        row(title),
        row(p(run("1")), p(run("Rà soát")), owner),
        row(p(run("2")), p(run("Báo cáo")), below),
    ]
    manuscript = read(f"{head}{p(run('Kính gửi: Các sở'))}<w:tbl>{''.join(rows)}</w:tbl>")
    assert paragraphs(manuscript) == [
        "SỞ NỘI VỤ",
        "Số: 5/SNV",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Kính gửi: Các sở",
    ]
    assert tables(manuscript) == [
        [
            ["STT", "Nội dung", "Chủ trì"],
            ["PHÒNG KINH TẾ"],
            ["1", "Rà soát", "Phòng Kinh tế"],
            ["2", "Báo cáo", "Phòng Kinh tế"],
        ]
    ]


def test_cells_over_many_columns_never_make_a_row_of_thousands() -> None:
    wide = "<w:tcPr><w:gridSpan w:val='60'/></w:tcPr>" + p(run("Rà soát"))
    rows = "".join(row(*[wide] * 21) for _ in range(5))
    [table] = tables(read(f"<w:tbl>{rows}</w:tbl>"))
    assert [cells.count("Rà soát") for cells in table] == [21] * 5
    assert max(map(len, table)) <= MOST_COLUMNS + 21


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(p("<w:r><w:sym/></w:r>"), id="ký hiệu không có mã"),
        pytest.param(p('<w:r><v:imagedata r:id="rId9"/></w:r>'), id="ảnh lạc chỗ"),
        pytest.param(
            "<w:tbl>" + row("<w:tcPr><w:gridSpan w:val='hai'/></w:tcPr>" + p("")) + "</w:tbl>",
            id="ô rộng bằng chữ",
        ),
        pytest.param("<w:tbl><w:tr><w:tc>" * 80 + "</w:tc></w:tr></w:tbl>" * 80, id="bảng lồng"),
    ],
)
def test_a_document_that_mammoth_stumbles_over_is_strange(body: str) -> None:
    with pytest.raises(UnreadableFileError, match="cấu trúc bên trong tệp bị hỏng"):
        read(body)


@pytest.mark.parametrize("kind", word.STUMBLES)
@pytest.mark.parametrize("step", ["make_plain", "show_letters", "_package_of", "pieces_of"])
def test_a_mistake_of_ours_is_never_told_as_a_strange_document(
    monkeypatch: pytest.MonkeyPatch, step: str, kind: type[Exception]
) -> None:
    def mistaken(*given: object) -> None:
        raise kind

    monkeypatch.setattr(word, step, mistaken)
    with pytest.raises(kind):
        read(p(run("Rà soát")))


@pytest.mark.parametrize("kind", word.STUMBLES)
def test_however_mammoth_stumbles_it_is_told(
    monkeypatch: pytest.MonkeyPatch, kind: type[Exception]
) -> None:
    def stumbling(*given: object, **options: object) -> None:
        raise kind

    monkeypatch.setattr(mammoth, "convert_to_html", stumbling)
    with pytest.raises(UnreadableFileError, match="lưu lại thành"):
        read(p(run("Rà soát")))
