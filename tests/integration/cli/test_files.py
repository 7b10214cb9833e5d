"""What a unit handed in comes back as it was."""

from pathlib import Path

import pytest

from tests.integration.cli.conftest import NOTICE, Dondoc

CODE = f"{NOTICE}.1-ke-hoach.phong-gddt-cu-jut"
NAME = "kế hoạch.docx"


@pytest.fixture
def handed_in(issued: Path, dondoc: Dondoc, tmp_path: Path) -> Path:
    """Return the office to which a plan was handed in twice, under one name."""
    paper = tmp_path / NAME
    paper.write_bytes(b"ban thu nhat")
    dondoc("submit", CODE, paper, "--today", "2025-02-20")
    dondoc("return", CODE, "--reason", "thiếu danh sách trường", "--today", "2025-02-21")
    paper.write_bytes(b"ban thu hai")
    assert dondoc("submit", CODE, paper, "--today", "2025-02-24").code == 0
    return issued


def test_they_are_listed(handed_in: Path, dondoc: Dondoc) -> None:
    said = dondoc("files", CODE)
    assert [line.split()[2] for line in said.out.splitlines() if NAME in line] == [
        "20/02/2025",
        "24/02/2025",
    ]
    assert f"dondoc files {CODE} --to" in said.out


def test_they_are_given_back_under_their_name_beside_what_lies_there(
    handed_in: Path, dondoc: Dondoc, tmp_path: Path
) -> None:
    folder = tmp_path / "lấy về"
    folder.mkdir()
    (folder / NAME).write_bytes(b"cua toi")
    said = dondoc("files", CODE, "--to", folder, "--json")
    assert (folder / NAME).read_bytes() == b"cua toi"
    assert [Path(each["path"]).name for each in said.json["files"]] == [
        "kế hoạch (2).docx",
        "kế hoạch (3).docx",
    ]
    assert (folder / "kế hoạch (2).docx").read_bytes() == b"ban thu nhat"
    assert (folder / "kế hoạch (3).docx").read_bytes() == b"ban thu hai"
    assert dondoc("files", CODE, "--to", folder).code == 0
    assert len(list(folder.iterdir())) == 3, "the same content is not copied again"


def test_a_file_that_was_changed_is_not_given_back(
    handed_in: Path, dondoc: Dondoc, tmp_path: Path
) -> None:
    for path in (handed_in / "files").rglob("*"):
        if path.is_file() and path.read_bytes() == b"ban thu hai":
            path.write_bytes(b"ban thu ba")
    said = dondoc("files", CODE, "--to", tmp_path / "lấy về")
    assert said.code == 1
    assert "đã hỏng" in said.err


def test_of_what_nobody_handed_in_there_is_nothing(issued: Path, dondoc: Dondoc) -> None:
    assert dondoc("files", CODE).out == "Không có mục nào.\n"


def test_an_unknown_duty_is_answered_with_the_nearest(issued: Path, dondoc: Dondoc) -> None:
    said = dondoc("files", CODE[:-1])
    assert (said.code, said.out) == (1, "")
    assert f"Có phải ý bạn là “{CODE}”?" in said.err
