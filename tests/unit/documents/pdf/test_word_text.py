"""A document with a sign that no font can draw is not turned into a PDF that lacks it."""

import io
import zipfile

import pytest

from workflow.documents.pdf import word_text
from workflow.documents.pdf.word_text import why_not


def a_docx(text: str, part: str = "word/document.xml") -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as parts:
        for name in {"word/document.xml", part}:
            printed = text if name == part else ""
            parts.writestr(name, f'<w:r><w:t xml:space="preserve">{printed}</w:t></w:r>')
    return written.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        "Kính gửi: Ủy ban nhân dân các xã, phường",
        "Ki\u0301nh gu\u031b\u0309i",
        "a&#160;b\u200b\u00ad &lt;c&gt; &amp; ½ № “…” – §",
        "➢ ✓ ● ■ → \uf0b7 ☎\ufe0f",
    ],
    ids=["letters", "decomposed letters", "blanks and marks", "signs of Word"],
)
def test_what_the_fonts_have_may_be_printed(text: str) -> None:
    assert why_not(a_docx(text)) == ""


@pytest.mark.parametrize("part", ["document", "header1", "footer2", "footnotes"])
def test_a_sign_nobody_can_draw_is_named(part: str) -> None:
    said = why_not(a_docx("☐ Đồng ý &#128512;", f"word/{part}.xml"))
    assert said == "phông chữ không có ký tự “☐”, “😀”; hãy thay bằng ký tự khác rồi làm lại"


def test_a_file_that_unfolds_without_measure_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_text, "MOST_BYTES", 10_000)
    assert "lớn bất thường" in why_not(a_docx("a" * 10_000))


def test_a_damaged_part_is_no_word_document() -> None:
    whole = bytearray(a_docx("Kính gửi " * 40))
    whole[60:70] = b"0123456789"
    assert "không phải văn bản Word" in why_not(bytes(whole))


def test_a_file_that_lost_its_first_bytes_is_no_word_document() -> None:
    assert "không phải văn bản Word" in why_not(a_docx("Kính gửi")[10:])
