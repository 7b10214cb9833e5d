"""Pictures as Word files hold them: what can be told of their ground and their ink."""

import zlib

import pytest

from tests.unit.documents.check.spoil_pictures import image
from workflow.documents.check.png import Ink, Png, read_png

BLUE, RED, BLACK = (10, 40, 200), (210, 20, 30), (15, 15, 15)
CLEAR = (255,)


@pytest.mark.parametrize(
    ("color", "ink"),
    [
        pytest.param(BLUE, Ink.BLUE, id="chữ ký xanh"),
        pytest.param((70, 110, 220), Ink.BLUE, id="xanh nhạt"),
        pytest.param(RED, Ink.RED, id="dấu đỏ"),
        pytest.param((230, 90, 100), Ink.RED, id="dấu phai"),
        pytest.param(BLACK, Ink.OTHER, id="chữ ký quét đen trắng"),
        pytest.param((30, 160, 60), Ink.OTHER, id="xanh lá"),
    ],
)
def test_the_ink_is_the_colour_of_most_of_what_is_drawn(color: tuple[int, ...], ink: Ink) -> None:
    assert read_png(image(color + CLEAR)) == Png(is_transparent=True, ink=ink)
    assert read_png(image(color)) == Png(is_transparent=False, ink=ink)


@pytest.mark.parametrize("mode", ["P", "RGB", "RGBA"])
def test_pixels_and_palettes_are_read(mode: str) -> None:
    assert read_png(image(BLUE, mode=mode)) == Png(is_transparent=mode == "RGBA", ink=Ink.BLUE)


def test_a_palette_may_have_a_clear_colour() -> None:
    assert read_png(image(BLUE + CLEAR, mode="P")) == Png(is_transparent=True, ink=Ink.BLUE)


@pytest.mark.parametrize("mode", ["1", "I;16"])
def test_of_uncommon_pixels_the_ink_is_not_told(mode: str) -> None:
    assert read_png(image(BLACK, mode=mode)) == Png(is_transparent=False, ink=None)


def test_a_jpeg_is_no_png() -> None:
    assert read_png(image(BLUE, "JPEG")) is None


@pytest.mark.parametrize("kept", [0, 8, 20])
def test_a_png_without_its_header_is_none(kept: int) -> None:
    assert read_png(image(BLUE)[:kept]) is None


@pytest.mark.parametrize("kept", [33, 45])
def test_of_a_png_cut_off_the_ink_is_not_told(kept: int) -> None:
    assert read_png(image(BLUE)[:kept]) == Png(is_transparent=False, ink=None)


def test_a_png_that_unpacks_to_much_more_than_it_says_is_cut_off() -> None:
    whole = image(BLUE)
    place = whole.index(b"IDAT")
    bomb = zlib.compress(bytes(50_000_000))
    chunk = len(bomb).to_bytes(4, "big") + b"IDAT" + bomb + bytes(4)
    assert read_png(whole[: place - 4] + chunk) == Png(is_transparent=False, ink=Ink.OTHER)
