"""What cannot be read is refused in one sentence that says what and what to do."""

import io
import random
import zlib

import pypdfium2 as pdfium
import pytest

from tests.unit.intake.reading.the_notice import notice_text
from tests.unit.uploads.packages import package, zipped
from workflow.errors import InputError, UnreadableFileError
from workflow.intake.manuscript import Manuscript
from workflow.intake.reading import decoding, pdf, pictures
from workflow.intake.reading import read_manuscript as read_manuscript_module
from workflow.intake.reading.pictures import LONGEST_SIDE, pages_of
from workflow.intake.reading.read_manuscript import read_manuscript
from workflow.uploads.limits import Limits


def pages(count: int) -> bytes:
    """Return a PDF of empty pages."""
    document, buffer = pdfium.PdfDocument.new(), io.BytesIO()
    for _ in range(count):
        document.new_page(100, 100)
    document.save(buffer)
    return buffer.getvalue()


def page_of(words: bytes, box: bytes = b"0 0 595 842") -> bytes:
    """Return a PDF of one page with these drawing words, packed; readers mend its missing table."""
    packed = zlib.compress(words, 9)
    return b"\n".join(
        [
            b"%PDF-1.4",
            b"1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj",
            b"2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj",
            b"3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[" + box + b"]/Contents 4 0 R"
            b"/Resources<</Font<</F1 5 0 R>>>>>> endobj",
            b"4 0 obj <</Length %d/Filter/FlateDecode>>\nstream" % len(packed),
            packed,
            b"endstream endobj",
            b"5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj",
            b"trailer <</Root 1 0 R/Size 6>>",
        ]
    )


def letters(number: int) -> bytes:
    return b"BT /F1 9 Tf 9 9 Td " + b"(a) Tj " * number + b"ET"


def test_a_page_of_words_is_read() -> None:
    assert read_manuscript("a.pdf", page_of(letters(50))).text == "a" * 50


@pytest.mark.parametrize("number", [pdf.MOST_LETTERS + 1, 2_000_000])
def test_a_small_pdf_that_holds_too_many_letters_is_refused(number: int) -> None:
    with pytest.raises(UnreadableFileError, match="nén quá nhiều"):
        read_manuscript("a.pdf", page_of(letters(number)))


def test_the_picture_of_a_page_is_never_longer_than_a_side_may_be() -> None:
    document = pdf.open_pdf("a.pdf", page_of(b"", b"0 0 100000000 0.001"))
    (picture,) = pages_of("a.pdf", document)
    assert int(picture.content.split()[1]) <= LONGEST_SIDE


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "tệp rỗng", id="tệp rỗng"),
        pytest.param(b" \n\n ", "tệp rỗng", id="chỉ có khoảng trắng"),
        pytest.param("\u200b\u200b".encode(), "không có chữ nào", id="chỉ có ký tự ẩn"),
        pytest.param(zipped({"a.txt": "x"}), "không phải tệp Word", id="tệp nén"),
        pytest.param(
            zipped({"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>"}),
            "Excel",
            id="bảng tính",
        ),
        pytest.param(package()[:90], "hỏng", id=".docx tải dở"),
        pytest.param(package({"word/document.xml": "<w:p"}), "hỏng", id=".docx có XML hỏng"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "Office đời cũ", id="Office đời cũ"),
        pytest.param(b"{\\rtf1 x}", "Lưu thành", id="RTF khi chưa có LibreOffice"),
        pytest.param(
            notice_text().encode("ascii", "replace"),
            "chữ tiếng Việt trong tệp đã mất",
            id="chữ thành dấu hỏi",
        ),
        pytest.param(b"<html><body>x", "trang web", id="trang web"),
        pytest.param(bytes(range(256)) * 40, "không phải tệp văn bản", id="tệp nhị phân"),
        pytest.param(b"MZ\x90\0\x03\0\0\0" * 9, "không phải tệp văn bản", id="chương trình"),
        pytest.param(b"%PDF-1.7 hong", "tệp PDF hỏng", id="PDF hỏng"),
        pytest.param(pages(pdf.MOST_PAGES + 1), "301 trang", id="PDF quá nhiều trang"),
    ],
)
def test_a_bad_file_gets_one_sentence(content: bytes, words: str) -> None:
    with pytest.raises(UnreadableFileError, match=words) as caught:
        read_manuscript("thong-bao", content)
    assert "\n" not in str(caught.value)


def test_a_file_bigger_than_any_notice_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_manuscript_module, "LIMITS", Limits(file=1000))
    with pytest.raises(UnreadableFileError, match="tệp lớn hơn"):
        read_manuscript("a.pdf", b"%PDF" + bytes(1000))


def test_a_text_longer_than_any_notice_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="16 MB"):
        read_manuscript("a.txt", b"a" * (decoding.MOST_BYTES + 1))


def is_read_or_refused(content: bytes) -> bool:
    """Tell whether a manuscript or one of our sentences comes of it; anything else is raised."""
    try:
        return isinstance(read_manuscript("a.txt", content), Manuscript)
    except InputError as error:
        return bool(str(error))


@pytest.mark.parametrize(
    "pattern",
    ["|", "a|b\n", "| - |\n", "*a ", "**", "\\", "<br>", "> ", "1.1.", "a)", "(", ".- A", "Ă", "ếẾ",
     "tỉnha) ", "12/20251. ", "\f", "2\n", "\n", " \t", "ĐẾN\n", "A\u0301",
     "–\n", ";:./.", "x" * 99],
)  # fmt: skip
def test_hostile_repetition_ends_soon(pattern: str) -> None:
    content = (pattern * (200_000 // len(pattern.encode()))).encode()
    assert is_read_or_refused(content)


def test_whatever_becomes_of_a_notice_it_is_read_or_refused() -> None:
    chance = random.Random(2025)  # noqa: S311 - the same texts in each run
    text = notice_text()
    scraps = [
        "|",
        "\n",
        "\t",
        "**",
        "<br>",
        "\f",
        "\0",
        "a)",
        "1. ",
        "\u0301",
        "\u200b",
        "- ",
        "| a | b |\n",
        "2\n",
    ]
    for _ in range(1000):
        start = chance.randrange(len(text))
        broken = list(text[start : start + 1500])
        for _ in range(chance.randrange(1, 30)):
            place = chance.randrange(len(broken))
            broken[place : place + chance.randrange(4)] = chance.choice(scraps)
            broken = broken or ["x"]
        content = bytearray("".join(broken).encode())
        if chance.random() < 0.2:
            content[chance.randrange(len(content))] = chance.randrange(256)
        assert is_read_or_refused(bytes(content))


class NeverAsked:
    """A LibreOffice that is given nothing."""

    def to_docx(self, name: str, content: bytes) -> bytes:
        raise AssertionError(name)


@pytest.mark.parametrize(
    "words",
    [b"{\\*\\fldinst INCLUDEPICTURE a}", b"{\\object{\\*\\objdata 01}}", b"{\\*\\template //a/b}"],
    ids=["ảnh từ nơi khác", "đối tượng", "mẫu từ nơi khác"],
)
def test_live_rich_text_never_reaches_libreoffice(words: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="không an toàn"):
        read_manuscript("thong-bao.rtf", b"{\\rtf1 " + words + b"}", NeverAsked())


class Noted:
    """A lock that can be asked whether it is held."""

    depth = 0

    def __enter__(self) -> None:
        self.depth += 1

    def __exit__(self, *_: object) -> None:
        self.depth -= 1


def test_whoever_reads_a_pdf_is_alone_in_pdfium(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = Noted()

    class Watched(pdfium.PdfDocument):  # type: ignore[misc]
        def __init__(self, *arguments: object) -> None:
            assert alone.depth
            super().__init__(*arguments)

        def __getitem__(self, number: int) -> object:
            assert alone.depth
            return super().__getitem__(number)

        def close(self) -> None:
            assert alone.depth
            super().close()
            closed.append(self)

    closed: list[object] = []
    monkeypatch.setattr(pdfium, "PdfDocument", Watched)
    for module in (read_manuscript_module, pictures):
        monkeypatch.setattr(module, "PDFIUM", alone)
    assert (
        "Xin" in read_manuscript("a.pdf", page_of(b"BT /F1 12 Tf 72 700 Td (Xin chao) Tj ET")).text
    )
    with alone:
        scan = pages(2)
        document = pdf.open_pdf("a.pdf", scan)
    assert len(list(pages_of("a.pdf", document))) == 2
    with alone:
        document.close()
    assert (len(closed), alone.depth) == (2, 0)
    monkeypatch.setattr("workflow.intake.reading.ocr.shutil.which", lambda _: None)
    with pytest.raises(UnreadableFileError):
        read_manuscript("a.pdf", scan)
    assert (len(closed), alone.depth) == (3, 0), "closed, though nobody could read it"
