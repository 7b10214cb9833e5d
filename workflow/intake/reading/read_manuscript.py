"""The one door: the bytes of a notice, of any kind of file, become a manuscript."""

from collections.abc import Iterable

from workflow.errors import UnreadableFileError
from workflow.intake.manuscript import Manuscript
from workflow.intake.reading.ocr import scan_pieces
from workflow.intake.reading.pdf import has_words, open_pdf, pdf_pieces
from workflow.intake.reading.pdfium_alone import PDFIUM
from workflow.intake.reading.pictures import pages_of, pictures_in
from workflow.intake.reading.plain_text import text_pieces
from workflow.intake.reading.putting_in_order import put_in_order
from workflow.intake.reading.raw_text import Mendings, Piece
from workflow.intake.reading.word import word_pieces
from workflow.ports.documents import WordUpgrader
from workflow.uploads.archive import BROKEN_WORDS
from workflow.uploads.kind import FileKind, kind_of
from workflow.uploads.limits import LIMITS, TOO_BIG
from workflow.uploads.rich_text import refuse_live_text
from workflow.uploads.word_package import NOT_WORD

OLD_WORD = (FileKind.OLD_WORD, FileKind.RICH_TEXT)
TAKEN_FOR_TEXT = ("\ucfd0", "\u00d0\u00cf")
"""How a broken .doc begins when LibreOffice reads its container as plain text."""
NO_WORDS = "không có chữ nào trong tệp; hãy kiểm tra lại tệp rồi gửi bản có nội dung"


def read_manuscript(name: str, content: bytes, upgrader: WordUpgrader | None = None) -> Manuscript:
    """Read a notice as issued.

    `name` is what the person calls the file; what it is, only its bytes tell. Files of old Word
    (.doc, .rtf) need an upgrader.

    Raises:
        UnreadableFileError: When the file cannot be read, or is not safe to read.
    """
    if len(content) > LIMITS.file:
        raise UnreadableFileError(name, TOO_BIG)
    mendings = Mendings()
    manuscript = put_in_order(_pieces(name, content, upgrader, mendings), mendings)
    if manuscript.text.startswith(TAKEN_FOR_TEXT):
        raise UnreadableFileError(name, BROKEN_WORDS)
    if not manuscript.text.strip():
        raise UnreadableFileError(name, NO_WORDS)
    return manuscript


def _pieces(
    name: str, content: bytes, upgrader: WordUpgrader | None, mendings: Mendings
) -> Iterable[Piece]:
    kind = kind_of(content)
    if kind is FileKind.OTHER:
        return text_pieces(name, content, mendings)
    if kind is FileKind.ZIP:
        return word_pieces(name, content, mendings)
    if kind is FileKind.PDF:
        return _of_pdf(name, content, mendings)
    if kind is FileKind.PICTURE:
        return scan_pieces(name, pictures_in(name, content), mendings)
    if kind is FileKind.RICH_TEXT:
        refuse_live_text(content, name)
    if kind in OLD_WORD and upgrader is not None:
        return word_pieces(name, upgrader.to_docx(name, content), mendings)
    raise UnreadableFileError(name, NOT_WORD[kind])


def _of_pdf(name: str, content: bytes, mendings: Mendings) -> Iterable[Piece]:
    """Read the text layer of a PDF; one that has none is a scan."""
    with PDFIUM:
        document = open_pdf(name, content)
    try:
        with PDFIUM:
            pieces = pdf_pieces(name, document, mendings)
        if has_words(pieces):
            return pieces
        return list(scan_pieces(name, pages_of(name, document), mendings))
    finally:
        with PDFIUM:
            document.close()
