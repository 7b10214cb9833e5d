"""How large a picture is and how many pages it has, by its headers: nothing in it is unpacked."""

import io
import struct
import warnings
from collections.abc import Iterator
from itertools import islice

from PIL import Image, ImageSequence

from workflow.errors import UnreadableFileError
from workflow.uploads.limits import LIMITS, Limits

Size = tuple[int, int]
KINDS = ("PNG", "JPEG", "TIFF")
BROKEN = "ảnh hỏng hoặc chưa tải về hết; hãy tải lại ảnh, hoặc gửi bản Word (.docx)"
TOO_LARGE = "ảnh có nhiều hơn mức {} triệu điểm; hãy quét lại ở 300 dpi hoặc gửi bản Word (.docx)"
TOO_MANY = "ảnh có hơn {} trang; hãy cắt riêng phần thông báo rồi gửi lại"
STUMBLES = (OSError, ValueError, SyntaxError, LookupError, TypeError, struct.error)
"""How Pillow ends on a header that is broken."""


def pages_in(name: str, content: bytes, limits: Limits = LIMITS) -> int:
    """Return how many pages a PNG, JPEG or TIFF has.

    Raises:
        UnreadableFileError: When its header is broken, or says more pages or dots than any scan.
    """
    try:
        sizes = list(islice(_sizes(content), limits.scanned_pages + 1))
    except Image.DecompressionBombError as error:
        raise _too_large(name, limits) from error
    except STUMBLES as error:
        raise UnreadableFileError(name, BROKEN) from error
    if len(sizes) > limits.scanned_pages:
        raise UnreadableFileError(name, TOO_MANY.format(limits.scanned_pages))
    if any(wide * high > limits.dots for wide, high in sizes):
        raise _too_large(name, limits)
    return len(sizes)


def _sizes(content: bytes) -> Iterator[Size]:
    """Yield the width and height of each page."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(content), formats=KINDS) as picture:
            for page in ImageSequence.Iterator(picture):
                yield page.size


def _too_large(name: str, limits: Limits) -> UnreadableFileError:
    return UnreadableFileError(name, TOO_LARGE.format(limits.dots // 1_000_000))
