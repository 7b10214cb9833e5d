"""Every template, filled, opens in LibreOffice and comes out as an A4 page in the right font."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from docx import Document
from docx.oxml.ns import qn
from ruamel.yaml import YAML

import workflow
from tests.e2e.conftest import OUR_FONTS, fonts_of, squeezed, text_of
from workflow.documents.pdf.converter import LibreOfficeConverter
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
def opened(
    folder: Path, converter: LibreOfficeConverter, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Fill every template with its sample, convert all in one go, return where they lie."""
    out = tmp_path_factory.mktemp("documents")
    filled = [(Path(template).name, _sample(folder, template)) for template in TEMPLATES]
    for (name, docx), pdf in zip(filled, converter.to_pdf(filled), strict=True):
        assert isinstance(pdf, bytes), pdf
        (out / f"{name}.docx").write_bytes(docx)
        (out / f"{name}.pdf").write_bytes(pdf)
    return out


def _sample(folder: Path, template: str) -> bytes:
    declared = YAML(typ="safe", pure=True).load(folder / f"{template}.yaml")
    return WordRenderer([folder]).render(f"{template}.docx", declared["sample"])


@pytest.fixture(params=TEMPLATES)
def pdf(request: pytest.FixtureRequest, opened: Path) -> Iterator[pypdfium2.PdfDocument]:
    with pypdfium2.PdfDocument(opened / f"{Path(request.param).name}.pdf") as document:
        yield document


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


def test_the_only_fonts_are_those_of_the_package(pdf: pypdfium2.PdfDocument) -> None:
    assert fonts_of(pdf) <= OUR_FONTS
    assert fonts_of(pdf)


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_letter_of_any_paragraph_is_lost(opened: Path, template: str) -> None:
    place = opened / Path(template).name
    with pypdfium2.PdfDocument(place.with_suffix(".pdf")) as pdf:
        printed = squeezed(text_of(pdf))
    body = Document(str(place.with_suffix(".docx"))).element.body
    paragraphs = ["".join(p.itertext(qn("w:t"))) for p in body.iter(qn("w:p"))]
    assert [text for text in paragraphs if squeezed(text) not in printed] == []
    assert len(printed) > 500


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
