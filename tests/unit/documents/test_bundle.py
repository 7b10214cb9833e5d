"""Many documents in one zip."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from workflow.documents.bundle import write_bundle
from workflow.errors import InputError, StorageError


def read(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_document_is_there_under_a_name_of_its_own(tmp_path: Path) -> None:
    documents = [
        ("Công văn.docx", b"1"),
        ("công VĂN.docx", b"2"),
        ("a/..\\b:c.docx", b"3"),
        ("..", b"4"),
    ]
    assert write_bundle(tmp_path / "x.zip", documents) == 4
    assert read(tmp_path / "x.zip") == {
        "Công văn.docx": b"1",
        "công VĂN (2).docx": b"2",
        "a-..-b-c.docx": b"3",
        "van-ban.docx": b"4",
    }


def test_the_same_documents_give_the_same_file(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        write_bundle(tmp_path / name, [("a.docx", b"1"), ("b.docx", b"2")])
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_file_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"cua toi")
    with pytest.raises(InputError, match="đã có"):
        write_bundle(tmp_path / "x.zip", [("a", b"1")])
    assert (tmp_path / "x.zip").read_bytes() == b"cua toi"


def test_nothing_is_left_of_a_bundle_that_broke_off(tmp_path: Path) -> None:
    def documents() -> Iterator[tuple[str, bytes]]:
        yield "a.docx", b"1"
        raise InputError("mẫu hỏng")

    with pytest.raises(InputError, match="mẫu hỏng"):
        write_bundle(tmp_path / "x.zip", documents())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="Không ghi được"):
        write_bundle(tmp_path / "no" / "x.zip", [("a", b"1")])
