"""Documents that say what becomes of them, and a converter whose LibreOffice obeys."""

import io
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from workflow.documents.pdf.converter import LibreOfficeConverter

FAKE = Path(__file__).with_name("fake_office.py")
Convert = Callable[..., LibreOfficeConverter]


def a_docx(told: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as parts:
        parts.writestr(zipfile.ZipInfo("word/document.xml"), told)
    return written.getvalue()


def named(*told: str) -> list[tuple[str, bytes]]:
    return [(f"{words}.docx", a_docx(words)) for words in told]


def seen(made: Sequence[object]) -> list[str]:
    """Return what a PDF says, or the sentence of an error."""
    return [
        pdf.decode().splitlines()[0].rpartition("> ")[2] if isinstance(pdf, bytes) else str(pdf)
        for pdf in made
    ]


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which LibreOffices get theirs."""
    room = tmp_path / "room"
    room.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(room))
    return room


@pytest.fixture
def starts(tmp_path: Path) -> Callable[[], list[int]]:
    """Return a look at the processes started so far."""

    def look() -> list[int]:
        path = tmp_path / "starts"
        return [int(line) for line in path.read_text().split()] if path.exists() else []

    return look


@pytest.fixture
def converter(tmp_path: Path) -> Iterator[Convert]:
    """Return a maker of converters, closed after the test."""
    made = []

    def make(**changes: object) -> LibreOfficeConverter:
        def command(folder: Path, seconds: float) -> Sequence[str | Path]:
            return sys.executable, "-I", "-S", "-X", "utf8", FAKE, tmp_path, folder

        made.append(LibreOfficeConverter(**({"offices": 2, "command": command} | changes)))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for each in made:
        each.close()
