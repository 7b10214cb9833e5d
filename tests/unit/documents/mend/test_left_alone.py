"""What mending must never do: lose a word, write in the wrong line, read what is right as old."""

import io
from collections.abc import Callable

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from tests.unit.documents.mend.faulty import faulty_dispatch
from tests.unit.documents.mend.test_mender import lines
from workflow.documents.mend.mender import WordMender
from workflow.documents.mend.said import tells_all
from workflow.errors import UnreadableFileError

NAME = "cong-van.docx"
FIELD = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'

MOVED = f'<w:moveFrom {nsdecls("w")} w:id="9" w:author="a"><w:r><w:t>xưa </w:t></w:r></w:moveFrom>'


def changed(change: Callable[[WordDocument], object]) -> bytes:
    document = Document(io.BytesIO(faulty_dispatch()))
    change(document)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def mended(docx: bytes) -> WordDocument:
    return Document(io.BytesIO(WordMender().mend(NAME, docx).content))


def test_a_head_that_is_one_paragraph_keeps_its_words() -> None:
    def in_one_paragraph(document: WordDocument) -> None:
        cell = document.tables[0].rows[0].cells[1]
        for paragraph in cell.paragraphs[1:]:
            paragraph._p.getparent().remove(paragraph._p)
        head = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n____"
        cell.paragraphs[0].runs[0].text = head

    done = WordMender().mend(NAME, changed(in_one_paragraph))
    assert "R18" in {each.rule for each in done.corrections}, "the other rule is drawn all the same"
    told = " ".join(lines(done.content))
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in told
    assert "Độc lập - Tự do - Hạnh phúc" in told


def test_a_line_that_begins_another_is_not_written_into_it() -> None:
    def recipients(document: WordDocument) -> None:
        cell = document.tables[1].rows[0].cells[0]
        cell.paragraphs[1].runs[0].text = "- UBND tỉnh Đắk Nông\n- UBND tỉnh"

    told = " ".join(lines(WordMender().mend(NAME, changed(recipients)).content))
    assert "UBND tỉnh Đắk Nông" in told
    assert ";;" not in told


@pytest.mark.parametrize(
    ("words", "band"),
    [
        pytest.param("Sở GDĐT - tài liệu nội bộ, trang ", "footer", id="chữ cạnh số trang"),
        pytest.param("DỰ THẢO LẦN 2", "header", id="dấu dự thảo ở lề trên"),
    ],
)
def test_words_in_a_margin_are_neither_lost_nor_hidden(words: str, band: str) -> None:
    def write(document: WordDocument) -> None:
        paragraph = getattr(document.sections[0], band).paragraphs[0]
        paragraph.add_run(words)
        paragraph._p.append(parse_xml(FIELD))

    after = mended(changed(write)).sections[0]
    assert words.strip() in getattr(after, band).paragraphs[0].text
    assert not after.different_first_page_header_footer


def test_letters_that_are_unicode_already_are_no_old_spelling() -> None:
    def with_the_name_of_an_old_font(document: WordDocument) -> None:
        for run in document.paragraphs[4].runs:
            run.font.name = ".VnTime"

    original = Document(io.BytesIO(faulty_dispatch())).paragraphs[4].text
    assert mended(changed(with_the_name_of_an_old_font)).paragraphs[4].text == original


def test_text_moved_away_does_not_shift_what_is_written() -> None:
    def moved(document: WordDocument) -> None:
        paragraph = document.paragraphs[4]
        paragraph.runs[0].text = "C¸c ®¬n vÞ göi b¸o c¸o."  # noqa: RUF001 - as TCVN3 spells
        paragraph.runs[0].font.name = ".VnTime"
        paragraph.runs[0].font.size = Pt(14)
        paragraph._p.insert(1, parse_xml(MOVED))

    assert "Các đơn vị gửi báo cáo." in mended(changed(moved)).paragraphs[4].text


def test_the_closing_mark_goes_where_it_prints_not_into_text_moved_away() -> None:
    def moved(document: WordDocument) -> None:
        document.paragraphs[5]._p.append(parse_xml(MOVED))

    assert mended(changed(moved)).paragraphs[5].text.endswith("thực hiện./.")


def test_a_table_that_ends_the_text_gets_no_closing_mark() -> None:
    def table(document: WordDocument) -> None:
        end = document.tables[-1]._tbl
        figures = document.add_table(rows=1, cols=1)
        figures.cell(0, 0).text = "97,5"
        end.addprevious(figures._tbl)

    assert "97,5" in [c.text for t in mended(changed(table)).tables for c in t._cells]


def test_a_file_that_cannot_be_changed_is_a_sentence() -> None:
    def half_a_twip(document: WordDocument) -> None:
        for margins in document.sections[0]._sectPr.iter(qn("w:pgMar")):
            margins.set(qn("w:left"), "1000.5")

    with pytest.raises(UnreadableFileError, match="lưu lại"):
        WordMender().mend(NAME, changed(half_a_twip))


def test_a_step_that_says_less_than_it_did_would_be_undone() -> None:
    def shorten(document: WordDocument) -> None:
        document.paragraphs[4].runs[0].text = ""

    assert tells_all(faulty_dispatch(), faulty_dispatch(), ())
    assert not tells_all(faulty_dispatch(), changed(shorten), ())
