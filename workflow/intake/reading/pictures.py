"""The pages of a scan as pictures, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium

from workflow.errors import UnreadableFileError
from workflow.intake.reading.pdfium_alone import PDFIUM
from workflow.uploads.limits import LIMITS
from workflow.uploads.picture_sizes import pages_in

TOO_MANY = "bản chụp có {} trang, nhiều hơn mức {} trang; hãy cắt riêng phần thông báo rồi gửi lại"
DOTS_PER_INCH = 300
MOST_DOTS = 40_000_000
LONGEST_SIDE = 10_000


@dataclass(frozen=True, slots=True)
class Picture:
    """A page: `number` counts from 0 among the pages that one TIFF holds."""

    content: bytes
    number: int = 0


def pictures_in(name: str, content: bytes) -> Iterator[Picture]:
    """Yield the pages of a PNG, JPEG or TIFF.

    Raises:
        UnreadableFileError: When it is broken, too large, or has too many pages.
    """
    for number in range(pages_in(name, content)):
        yield Picture(content, number)


def pages_of(name: str, document: pdfium.PdfDocument) -> Iterator[Picture]:
    """Yield a grey picture (PGM) of each page of a scan.

    Raises:
        UnreadableFileError: When there are too many pages.
    """
    with PDFIUM:
        number_of_pages = len(document)
    if number_of_pages > LIMITS.scanned_pages:
        words = TOO_MANY.format(number_of_pages, LIMITS.scanned_pages)
        raise UnreadableFileError(name, words)
    for number in range(number_of_pages):
        with PDFIUM:
            picture = _drawn(document, number)
        yield picture


def _drawn(document: pdfium.PdfDocument, number: int) -> Picture:
    page = document[number]
    wide, high = page.get_size()
    by_area = (MOST_DOTS / max(wide * high, 1)) ** 0.5
    scale = min(DOTS_PER_INCH / 72, by_area, LONGEST_SIDE / max(wide, high, 1))
    bitmap = page.render(scale=scale, grayscale=True)
    dots = bytes(bitmap.buffer)
    starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    rows = b"".join(dots[start : start + bitmap.width] for start in starts)
    return Picture(b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + rows)
