"""The .pdf way: lines by their places on the page, cells of a head one after the other."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import pypdfium2 as pdfium

from workflow.errors import UnreadableFileError
from workflow.intake.reading.characters import plain_characters
from workflow.intake.reading.page_furniture import HEADS_LEFT_OUT, LEFT_OUT, NUMBER
from workflow.intake.reading.page_text import page_text
from workflow.intake.reading.pdf_bombs import TOO_MUCH, must_unpack_small
from workflow.intake.reading.pdf_rules import rules_of
from workflow.intake.reading.pdf_tables import Ruled, tables_of
from workflow.intake.reading.pdf_words import Line, lines_of, text_of
from workflow.intake.reading.raw_text import Mendings, Piece

MOST_PAGES = 300
TOO_MANY = (
    "tệp PDF có {} trang, nhiều hơn mức {} trang; hãy cắt riêng phần thông báo cần đọc rồi gửi lại"
)
LOCKED = "tệp PDF được đặt mật khẩu; hãy bỏ mật khẩu, hoặc in lại thành PDF không khóa, rồi gửi lại"
BROKEN = "tệp PDF hỏng hoặc chưa tải về hết; hãy tải lại tệp"
MOST_LETTERS = 100_000
"""On one page; a full page has some 4,000."""
EDGE_LINES = 2


def open_pdf(name: str, content: bytes) -> pdfium.PdfDocument:
    """Open a PDF that is not too long.

    Raises:
        UnreadableFileError: When it is locked, broken, longer or more tightly packed than any
            notice.
    """
    must_unpack_small(name, content)
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        is_locked = "assword" in str(error)
        raise UnreadableFileError(name, LOCKED if is_locked else BROKEN) from error
    if not 0 < len(document) <= MOST_PAGES:
        words = TOO_MANY.format(len(document), MOST_PAGES) if len(document) else BROKEN
        document.close()
        raise UnreadableFileError(name, words)
    return document


def pdf_pieces(name: str, document: pdfium.PdfDocument, mendings: Mendings) -> list[Piece]:
    """Return what the text layer of a PDF holds; nothing when it has none.

    Raises:
        UnreadableFileError: When a page is broken.
    """
    try:
        read = [_read(name, document[number]) for number in range(len(document))]
    except pdfium.PdfiumError as error:
        raise UnreadableFileError(name, BROKEN) from error
    running = _running_heads([lines for lines, _, _ in read])
    found: list[Piece] = []
    for lines, tables, width in read:
        kept = _without_furniture(lines, running, mendings)
        for piece in _pieces(kept, tables, width):
            _add(_plain(piece, mendings), found)
    return found


def _read(name: str, page: pdfium.PdfPage) -> tuple[Sequence[Line], Sequence[Ruled], float]:
    """Return the lines, the ruled tables and the width of a page."""
    text = page.get_textpage()
    if text.count_chars() > MOST_LETTERS:
        raise UnreadableFileError(name, TOO_MUCH)
    return lines_of(text), tables_of(rules_of(page)), page.get_width()


def has_words(pieces: Iterable[Piece]) -> bool:
    """Tell whether anything is written in the pieces."""
    return any(
        piece.strip() if isinstance(piece, str) else any(map(any, piece)) for piece in pieces
    )


def _add(piece: Piece, found: list[Piece]) -> None:
    """Add a piece; text that goes on from page to page stays together."""
    if found and isinstance(piece, str) and isinstance(found[-1], str):
        found[-1] = f"{found[-1]}\n{piece}"
    else:
        found.append(piece)


def _pieces(lines: Sequence[Line], tables: Sequence[Ruled], width: float) -> Iterator[Piece]:
    """Part a page into its ruled tables and the text between them."""
    places = [next((i for i, t in enumerate(tables) if t.holds(line)), None) for line in lines]
    for place, found in groupby(zip(places, lines, strict=True), lambda each: each[0]):
        stretch = [line for _, line in found]
        if place is not None:
            yield list(tables[place].rows(stretch))
        else:
            yield page_text(stretch, width)


def _running_heads(pages: Sequence[Sequence[Line]]) -> set[str]:
    """Return the first and last lines that come back on most pages."""
    edges = Counter(text for lines in pages for text in {*map(text_of, _edges(lines))})
    return {text for text, times in edges.items() if times > 1 and times * 2 > len(pages)}


def _edges(lines: Sequence[Line]) -> list[Line]:
    return [*lines[:EDGE_LINES], *lines[-EDGE_LINES:]]


def _without_furniture(
    lines: Sequence[Line], running: set[str], mendings: Mendings
) -> Sequence[Line]:
    kept = []
    for place, line in enumerate(lines):
        text, is_edge = text_of(line), place == 0 or place == len(lines) - 1
        if is_edge and NUMBER.fullmatch(text):
            mendings.add(LEFT_OUT)
        elif text in running and line in _edges(lines):
            mendings.add(HEADS_LEFT_OUT)
        else:
            kept.append(line)
    return kept


def _plain(piece: Piece, mendings: Mendings) -> Piece:
    if isinstance(piece, str):
        return plain_characters(piece, mendings)
    return [[plain_characters(cell, mendings) for cell in row] for row in piece]
