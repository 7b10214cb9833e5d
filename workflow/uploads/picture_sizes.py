"""How large a picture is and how many pages it has, by its headers: nothing in it is unpacked."""

import re
import struct
from collections.abc import Iterator
from itertools import islice

from workflow.errors import UnreadableFileError
from workflow.uploads.kind import JPEG, PNG
from workflow.uploads.limits import LIMITS, Limits

Size = tuple[int, int]
BROKEN = "ảnh hỏng hoặc chưa tải về hết; hãy tải lại ảnh, hoặc gửi bản Word (.docx)"
TOO_LARGE = (
    "ảnh có {} × {} điểm, nhiều hơn mức {} triệu điểm; "
    "hãy quét lại ở 300 dpi hoặc gửi bản Word (.docx)"
)
TOO_MANY = "ảnh có hơn {} trang; hãy cắt riêng phần thông báo rồi gửi lại"
MARKER = re.compile(rb"\xff([^\x00\x01\xd0-\xd8\xff])")
"""Of JPEG, those that a length follows."""
FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
MOST_MARKERS = 10_000
WIDTHS, HEIGHTS = {256, 322}, {257, 323}
"""Tags of TIFF: of the page and of its tiles."""
NUMBERS = {3: "H", 4: "I"}
MOST_TAGS = 4096


def pages_in(name: str, content: bytes, limits: Limits = LIMITS) -> int:
    """Return how many pages a PNG, JPEG or TIFF has.

    Raises:
        UnreadableFileError: When its header is broken, or says more pages or dots than any scan.
    """
    try:
        sizes = list(islice(_sizes(content), limits.scanned_pages + 1))
    except (struct.error, ValueError) as error:
        raise UnreadableFileError(name, BROKEN) from error
    if len(sizes) > limits.scanned_pages:
        raise UnreadableFileError(name, TOO_MANY.format(limits.scanned_pages))
    for wide, high in sizes:
        if wide * high > limits.dots:
            words = TOO_LARGE.format(wide, high, limits.dots // 1_000_000)
            raise UnreadableFileError(name, words)
    if not sizes or not all(wide * high for wide, high in sizes):
        raise UnreadableFileError(name, BROKEN)
    return len(sizes)


def _sizes(content: bytes) -> Iterator[Size]:
    """Yield the width and height of each page."""
    if content.startswith(PNG):
        yield struct.unpack_from(">II", content, content.index(b"IHDR", 12, 16) + 4)
    elif content.startswith(JPEG):
        yield _of_jpeg(content)
    else:
        yield from _of_tiff(content)


def _of_jpeg(content: bytes) -> Size:
    """Go from marker to marker up to the one that begins a frame (ISO/IEC 10918-1, annex B)."""
    place = 2
    for _ in range(MOST_MARKERS):
        found = MARKER.search(content, place)
        if found is None:
            break
        if found[1][0] in FRAMES:
            high, wide = struct.unpack_from(">HH", content, found.end() + 3)
            return wide, high
        place = found.end() + struct.unpack_from(">H", content, found.end())[0]
    raise ValueError(BROKEN)


def _of_tiff(content: bytes) -> Iterator[Size]:
    """Go from directory to directory; a circle of them never ends (TIFF 6.0, section 2)."""
    order = "<" if content.startswith(b"II") else ">"
    (place,) = struct.unpack_from(f"{order}I", content, 4)
    while place:
        (count,) = struct.unpack_from(f"{order}H", content, place)
        if count > MOST_TAGS:
            raise ValueError(BROKEN)
        entries = range(place + 2, place + 2 + 12 * count, 12)
        yield _longest(content, order, entries, WIDTHS), _longest(content, order, entries, HEIGHTS)
        (place,) = struct.unpack_from(f"{order}I", content, entries.stop)


def _longest(content: bytes, order: str, entries: range, tags: set[int]) -> int:
    found = [0]
    for entry in entries:
        tag, kind, count = struct.unpack_from(f"{order}HHI", content, entry)
        if tag in tags:
            if kind not in NUMBERS or count != 1:
                raise ValueError(BROKEN)
            found += struct.unpack_from(order + NUMBERS[kind], content, entry + 8)
    return max(found)
