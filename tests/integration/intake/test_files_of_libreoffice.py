"""The real notice, printed and saved by LibreOffice, reads as its text does."""

import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from PIL import Image

from tests.unit.intake.reading.the_notice import lines_of, notice_text, paragraphs, tables
from workflow.documents.pdf.converter import LibreOfficeConverter
from workflow.documents.pdf.office_kit import landlock
from workflow.documents.pdf.upgrader import LibreOfficeUpgrader
from workflow.errors import UnreadableFileError
from workflow.intake.reading.read_manuscript import read_manuscript

WHOLE = lines_of(notice_text())


def the_notice_in_word() -> bytes:
    """Return the notice as a Word document: head and ending in two columns, a table of tasks."""
    document = Document()
    start, end = WHOLE.index("Kính gửi:"), WHOLE.index("Nơi nhận:")
    _beside(document, [WHOLE[0], WHOLE[1], WHOLE[4], WHOLE[6]], [WHOLE[2], WHOLE[3], WHOLE[5]])
    for text in WHOLE[start:end]:
        document.add_paragraph(text)
    _beside(document, WHOLE[end:-3], WHOLE[-3:])
    document.add_paragraph("PHỤ LỤC")
    tasks = document.add_table(2, 3, style="Table Grid")
    for cell, text in zip(
        tasks._cells, ["STT", "Nội dung", "Thời hạn", "1", "Rà soát", "Quý II"], strict=True
    ):
        cell.text = text
    document.add_paragraph("Hết phụ lục.")
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _beside(document: object, left: list[str], right: list[str]) -> None:
    table = document.add_table(1, 2)  # type: ignore[attr-defined]
    for cell, texts in zip(table.rows[0].cells, (left, right), strict=True):
        cell.text = "\n".join(texts)


EXPECTED = [*(WHOLE[i] for i in (0, 1, 4, 6, 2, 3, 5)), *WHOLE[7:], "PHỤ LỤC", "Hết phụ lục."]
TASKS = [[["STT", "Nội dung", "Thời hạn"], ["1", "Rà soát", "Quý II"]]]


def test_the_notice_as_docx() -> None:
    manuscript = read_manuscript("a.docx", the_notice_in_word())
    assert (paragraphs(manuscript), tables(manuscript)) == (EXPECTED, TASKS)


def test_the_notice_printed_to_pdf() -> None:
    converter = LibreOfficeConverter(offices=1)
    try:
        (pdf,) = converter.to_pdf([("a", the_notice_in_word())])
    finally:
        converter.close()
    assert isinstance(pdf, bytes)
    manuscript = read_manuscript("a.pdf", pdf)
    assert (paragraphs(manuscript), tables(manuscript)) == (EXPECTED, TASKS)


@pytest.mark.parametrize(
    ("ending", "filter_name"), [("doc", "MS Word 97"), ("rtf", "Rich Text Format")]
)
def test_the_notice_saved_for_old_word(tmp_path: Path, ending: str, filter_name: str) -> None:
    (tmp_path / "a.docx").write_bytes(the_notice_in_word())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        f"{ending}:{filter_name}",
        "a.docx",
    ]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    content = (tmp_path / f"a.{ending}").read_bytes()
    manuscript = read_manuscript(f"a.{ending}", content, LibreOfficeUpgrader())
    assert (paragraphs(manuscript), tables(manuscript)) == (EXPECTED, TASKS)


def test_a_damaged_doc_is_told() -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") * 40
    with pytest.raises(UnreadableFileError, match=r"\.docx"):
        read_manuscript("a.doc", content, LibreOfficeUpgrader(seconds=20))


def test_a_picture_on_the_disk_is_taken_into_no_document(tmp_path: Path) -> None:
    picture = tmp_path / "anh.png"
    Image.new("RGB", (20, 20), "red").save(picture)
    field = f'{{\\field{{\\*\\fldinst INCLUDEPICTURE "{picture.as_uri()}"}}{{\\fldrslt x}}}}'
    made = LibreOfficeUpgrader().to_docx(
        "a.rtf", f"{{\\rtf1 Mở đầu {field}}}".encode("cp1258", "replace")
    )
    with ZipFile(BytesIO(made)) as parts:
        taken = [each for each in parts.namelist() if "media" in each]
    assert bool(taken) is (landlock() == 0), "only a kernel without Landlock lets it be read"
