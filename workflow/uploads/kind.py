"""What a file is by its own bytes, whatever its name says."""

from enum import StrEnum

FIRST_BYTES = 1024
PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
PICTURES = (PNG, JPEG, b"II*\0", b"MM\0*")
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class FileKind(StrEnum):
    """The kinds that the engine tells apart; a `ZIP` may be a Word document or anything else."""

    ZIP = "zip"
    PDF = "pdf"
    ENCRYPTED_OFFICE = "encrypted_office"
    OLD_WORD = "old_word"
    OLD_OFFICE = "old_office"
    RICH_TEXT = "rich_text"
    WEB_PAGE = "web_page"
    PICTURE = "picture"
    EMPTY = "empty"
    OTHER = "other"


def kind_of(content: bytes) -> FileKind:
    """Return the kind of a file.

    >>> kind_of(b"%PDF-1.7 ...")
    <FileKind.PDF: 'pdf'>
    """
    start = content[:FIRST_BYTES]
    if not start.strip(b"\0 \t\r\n"):
        return FileKind.EMPTY
    if start.startswith(b"PK"):
        return FileKind.ZIP
    if start.startswith(PICTURES):
        return FileKind.PICTURE
    if start.startswith(COMPOUND):
        return _compound_kind(content)
    return _marked_kind(start.lower())


def _compound_kind(content: bytes) -> FileKind:
    """Look for the names of the streams that Office writes into its old containers."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return FileKind.ENCRYPTED_OFFICE
    if "WordDocument".encode("utf-16-le") in content:
        return FileKind.OLD_WORD
    return FileKind.OLD_OFFICE


def _marked_kind(start: bytes) -> FileKind:
    if b"%pdf-" in start:
        return FileKind.PDF
    if start.startswith(b"{\\rtf"):
        return FileKind.RICH_TEXT
    if b"<html" in start or b"<!doctype html" in start:
        return FileKind.WEB_PAGE
    return FileKind.OTHER
