"""The .docx way: mammoth reads the text of a document that was made plain for it."""

import io
import zipfile
from collections.abc import Iterator

import mammoth
from lxml import etree, html

from workflow.errors import UnreadableFileError
from workflow.intake.reading.html_blocks import pieces_of
from workflow.intake.reading.raw_text import Mendings, Piece
from workflow.intake.reading.word_letters import show_letters
from workflow.intake.reading.word_marks import make_plain
from workflow.intake.reading.word_styles import Styles
from workflow.uploads.numbering import Counters, Numbering
from workflow.uploads.word_names import W, child
from workflow.uploads.word_package import WordPackage, open_word

TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels" '
    b'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Override PartName="/word/document.xml" ContentType="application/'
    b'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
NO_TEXT = "bên trong không có phần văn bản; hãy mở bằng Word rồi lưu lại thành .docx"
TOO_STRANGE = "cấu trúc bên trong tệp bị hỏng; hãy mở bằng Word rồi lưu lại thành .docx"
STUMBLES = (LookupError, ValueError, AttributeError, TypeError, RecursionError)
"""How mammoth, which has no errors of its own, ends on a document that lacks what it counts on."""
NUMBERED = "ghi lại {} số thứ tự do Word tự đánh"


def word_pieces(name: str, content: bytes, mendings: Mendings) -> Iterator[Piece]:
    """Return what a Word document holds, without notes, comments and page headers.

    Raises:
        UnreadableFileError: When it is no Word document, broken, or not safe to read.
    """
    package = open_word(content, name)
    root = package.xml(package.main)
    if root is None or child(root, "body") is None:
        raise UnreadableFileError(name, NO_TEXT)
    make_plain(root, name)
    _write_out(root, package, mendings)
    yield from pieces_of(html.document_fromstring(_as_html(name, root)), mendings)


def _write_out(root: etree._Element, package: WordPackage, mendings: Mendings) -> None:
    """Write as text what Word only shows: numbers of lists, letters of old fonts, capitals."""
    related = {each.kind: each.target for each in package.relations(package.main).values()}
    numbering = Numbering(_part(package, related.get("numbering")), lambda _: {})
    styles = Styles(_part(package, related.get("styles")), numbering)
    counters = Counters(numbering)
    for paragraph in root.iter(f"{W}p"):
        properties = child(paragraph, "pPr")
        place = styles.place(paragraph)
        show_letters(paragraph, styles, mendings)
        if place is not None and child(child(properties, "rPr"), "del") is None:
            _write_label(paragraph, counters.label(place.number, place.level or 0), mendings)
        for name in ("numPr", "pStyle"):
            said = child(properties, name)
            if properties is not None and said is not None:
                properties.remove(said)


def _part(package: WordPackage, member: str | None) -> etree._Element | None:
    return package.xml(member) if member else None


def _write_label(paragraph: etree._Element, label: str, mendings: Mendings) -> None:
    """Put the number before the text; a paragraph without text prints none that matters."""
    if not label.strip() or not any(t.text for t in paragraph.iter(f"{W}t")):
        return
    run = etree.Element(f"{W}r")
    etree.SubElement(run, f"{W}t").text = f"{label.strip()} "
    paragraph.insert(0 if child(paragraph, "pPr") is None else 1, run)
    mendings.add(NUMBERED)


def _as_html(name: str, root: etree._Element) -> str:
    """Let mammoth read the text; only what it stumbles over itself makes a document strange."""
    package = _package_of(root)
    try:
        made = mammoth.convert_to_html(
            package, include_default_style_map=False, ignore_empty_paragraphs=False
        )
    except STUMBLES as error:
        raise UnreadableFileError(name, TOO_STRANGE) from error
    return f"<html><body>{made.value}</body></html>"


def _package_of(root: etree._Element) -> io.BytesIO:
    """Return a package of nothing but the text."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr("word/document.xml", etree.tostring(root, encoding="UTF-8"))
    return buffer
