"""The installed command, run as a person runs it, and PDFs as LibreOffice makes them."""

import ctypes
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from workflow.documents.pdf.converter import LibreOfficeConverter

HERE = Path(__file__).parent
BROWSERS = HERE / "web"
NOTHING: Mapping[str, str] = {}
OUR_FONTS = {f"LiberationSerif{face}" for face in ("", "-Bold", "-Italic", "-BoldItalic")}


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest, browsers and then commands: what is short evens out the end."""
    items.sort(key=lambda item: (BROWSERS not in item.path.parents, HERE not in item.path.parents))


@pytest.fixture(scope="session")
def converter() -> Iterator[LibreOfficeConverter]:
    """Return a converter on the LibreOffice of this machine, kept warm for the run."""
    converter = LibreOfficeConverter()
    yield converter
    converter.close()


def text_of(pdf: pypdfium2.PdfDocument) -> str:
    """Return the words of all pages; PDFium writes a hyphen that ends a line as U+FFFE."""
    texts = (page.get_textpage().get_text_range().replace("\ufffe", "-") for page in pdf)
    return " ".join(" ".join(text.split()) for text in texts)


def squeezed(text: str) -> str:
    """Return the letters alone: where a line ends is not asked."""
    return re.sub(r"\s", "", text)


def fonts_of(pdf: pypdfium2.PdfDocument) -> set[str]:
    """Return the names of the fonts that the pages use; each must be in the file, as a subset."""
    texts = [raw.FPDF_PAGEOBJ_TEXT]
    fonts = [
        raw.FPDFTextObj_GetFont(item.raw)
        for page in pdf
        for item in page.get_objects(filter=texts, max_depth=9)
    ]
    assert all(raw.FPDFFont_GetIsEmbedded(font) for font in fonts)
    return {_name(font) for font in fonts}


def _name(font: object) -> str:
    written = ctypes.create_string_buffer(256)
    raw.FPDFFont_GetBaseFontName(font, written, len(written))
    return re.sub(r"^[A-Z]{6}\+", "", written.value.decode())


@pytest.fixture
def dondoc(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a caller of the installed script: ``dondoc("status", cwd=…, env=…)``.

    The command starts in the test's own folder and sees no DONDOC_ setting but those given.
    """
    script = Path(sys.executable).with_name("dondoc")
    clean = {key: value for key, value in os.environ.items() if not key.startswith("DONDOC_")}

    def call(
        *arguments: str | Path, cwd: Path = tmp_path, env: Mapping[str, str] = NOTHING
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [script, *arguments],
            cwd=cwd,
            env={**clean, "NO_COLOR": "1", **env},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )

    return call
