"""Files of each kind with bytes and marks gone wrong give a draft or one clear sentence."""

import io
import random
import zipfile
from collections.abc import Callable

import pytest
from docx import Document

from tests.unit.intake.reading.test_bad_files import page_of
from tests.unit.intake.reading.the_notice import notice_text
from workflow.domain.notice_draft import NoticeDraft
from workflow.errors import InputError
from workflow.intake.reader import IntakeReader

COPIES = 200
BYTES = (
    b"\0",
    b"\xff\xff\xff\xff",
    b"\x7f",
    b"<w:tc>",
    b"</w:p>",
    b"PK\1\2",
    b"<<",
    b"-1",
    b"99999",
)
LINES = notice_text().split("\n")[:30]
Made = Callable[[random.Random], bytes]


def mangled(chance: random.Random, content: bytes) -> bytes:
    """Return bytes changed, lost, doubled and put in, in a few places."""
    damaged = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        at, length = chance.randrange(len(damaged) + 1), chance.choice([1, 2, 9, 90])
        match chance.randrange(4):
            case 0:
                damaged[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del damaged[at : at + length]
            case 2:
                damaged[at:at] = damaged[at : at + length]
            case _:
                damaged[at : at + 4] = chance.choice(BYTES)
    return bytes(damaged)


def word_file() -> bytes:
    document, buffer = Document(), io.BytesIO()
    for line in LINES:
        document.add_paragraph(line)
    table = document.add_table(rows=2, cols=3)
    for cell, words in zip(
        table._cells, ["STT", "Nội dung", "Thời hạn", "1", "Rà soát", "20/3/2025"], strict=True
    ):
        cell.text = words
    document.save(buffer)
    return buffer.getvalue()


WORD = word_file()
TEXT = "\n".join(LINES).encode()
PDF = page_of(b"BT /F1 9 Tf 9 700 Td (1. So Y te ra soat truoc ngay 20/3/2025.) Tj ET")


def a_word_file(chance: random.Random) -> bytes:
    return mangled(chance, WORD)


def a_word_text(chance: random.Random) -> bytes:
    """Return a whole package whose text has wrong marks."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as whole, zipfile.ZipFile(buffer, "w") as damaged:
        for member in whole.namelist():
            content = whole.read(member)
            is_text = member == "word/document.xml"
            damaged.writestr(member, mangled(chance, content) if is_text else content)
    return buffer.getvalue()


def a_pdf(chance: random.Random) -> bytes:
    return mangled(chance, PDF)


def a_markdown_text(chance: random.Random) -> bytes:
    signs = "#|*_->`\n[](): "
    marks = "".join(chance.choice(signs) for _ in range(60)).encode()
    place = chance.randrange(len(TEXT))
    return TEXT[:place] + marks + TEXT[place : place + 900]


def an_encoded_text(chance: random.Random) -> bytes:
    encoding = chance.choice(["utf-16-le", "utf-16-be", "utf-32", "cp1258", "utf-7"])
    return mangled(chance, TEXT.decode()[:900].encode(encoding, "replace"))


def outcome(content: bytes) -> NoticeDraft | InputError:
    try:
        return IntakeReader().read("thong-bao", content)
    except InputError as error:
        return error


@pytest.mark.parametrize(
    "made", [a_word_file, a_word_text, a_pdf, a_markdown_text, an_encoded_text]
)
def test_a_damaged_file_is_read_or_refused_in_a_sentence(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    chance = random.Random(20251126)  # noqa: S311 - the same files in each run
    found = [outcome(made(chance)) for _ in range(COPIES)]
    refused = [each for each in found if isinstance(each, InputError)]
    assert refused
    assert all(str(each).strip() for each in refused)
