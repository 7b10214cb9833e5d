"""Pictures too large to be unpacked are told by their headers."""

import io
import struct
from time import process_time

import pytest
from PIL import Image

from tests.unit.uploads.pictures import picture
from workflow.errors import UnreadableFileError
from workflow.uploads.kind import JPEG, PNG
from workflow.uploads.limits import LIMITS, Limits
from workflow.uploads.picture_sizes import pages_in

SIDE = 50_000


def refused(content: bytes, words: str, limits: Limits = LIMITS) -> None:
    with pytest.raises(UnreadableFileError, match=words) as caught:
        pages_in("anh", content, limits)
    assert "hãy" in str(caught.value)


def png(wide: int, high: int) -> bytes:
    return PNG + struct.pack(">I4sIIBBBBB", 13, b"IHDR", wide, high, 1, 0, 0, 0, 0)


def jpeg(wide: int, high: int, before: bytes = b"") -> bytes:
    start = JPEG[:2] + before + b"\xff\xff\xff\xc2"
    return start + struct.pack(">HBHH", 11, 8, high, wide) + bytes(9)


def tiff(*tags: tuple[int, int, int], after: int = 0, order: str = "<") -> bytes:
    start = b"II*\0" if order == "<" else b"MM\0*"
    packed = [struct.pack(f"{order}HHI", tag, kind, 1) + value(kind, number, order)
              for tag, kind, number in tags]  # fmt: skip
    counted = struct.pack(f"{order}IH", 8, len(tags))
    return start + counted + b"".join(packed) + struct.pack(f"{order}I", after)


def value(kind: int, number: int, order: str) -> bytes:
    return struct.pack(order + {3: "H", 4: "I"}.get(kind, "I"), number).ljust(4, b"\0")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(png(SIDE, SIDE), id="PNG"),
        pytest.param(jpeg(SIDE, SIDE), id="JPEG"),
        pytest.param(jpeg(SIDE, SIDE, b"\xff\xe1\0\x0b\xff\xc0\0\x0b\x08\0\1\0\1"), id="ảnh con"),
        pytest.param(jpeg(SIDE, SIDE, b"\xff\0\xff\xd0??"), id="JPEG có byte thừa"),
        pytest.param(tiff((256, 3, SIDE), (257, 4, SIDE)), id="TIFF"),
        pytest.param(tiff((256, 3, SIDE), (257, 3, SIDE), order=">"), id="TIFF, byte cao trước"),
        pytest.param(
            tiff((256, 3, 9), (257, 3, 9), (322, 4, SIDE), (323, 4, SIDE)), id="TIFF, ô lớn"
        ),
        pytest.param(tiff((256, 3, 1), (257, 3, 1), (256, 4, SIDE), (257, 4, SIDE)), id="hai lần"),
    ],
)
def test_a_small_file_of_far_too_many_dots_is_refused(content: bytes) -> None:
    refused(content, r"50000 × 50000 điểm, nhiều hơn mức 80 triệu điểm")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_picture_may_have_as_many_dots_as_the_limit(kind: str) -> None:
    content = picture(kind, size=(300, 200))
    assert pages_in("anh", content, Limits(dots=60_000)) == 1
    refused(content, "300 × 200 điểm", Limits(dots=59_999))


def test_a_photograph_with_all_that_a_camera_adds_is_measured() -> None:
    buffer, exif = io.BytesIO(), Image.Exif()
    exif[0x010E] = "\xff" * 999
    Image.new("RGB", (300, 200)).save(
        buffer, "JPEG", exif=exif, icc_profile=b"\xff" * 90_000, progressive=True
    )
    refused(buffer.getvalue(), "300 × 200 điểm", Limits(dots=59_999))


def test_the_pages_of_a_tiff_are_counted() -> None:
    limits = Limits(scanned_pages=3)
    assert pages_in("anh", picture("TIFF", pages=3), limits) == 3
    refused(picture("TIFF", pages=4), "hơn 3 trang", limits)


def test_pages_of_a_tiff_that_go_in_a_circle_are_too_many() -> None:
    refused(tiff((256, 3, 9), (257, 3, 9), after=8), "hơn 40 trang")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(PNG + bytes(40), id="PNG không có phần đầu"),
        pytest.param(picture("PNG")[:20], id="PNG tải dở"),
        pytest.param(png(0, 9), id="không có điểm nào"),
        pytest.param(picture("JPEG")[:40], id="JPEG tải dở"),
        pytest.param(JPEG + b"\xd0" * 9, id="JPEG không có phần đầu"),
        pytest.param(jpeg(9, 9, b"\xff\xe0\0\2" * 10_000), id="JPEG toàn phần đầu"),
        pytest.param(tiff((256, 3, 9)), id="TIFF thiếu chiều cao"),
        pytest.param(tiff((256, 16, 9), (257, 3, 9)), id="TIFF có số kiểu lạ"),
        pytest.param(tiff(*[(256, 3, 9), (257, 3, 9)] * 2100), id="TIFF quá nhiều mục"),
        pytest.param(picture("TIFF")[:9], id="TIFF tải dở"),
        pytest.param(b"II*\0\0\0\0\0", id="TIFF không có trang"),
    ],
)
def test_a_picture_without_a_good_header_is_broken(content: bytes) -> None:
    refused(content, "ảnh hỏng")


@pytest.mark.parametrize("filling", [b"\xff", b"\xff\0", b"\xff\xd0", b"\xff\xe0\0\2"])
def test_headers_without_end_are_given_up_soon(filling: bytes) -> None:
    start = process_time()
    refused(JPEG + filling * (8_000_000 // len(filling)), "ảnh hỏng")
    assert process_time() - start < 2
