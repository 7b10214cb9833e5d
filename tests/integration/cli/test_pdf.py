"""A PDF beside the .docx: asked for with --pdf, or of any file; the .docx is never at stake."""

from pathlib import Path

import pytest
from docx import Document

from tests.integration.cli.conftest import NOTICE, Dondoc

INSTALL = "apt-get install libreoffice-writer-nogui"


@pytest.fixture
def no_libreoffice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "công văn.docx"
    document = Document()
    document.add_paragraph("Kính gửi: Phòng Giáo dục và Đào tạo")
    document.save(str(path))
    return path


def test_an_issued_document_gets_its_pdf_beside_it_and_keeps_it(
    issued: Path, dondoc: Dondoc
) -> None:
    (docx,) = (issued / "documents").glob(f"2025-*-{NOTICE}.docx")
    said = dondoc("documents", "--copy", NOTICE, "--pdf")
    assert said.code == 0, said.err
    assert f"Bản PDF: {docx.with_suffix('.pdf')}" in said.out
    pdf = docx.with_suffix(".pdf").read_bytes()
    assert b"<pdfaid:part>2<" in pdf
    again = dondoc("issue", NOTICE, "--dry-run", "--pdf", "--json").json
    assert again["pdf"] == str(docx.with_suffix(".pdf"))
    assert docx.with_suffix(".pdf").read_bytes() == pdf
    assert len(list((issued / "documents").iterdir())) == 2
    docx.with_suffix(".pdf").write_bytes(b"da ky so")
    other = Path(dondoc("documents", "--copy", NOTICE, "--pdf", "--json").json["pdf"])
    assert (other.name, other.read_bytes()) == (f"{docx.stem} (2).pdf", pdf)


def test_without_libreoffice_the_document_is_issued_all_the_same(
    office: Path, dondoc: Dondoc, no_libreoffice: None
) -> None:
    line = ("issue", f"{NOTICE}.yaml", "--pdf", "--today", "2025-02-14")
    said = dondoc(*line)
    assert said.code == 1
    assert "Đã ban hành văn bản số 215/SGDĐT-GDTrH-QLCL" in said.out
    assert INSTALL in said.err
    assert "Bản Word (.docx) vẫn còn nguyên" in said.err
    (docx,) = (office / "documents").iterdir()
    assert docx.suffix == ".docx"
    told = dondoc("documents", "--copy", NOTICE, "--pdf", "--json")
    assert (told.code, told.err) == (1, "")
    assert (told.json["copy"], told.json["pdf"]) == (str(docx), None)
    assert INSTALL in told.json["problem"]


def test_a_pdf_of_the_whole_list_is_not_asked_for(office: Path, dondoc: Dondoc) -> None:
    said = dondoc("documents", "--pdf")
    assert said.code == 2
    assert "--copy MÃ --pdf" in said.err


def test_any_file_becomes_a_pdf_without_an_office(letter: Path, dondoc: Dondoc) -> None:
    wrong = letter.with_name("bảng.docx")
    wrong.write_bytes(b"khong phai Word")
    said = dondoc("pdf", wrong, letter)
    assert said.code == 1
    assert said.out == f"Bản PDF: {letter.with_suffix('.pdf')}\n"
    assert f"Chưa tạo được PDF của “{wrong}”: tệp không phải văn bản Word" in said.err
    assert letter.with_suffix(".pdf").read_bytes().startswith(b"%PDF-")


def test_a_pdf_that_is_there_is_not_overwritten(letter: Path, dondoc: Dondoc) -> None:
    letter.with_suffix(".pdf").write_bytes(b"da ky so")
    said = dondoc("pdf", letter, "--json")
    assert said.code == 1
    assert said.json["made"] == []
    assert "với nội dung khác" in said.json["problems"][0]
    assert letter.with_suffix(".pdf").read_bytes() == b"da ky so"


def test_a_misspelt_file_stops_before_anything_is_made(
    letter: Path, dondoc: Dondoc, no_libreoffice: None
) -> None:
    said = dondoc("pdf", letter, letter.with_name("cong van.docx"))
    assert said.code == 1
    assert "không có tệp này" in said.err
    assert not letter.with_suffix(".pdf").exists()


def test_any_file_without_libreoffice_is_one_sentence(
    letter: Path, dondoc: Dondoc, no_libreoffice: None
) -> None:
    said = dondoc("pdf", letter)
    assert said.code == 1
    assert INSTALL in said.err
    assert letter.exists()
