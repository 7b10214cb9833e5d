import io
import re
import unicodedata
from collections.abc import Sequence

import pytest
from docx import Document

from tests.unit.documents.mend.faulty import DISPATCH_TEXT, faulty_dispatch, with_font
from workflow.documents.check.checker import WordChecker
from workflow.documents.mend.mender import WordMender
from workflow.domain.finding import Correction, Mended
from workflow.wording.form_rules import form_rules

NAME = "cong-van.docx"
FOLLOWS = {"R13"}
"""What is broken only once the size of Quốc hiệu is lawful: the sizes that go with it."""


@pytest.fixture(scope="module")
def mended() -> Mended:
    return WordMender().mend(NAME, faulty_dispatch())


def lines(docx: bytes) -> list[str]:
    document = Document(io.BytesIO(docx))
    cells = [c for t in document.tables for row in t.rows for c in row.cells]
    every = [*(p for c in cells for p in c.paragraphs), *document.paragraphs]
    return [p.text for p in every if p.text.strip("\u00a0 ")]


def with_listed_changes(original: Sequence[str], corrections: Sequence[Correction]) -> list[str]:
    written = list(original)
    for correction in corrections:
        if correction.before:
            written[written.index(correction.before)] = correction.after
    return written


def test_what_is_mechanical_is_put_right(mended: Mended) -> None:
    assert [(f.rule, f.wrong, f.spot.quote) for f in mended.left] == []


def test_what_was_broken_was_found_before_it_was_mended(mended: Mended) -> None:
    before = {f.rule for f in WordChecker().check(NAME, faulty_dispatch())}
    assert {c.rule for c in mended.corrections} <= before | FOLLOWS
    assert len({c.rule for c in mended.corrections}) > 20


def test_only_rules_that_the_catalogue_calls_mendable_are_mended(mended: Mended) -> None:
    assert all(form_rules()[c.rule].can_fix for c in mended.corrections)


def test_the_text_is_the_same_but_for_the_listed_changes(mended: Mended) -> None:
    expected = with_listed_changes(lines(faulty_dispatch()), mended.corrections)
    assert lines(mended.content) == expected


def test_no_word_is_touched(mended: Mended) -> None:
    def words(docx: bytes) -> list[str]:
        return re.findall(r"[^\W\d_]+", " ".join(lines(docx)))

    assert words(mended.content) == words(faulty_dispatch())


def test_mended_again_not_a_byte_changes(mended: Mended) -> None:
    again = WordMender().mend(NAME, mended.content)
    assert again.corrections == ()
    assert again.content == mended.content
    assert again.left == mended.left


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Độc lập – Tự do – Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("Số: 5 / SGDĐT - GDTrH", "Số: 05/SGDĐT-GDTrH"),
        ("Đắk Nông, ngày 5 tháng 03 năm 2025", "Đắk Nông, ngày 05 tháng 3 năm 2025"),
        ("– Như trên", "- Như trên;"),
        ("– Lưu: VT, GDTrH", "- Lưu: VT, GDTrH."),
        (DISPATCH_TEXT[2], "Sở đề nghị các đơn vị quan tâm thực hiện./."),
    ],
)
def test_signs_are_written_as_the_decree_writes_them(
    before: str, after: str, mended: Mended
) -> None:
    assert before in lines(faulty_dispatch())
    assert after in lines(mended.content)


@pytest.mark.parametrize(
    ("font", "spelt"),
    [
        pytest.param(
            ".VnTime",
            "C¸c ®¬n vÞ göi b¸o c¸o b»ng v¨n b¶n vÒ Së.",  # noqa: RUF001 - as such a font spells
            id="TCVN3",
        ),
        pytest.param("VNI-Times", "Caùc ñôn vò göûi baùo caùo baèng vaên baûn veà Sôû.", id="VNI"),
    ],
)
def test_letters_of_old_fonts_become_unicode(font: str, spelt: str) -> None:
    old = with_font(faulty_dispatch(), font, {DISPATCH_TEXT[1]: spelt})
    mended = WordMender().mend(NAME, old)
    assert "Các đơn vị gửi báo cáo bằng văn bản về Sở." in lines(mended.content)
    assert "R08" not in {f.rule for f in mended.left}


def test_decomposed_letters_are_composed() -> None:
    apart = unicodedata.normalize("NFD", DISPATCH_TEXT[1])
    old = with_font(faulty_dispatch(), "Times New Roman", {DISPATCH_TEXT[1]: apart})
    assert DISPATCH_TEXT[1] in lines(WordMender().mend(NAME, old).content)


def test_a_document_in_order_stays_as_it_is_byte_for_byte(mended: Mended) -> None:
    again = WordMender().mend(NAME, mended.content)
    assert again.content is mended.content
