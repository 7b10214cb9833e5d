"""What LibreOffice is started with, and what is said where there is none."""

from pathlib import Path

import pytest

from tests.unit.documents.pdf.conftest import named
from workflow.documents.pdf.converter import LibreOfficeConverter
from workflow.documents.pdf.surroundings import kit_library
from workflow.errors import ConversionError


def a_program(folder: Path) -> Path:
    folder.mkdir(parents=True)
    program = folder / "soffice"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def test_a_machine_without_libreoffice_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, room: Path
) -> None:
    monkeypatch.setenv("PATH", str(room))
    with pytest.raises(ConversionError) as told:
        list(LibreOfficeConverter().to_pdf(named("một")))
    assert "apt-get install libreoffice-writer-nogui" in str(told.value)
    assert "Bản Word (.docx) vẫn còn nguyên" in str(told.value)
    assert list(room.iterdir()) == []


def test_a_program_that_cannot_be_called_is_no_libreoffice(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(a_program(tmp_path / "bin").parent))
    with pytest.raises(ConversionError, match="chưa có LibreOffice"):
        kit_library()


@pytest.mark.parametrize("name", ["libmergedlo.so", "libsofficeapp.so"])
def test_the_library_lies_where_the_command_leads(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    program = a_program(tmp_path / "opt/libreoffice/program")
    (program.parent / name).touch()
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/soffice").symlink_to(program)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert kit_library() == program.parent / name
