"""Pictures too large to be unpacked are told by their headers."""

import io
import re
import struct

import pytest
from PIL import Image

from tests.unit.uploads.pictures import picture, png
from workflow.errors import UnreadableFileError
from workflow.uploads.kind import JPEG, PNG
from workflow.uploads.limits import LIMITS, Limits
from workflow.uploads.picture_sizes import pages_in

SIDE = 50_000


def refused(content: bytes, words: str, limits: Limits = LIMITS) -> None:
    with pytest.raises(UnreadableFileError, match=words) as caught:
        pages_in("anh", content, limits)
    assert "hãy" in str(caught.value)


def resized(content: bytes, wide: int, high: int) -> bytes:
    """Return a JPEG whose header tells another size."""
    place = re.search(rb"\xff[\xc0-\xc2]..\x08", content, re.DOTALL)
    assert place is not None
    return content[: place.end()] + struct.pack(">HH", high, wide) + content[place.end() + 4 :]


def tiff(*tags: tuple[int, int], after: int = 0) -> bytes:
    """Return a TIFF of one page that has tags of two bytes only; another may stand at `after`."""
    packed = [struct.pack("<HHIHH", tag, 3, 1, number, 0) for tag, number in tags]
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + b"".join(packed) + struct.pack("<I", after)


WHOLE = ((256, 9), (257, 9), (258, 1), (259, 1), (262, 1), (273, 8), (278, 9), (279, 9))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(png(SIDE, SIDE), id="PNG"),
        pytest.param(resized(picture("JPEG"), SIDE, SIDE), id="JPEG"),
        pytest.param(tiff((256, SIDE), (257, SIDE), *WHOLE[2:]), id="TIFF"),
        pytest.param(png(10_000, 9_000), id="vừa quá mức"),
    ],
)
def test_a_small_file_of_far_too_many_dots_is_refused(content: bytes) -> None:
    refused(content, "nhiều hơn mức 80 triệu điểm")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_picture_may_have_as_many_dots_as_the_limit(kind: str) -> None:
    content = picture(kind, size=(300, 200))
    assert pages_in("anh", content, Limits(dots=60_000)) == 1
    refused(content, "nhiều hơn mức", Limits(dots=59_999))


def test_a_photograph_with_all_that_a_camera_adds_is_measured() -> None:
    buffer, exif = io.BytesIO(), Image.Exif()
    exif[0x010E] = "\xff" * 999
    Image.new("RGB", (300, 200)).save(
        buffer, "JPEG", exif=exif, icc_profile=b"\xff" * 90_000, progressive=True
    )
    refused(buffer.getvalue(), "nhiều hơn mức", Limits(dots=59_999))


def test_the_pages_of_a_tiff_are_counted() -> None:
    limits = Limits(scanned_pages=3)
    assert pages_in("anh", picture("TIFF", pages=3), limits) == 3
    refused(picture("TIFF", pages=4), "hơn 3 trang", limits)


def test_pages_of_a_tiff_that_go_in_a_circle_are_read_once() -> None:
    assert pages_in("anh", tiff(*WHOLE, after=8)) == 1


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(PNG + bytes(40), id="PNG không có phần đầu"),
        pytest.param(picture("PNG")[:20], id="PNG tải dở"),
        pytest.param(png(0, 9), id="không có điểm nào"),
        pytest.param(picture("JPEG")[:40], id="JPEG tải dở"),
        pytest.param(JPEG + b"\xd0" * 9, id="JPEG không có phần đầu"),
        pytest.param(JPEG + b"\xff\xe0\0\2" * 10_000, id="JPEG toàn phần đầu"),
        pytest.param(tiff((256, 9)), id="TIFF thiếu chiều cao"),
        pytest.param(picture("TIFF")[:9], id="TIFF tải dở"),
        pytest.param(b"II*\0\0\0\0\0", id="TIFF không có trang"),
    ],
)
def test_a_picture_without_a_good_header_is_broken(content: bytes) -> None:
    refused(content, "ảnh hỏng")
