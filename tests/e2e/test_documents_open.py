"""Every template, filled, opens in LibreOffice and comes out as an A4 page in the right font."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn
from PIL import ImageChops
from ruamel.yaml import YAML

import workflow
from tests.e2e import pages
from tests.e2e.conftest import OUR_FONTS, fonts_of, squeezed, text_of
from workflow.documents.pdf.converter import LibreOfficeConverter
from workflow.documents.render.word import WordRenderer

pytestmark = pytest.mark.xdist_group("documents")  # one process converts them for all
A4 = (595, 842)
LENGTHS = range(0, 10, 3)
REPORT = "reports/bao-cao-tong-hop"


def folder() -> Path:
    """Return the templates of the installed package, else of the checkout."""
    package = Path(str(files(workflow)))
    packed = package / "_data" / "templates"
    return packed if packed.is_dir() else package.parent / "templates"


@cache
def card_of(template: str) -> dict[str, Any]:
    card: dict[str, Any] = YAML(typ="safe", pure=True).load(folder() / f"{template}.yaml")
    return card


def is_signed(template: str) -> bool:
    """Tell whether somebody signs it; to name tests, no card is read whole."""
    card = (folder() / f"{template}.yaml").read_text(encoding="utf-8")
    return "\n  signer_name: {type" in card


TEMPLATES = sorted(
    path.relative_to(folder()).with_suffix("").as_posix() for path in folder().rglob("*.docx")
)
DOCUMENTS = [t for t in TEMPLATES if is_signed(t)]
ONE_PAGE = ("dispatch/cong-van-don-doc", "dispatch/cong-van-phe-binh", "reports/bao-cao-nhanh")


@pytest.fixture(scope="module")
def opened(converter: LibreOfficeConverter, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill every template with its sample, convert all in one go, return where they lie."""
    out = tmp_path_factory.mktemp("documents")
    filled = [(Path(template).name, _sample(template)) for template in TEMPLATES]
    filled += [(f"dai-{lines}", _longer_report(lines)) for lines in LENGTHS]
    for (name, docx), pdf in zip(filled, converter.to_pdf(filled), strict=True):
        assert isinstance(pdf, bytes), pdf
        (out / f"{name}.docx").write_bytes(docx)
        (out / f"{name}.pdf").write_bytes(pdf)
    return out


def _sample(template: str, **changes: object) -> bytes:
    values = card_of(template)["sample"] | changes
    return WordRenderer([folder()]).render(f"{template}.docx", values)


def _longer_report(lines: int) -> bytes:
    """Return the report with more lines on page 1, so that what follows moves down."""
    basis = card_of(REPORT)["sample"]["basis"]
    return _sample(REPORT, basis=[*basis, *["Thêm một dòng."] * lines])


@pytest.fixture(params=DOCUMENTS)
def letter(request: pytest.FixtureRequest, opened: Path) -> Iterator[pypdfium2.PdfDocument]:
    with pypdfium2.PdfDocument(opened / f"{Path(request.param).name}.pdf") as document:
        yield document


@pytest.fixture(params=TEMPLATES)
def pdf(request: pytest.FixtureRequest, opened: Path) -> Iterator[pypdfium2.PdfDocument]:
    with pypdfium2.PdfDocument(opened / f"{Path(request.param).name}.pdf") as document:
        yield document


def test_text_arrives_on_the_page(letter: pypdfium2.PdfDocument) -> None:
    text = text_of(letter)
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
        "Nơi nhận:",
        "Lưu: VT",
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
    assert len(printed) > 300


def test_only_later_pages_show_their_number(letter: pypdfium2.PdfDocument) -> None:
    first, *later = [page for page in letter if page.get_width() < page.get_height()]
    for number, page in enumerate([first, *later], start=1):
        width, height = page.get_size()
        top = page.get_textpage().get_text_bounded(bottom=height - 56, left=0, right=width)
        assert top.strip() == ("" if number == 1 else str(number))


def test_the_chart_is_drawn_not_left_out(opened: Path) -> None:
    with pypdfium2.PdfDocument(opened / "bao-cao-tong-hop.pdf") as pdf:
        text = text_of(pdf)
    assert "Hoàn thành đúng hạn" in text
    assert "Đang thực hiện quá hạn" in text


@pytest.mark.parametrize("template", ONE_PAGE)
def test_what_a_page_has_room_for_takes_one_page(template: str, opened: Path) -> None:
    with pypdfium2.PdfDocument(opened / f"{Path(template).name}.pdf") as pdf:
        assert len(pdf) == 1


@pytest.mark.parametrize("lines", LENGTHS)
def test_a_heading_is_never_parted_from_its_table(lines: int, opened: Path) -> None:
    with pypdfium2.PdfDocument(opened / f"dai-{lines}.pdf") as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    for heading, table in (("II. KẾT QUẢ CỤ THỂ", "Bảng 2."), ("III. NHIỆM VỤ", "Bảng 5.")):
        (together,) = [text for text in texts if heading in text]
        assert table in together


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_looks_as_the_picture_that_was_approved(template: str, opened: Path) -> None:
    name = Path(template).name
    with pypdfium2.PdfDocument(opened / f"{name}.pdf") as pdf:
        pages.keep(name, pdf)
        found = pages.pictures(pdf)
    approved = pages.approved(name)
    assert len(found) == len(approved)
    for picture, before in zip(found, approved, strict=True):
        assert picture.size == before.size
        assert pages.unlikeness(picture, before) <= pages.TOLERANCE


def test_a_page_without_its_signature_is_seen() -> None:
    """What the comparison of pictures must not let pass."""
    (page,) = pages.approved("cong-van-don-doc")
    unsigned = page.copy()
    unsigned.paste(255, (120, 250, 240, 310))
    assert pages.unlikeness(page, unsigned) > pages.TOLERANCE
    assert pages.unlikeness(page, ImageChops.offset(page, 0, 1)) <= pages.TOLERANCE
