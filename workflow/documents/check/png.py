"""As much of PNG as tells a blue signature from a red seal (ISO/IEC 15948)."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
WITH_ALPHA = frozenset({4, 6})
PALETTE = 3
LARGEST = 16_000_000
ENOUGH_INK = 5000
OPAQUE = 128
PAPER = 230
FAR = 40


class Ink(StrEnum):
    """The colour of most of what is drawn."""

    BLUE = "blue"
    RED = "red"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Png:
    """What was read of a picture; `ink` is None when it cannot be told."""

    is_transparent: bool
    ink: Ink | None


@dataclass(frozen=True, slots=True)
class _Header:
    width: int
    height: int
    depth: int
    color: int
    interlace: int

    @property
    def row_length(self) -> int:
        return self.width * CHANNELS[self.color]

    @property
    def is_simple(self) -> bool:
        """Tell whether the pixels are whole bytes in order."""
        plain = self.depth == 8 and self.interlace == 0 and self.color in CHANNELS
        return plain and self.row_length * self.height <= LARGEST


def read_png(content: bytes) -> Png | None:
    """Return what a PNG shows; None when it is no PNG, or a damaged one."""
    try:
        chunks = list(_chunks(content))
        header = _Header(*struct.unpack(">IIBBxxB", chunks[0][1]))
        has_alpha = header.color in WITH_ALPHA or any(kind == b"tRNS" for kind, _ in chunks)
        return Png(is_transparent=has_alpha, ink=_ink(header, chunks))
    except (struct.error, zlib.error, IndexError):
        return None


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not content.startswith(SIGNATURE):
        return
    place = len(SIGNATURE)
    while place < len(content):
        length, kind = struct.unpack_from(">I4s", content, place)
        yield kind, content[place + 8 : place + 8 + length]
        place += length + 12


def _ink(header: _Header, chunks: list[tuple[bytes, bytes]]) -> Ink | None:
    if not header.is_simple:
        return None
    packed = b"".join(body for kind, body in chunks if kind == b"IDAT")
    expected = (header.row_length + 1) * header.height
    data = zlib.decompressobj().decompress(packed, expected)
    colors = _colors(header, chunks, _rows(header, data))
    inks = Counter(_ink_of(*color) for color in islice(colors, ENOUGH_INK))
    return inks.most_common(1)[0][0] if inks else None


def _rows(header: _Header, data: bytes) -> Iterator[bytes]:
    """Undo the filters of the rows."""
    length, step = header.row_length, CHANNELS[header.color]
    above = bytearray(length)
    for start in range(0, len(data), length + 1):
        kind, row = data[start], bytearray(data[start + 1 : start + 1 + length])
        for place in range(len(row)):
            left = row[place - step] if place >= step else 0
            corner = above[place - step] if place >= step else 0
            row[place] = (row[place] + _guess(kind, left, above[place], corner)) & 255
        yield bytes(row)
        above = row


def _guess(kind: int, left: int, up: int, corner: int) -> int:
    """Return what a filter took away from a byte."""
    match kind:
        case 1:
            return left
        case 2:
            return up
        case 3:
            return (left + up) // 2
        case 4:
            estimate = left + up - corner
            return min((left, up, corner), key=lambda each: abs(estimate - each))
        case _:
            return 0


def _colors(
    header: _Header, chunks: list[tuple[bytes, bytes]], rows: Iterator[bytes]
) -> Iterator[tuple[int, int, int]]:
    """Go through the colours of what is drawn: neither transparent nor the white of paper."""
    kinds = dict(chunks)
    palette, clear = kinds.get(b"PLTE", b""), kinds.get(b"tRNS", b"")
    step = CHANNELS[header.color]
    for row in rows:
        for place in range(0, len(row) - step + 1, step):
            pixel = row[place : place + step]
            red, green, blue, alpha = _rgba(header.color, pixel, palette, clear)
            if alpha >= OPAQUE and min(red, green, blue) < PAPER:
                yield red, green, blue


def _rgba(color: int, pixel: bytes, palette: bytes, clear: bytes) -> tuple[int, int, int, int]:
    if color == PALETTE:
        index = pixel[0]
        alpha = clear[index] if index < len(clear) else 255
        return (*palette[3 * index : 3 * index + 3], alpha)
    alpha = pixel[-1] if color in WITH_ALPHA else 255
    shades = pixel[:3] if len(pixel) >= 3 else pixel[:1] * 3
    return shades[0], shades[1], shades[2], alpha


def _ink_of(red: int, green: int, blue: int) -> Ink:
    if blue > red + FAR and blue >= green:
        return Ink.BLUE
    if red > max(green, blue) + FAR:
        return Ink.RED
    return Ink.OTHER
