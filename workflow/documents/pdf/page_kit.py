"""Draws the pages of a PDF as PNG files: run as a program of its own, PDFium bears no threads."""

import struct
import sys
import zlib
from pathlib import Path

import pypdfium2 as pdfium

SCALE = 1.5
MOST_PAGES = 60
SIGNATURE = b"\x89PNG\r\n\x1a\n"
TRUE_COLOUR = (8, 2, 0, 0, 0)


def draw(pdf: bytes, folder: Path) -> None:
    """Write `1.png`, `2.png` … of the first pages into the folder, 108 dots to the inch."""
    document = pdfium.PdfDocument(pdf)
    for number in range(min(len(document), MOST_PAGES)):
        bitmap = document[number].render(scale=SCALE, rev_byteorder=True)
        (folder / f"{number + 1}.png").write_bytes(_png(bitmap))


def _png(bitmap: pdfium.PdfBitmap) -> bytes:
    dots, length = bytes(bitmap.buffer), bitmap.width * 3
    starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    rows = b"".join(b"\0" + dots[start : start + length] for start in starts)
    head = struct.pack(">2I5B", bitmap.width, bitmap.height, *TRUE_COLOUR)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + check


if __name__ == "__main__":
    draw(sys.stdin.buffer.read(), Path(sys.argv[1]))
