"""Every template, filled, opens in LibreOffice and comes out as an A4 page in the right font."""

import ctypes
import shutil
import subprocess
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from pypdfium2 import raw
from ruamel.yaml import YAML

import workflow
from workflow.documents.render.word import WordRenderer

TEMPLATES = (
    "dispatch/cong-van-don-doc",
    "dispatch/cong-van-don-doc-chung",
    "dispatch/cong-van-thong-bao-ket-luan",
    "dispatch/thong-bao-ket-luan",
    "reports/bao-cao-tong-hop",
)
A4 = (595, 842)


@pytest.fixture(scope="module")
def folder() -> Path:
    """Return the templates of the installed package, else of the checkout."""
    package = Path(str(files(workflow)))
    packed = package / "_data" / "templates"
    return packed if packed.is_dir() else package.parent / "templates"


@pytest.fixture(scope="module")
def soffice() -> str:
    path = shutil.which("soffice")
    if path is None:
        pytest.fail(
            "Chưa có LibreOffice để kiểm tra văn bản, hãy cài: "
            "apt-get install --no-install-recommends libreoffice-writer-nogui fonts-liberation2",
            pytrace=False,
        )
    return path


@pytest.fixture(scope="module")
def opened(folder: Path, soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill every template with its sample, convert all in one go, return where the PDFs lie."""
    out = tmp_path_factory.mktemp("documents")
    renderer = WordRenderer([folder])
    for template in TEMPLATES:
        declared = YAML(typ="safe", pure=True).load(folder / f"{template}.yaml")
        content = renderer.render(f"{template}.docx", declared["sample"])
        (out / f"{Path(template).name}.docx").write_bytes(content)
    profile = f"-env:UserInstallation={(out / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(out)]
    done = subprocess.run(
        [*command, *map(str, sorted(out.glob("*.docx")))],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(params=TEMPLATES)
def pdf(request: pytest.FixtureRequest, opened: Path) -> Iterator[pypdfium2.PdfDocument]:
    with pypdfium2.PdfDocument(opened / f"{Path(request.param).name}.pdf") as document:
        yield document


def text_of(pdf: pypdfium2.PdfDocument) -> str:
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pdf)


def font_of(item: pypdfium2.PdfObject) -> tuple[str, bool]:
    """Return the name of a text's font and whether the file carries it."""
    font = raw.FPDFTextObj_GetFont(item.raw)
    name = ctypes.create_string_buffer(256)
    raw.FPDFFont_GetBaseFontName(font, name, len(name))
    return name.value.decode(), bool(raw.FPDFFont_GetIsEmbedded(font))


def test_text_arrives_on_the_page(pdf: pypdfium2.PdfDocument) -> None:
    text = text_of(pdf)
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
        "Nơi nhận:",
        "GIÁM ĐỐC",
    ):
        assert words in text


def test_every_page_is_a4(pdf: pypdfium2.PdfDocument) -> None:
    for page in pdf:
        assert tuple(sorted(round(side) for side in page.get_size())) == A4


def test_the_only_font_is_times_or_its_metric_twin_and_it_is_embedded(
    pdf: pypdfium2.PdfDocument,
) -> None:
    kinds = [raw.FPDF_PAGEOBJ_TEXT]
    fonts = {font_of(item) for page in pdf for item in page.get_objects(filter=kinds)}
    assert fonts
    for name, is_embedded in fonts:
        assert "LiberationSerif" in name.replace(" ", "") or "TimesNewRoman" in name
        assert is_embedded


def test_only_later_pages_show_their_number(pdf: pypdfium2.PdfDocument) -> None:
    first, *later = [page for page in pdf if page.get_width() < page.get_height()]
    for number, page in enumerate([first, *later], start=1):
        width, height = page.get_size()
        top = page.get_textpage().get_text_bounded(bottom=height - 56, left=0, right=width)
        assert top.strip() == ("" if number == 1 else str(number))


def test_the_chart_is_drawn_not_left_out(opened: Path) -> None:
    with pypdfium2.PdfDocument(opened / "bao-cao-tong-hop.pdf") as pdf:
        text = text_of(pdf)
    assert "Hoàn thành đúng hạn" in text
    assert "Đang thực hiện quá hạn" in text
