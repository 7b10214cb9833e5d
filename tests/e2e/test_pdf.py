"""PDF of what the office issues: our letters and no others, for ever readable, nothing fetched."""

import io
import os
import select
import signal
import subprocess
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.resources import files
from pathlib import Path
from threading import Thread

import pypdfium2
import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image, ImageFont
from pypdfium2 import raw

from tests.e2e.conftest import OUR_FONTS, fonts_of, squeezed, text_of
from workflow.documents.pdf.converter import LibreOfficeConverter
from workflow.documents.pdf.word_text import drawn_signs

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VOWELS = "aăâeêioôơuưy"
LOWER = [unicodedata.normalize("NFC", f"{vowel}{tone}") for vowel in VOWELS for tone in TONES]
VIETNAMESE = " ".join([*LOWER, "đ", *(letter.upper() for letter in LOWER), "Đ"])
SIGNS = "“ ” ‘ ’ « » – — … § ° ² ³ ½ × ÷ ± ≤ ≥ № • ₫ €"
FACES = ("Regular", "Bold", "Italic", "BoldItalic")
HOLD = """
import sys
from workflow.documents.pdf.converter import LibreOfficeConverter
converter = LibreOfficeConverter(offices=1)
(pdf,) = converter.to_pdf([("a.docx", open(sys.argv[1], "rb").read())])
print(pdf[:5].decode(), flush=True)
sys.stdin.read()
"""
PICTURE = """
<w:p {spaces}><w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/>
<wp:docPr id="1" name="p"/><a:graphic><a:graphicData uri="{pic}"><pic:pic>
<pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:link="{link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>
<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>
</w:drawing></w:r></w:p>
"""
FIELD = """
<w:p {spaces}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">
INCLUDETEXT "{path}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
<w:r><w:t>cũ</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
"""


def a_docx(*lines: str, font: str = "Times New Roman") -> bytes:
    """Write a document as Word would, each line in all four faces."""
    document = Document()
    for line in lines:
        for bold, italic in ((False, False), (True, False), (False, True), (True, True)):
            run = document.add_paragraph().add_run(line)
            run.bold, run.italic, run.font.name = bold, italic, font
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def pdf_of(converter: LibreOfficeConverter, docx: bytes) -> pypdfium2.PdfDocument:
    (made,) = converter.to_pdf([("văn bản.docx", docx)])
    assert isinstance(made, bytes), made
    return pypdfium2.PdfDocument(made)


def children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


@pytest.mark.parametrize("face", FACES)
def test_every_vietnamese_letter_is_drawn_in_the_fonts_that_travel(face: str) -> None:
    path = files("workflow.documents.pdf") / f"fonts/LiberationSerif-{face}.ttf"
    font = ImageFont.truetype(str(path), 40)
    nothing = bytes(font.getmask("\uffff"))
    signs = (VIETNAMESE + SIGNS).replace(" ", "")
    assert [sign for sign in signs if bytes(font.getmask(sign)) in {nothing, b""}] == []


def test_the_list_of_signs_is_that_of_the_fonts() -> None:
    ours = files("workflow.documents.pdf") / "fonts"
    faces = [ImageFont.truetype(str(ours / f"LiberationSerif-{face}.ttf"), 20) for face in FACES]
    faces.append(ImageFont.truetype("/usr/share/fonts/truetype/libreoffice/opens___.ttf", 20))
    nothing = [bytes(font.getmask("\uffff")) for font in faces]
    for sign in drawn_signs():
        has = [bytes(f.getmask(sign)) != none for f, none in zip(faces, nothing, strict=True)]
        assert all(has[:4]) or has[4], f"U+{ord(sign):04X}"


def test_the_licence_of_the_fonts_travels_with_them() -> None:
    licence = (files("workflow.documents.pdf") / "fonts/LICENSE").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Red Hat, Inc. with Reserved Font Name Liberation" in licence


@pytest.mark.parametrize("font", ["Times New Roman", "Liberation Serif", "Arial", ".VnTime", "?"])
def test_every_letter_arrives_in_our_fonts_whatever_the_document_asks_for(
    converter: LibreOfficeConverter, font: str
) -> None:
    with pdf_of(converter, a_docx(VIETNAMESE, SIGNS, font=font)) as pdf:
        assert fonts_of(pdf) == OUR_FONTS
        assert squeezed(text_of(pdf)) == squeezed(VIETNAMESE * 4 + SIGNS * 4)


def test_the_bullets_of_word_arrive(converter: LibreOfficeConverter) -> None:
    document = Document()
    document.add_paragraph("Phòng Giáo dục", style="List Bullet")
    document.add_paragraph("➢ Đã nộp ✓")
    written = io.BytesIO()
    document.save(written)
    with pdf_of(converter, written.getvalue()) as pdf:
        assert fonts_of(pdf) == {"LiberationSerif", "OpenSymbol"}
        said = set(text_of(pdf).split())
    assert said == {"\uf0b7", "Phòng", "Giáo", "dục", "➢", "Đã", "nộp", "✓"}


def test_it_is_pdf_a_2b(converter: LibreOfficeConverter) -> None:
    (made,) = converter.to_pdf([("a.docx", a_docx("Kính gửi"))])
    assert isinstance(made, bytes)
    assert b"<pdfaid:part>2</pdfaid:part>" in made
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in made
    assert b"/GTS_PDFA1" in made


def test_two_converters_do_not_disturb_each_other(converter: LibreOfficeConverter) -> None:
    other = LibreOfficeConverter(offices=1)
    batches = [[(f"{who}{n}", a_docx(f"{who} {n}")) for n in range(2)] for who in ("Sở", "Phòng")]
    with ThreadPoolExecutor() as both:
        made = list(
            both.map(lambda one, batch: list(one.to_pdf(batch)), [converter, other], batches)
        )
    other.close()
    for who, pdfs in zip(("Sở", "Phòng"), made, strict=True):
        texts = [text_of(pypdfium2.PdfDocument(pdf)) for pdf in pdfs]
        assert [text[: len(who) + 2] for text in texts] == [f"{who} {n}" for n in range(2)]


def test_a_libreoffice_that_is_killed_in_the_middle_costs_no_document() -> None:
    hit = LibreOfficeConverter(offices=1)
    before = set(children(os.getpid()))
    made = hit.to_pdf([(f"{n}", a_docx(f"văn bản {n}")) for n in range(3)])
    first = next(made)
    for pid in set(children(os.getpid())) - before:
        os.kill(pid, signal.SIGKILL)
    rest = list(made)
    hit.close()
    texts = [text_of(pypdfium2.PdfDocument(pdf)) for pdf in (first, *rest)]
    assert [text[:9] for text in texts] == [f"văn bản {n}" for n in range(3)]


def test_a_killed_engine_leaves_no_libreoffice_and_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(a_docx("Kính gửi"))
    (tmp_path / "tmp").mkdir()
    engine = subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path / "a.docx"],
        env={**os.environ, "TMPDIR": str(tmp_path / "tmp")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with engine:
        assert engine.stdout is not None
        assert engine.stdout.readline() == b"%PDF-\n"
        (office,) = children(engine.pid)
        end = os.pidfd_open(office)
        engine.kill()
    assert select.select([end], [], [], 30)[0], "LibreOffice is still there"
    os.close(end)
    assert list((tmp_path / "tmp").iterdir()) == []


def test_nothing_outside_the_document_is_fetched_or_read(
    converter: LibreOfficeConverter, tmp_path: Path
) -> None:
    text, picture = tmp_path / "mat.txt", tmp_path / "mat.png"
    text.write_text("chuyện nội bộ", encoding="utf-8")
    Image.new("RGB", (20, 20), "red").save(picture)
    with a_web_server() as (address, asked):
        with pdf_of(converter, curious(text, f"{address}/a.png", picture.as_uri())) as pdf:
            said = text_of(pdf)
            pictures = [*pdf[0].get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])]
        assert asked == []
    assert "nội bộ" not in said
    assert "Hết." in said
    assert pictures == []


def curious(file: Path, *pictures: str) -> bytes:
    """Return a document that asks for a text on the disk and for pictures."""
    document = Document()
    spaces = nsdecls("w", "wp", "a", "pic", "r")
    pic = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    parts = [FIELD.format(spaces=spaces, path=file)]
    for picture in pictures:
        link = document.part.relate_to(picture, RELATIONSHIP_TYPE.IMAGE, is_external=True)
        parts.append(PICTURE.format(spaces=spaces, pic=pic, link=link))
    for part in parts:
        document.element.body.insert(0, parse_xml(part))
    document.add_paragraph("Hết.")
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


@contextmanager
def a_web_server() -> Iterator[tuple[str, Sequence[str]]]:
    asked: list[str] = []

    class Notes(BaseHTTPRequestHandler):
        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            asked.append(self.requestline)

    with HTTPServer(("127.0.0.1", 0), Notes) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            server.shutdown()
            thread.join()
