"""Pages of documents as small grey pictures, to see that they still look as they did.

`DONDOC_ARTEFACTS=FOLDER` keeps every page of a run there, large enough to read.
`DONDOC_RENEW_PAGES=1` writes the pictures anew that are kept in `tests/e2e/pages`; look at each
before it is committed.
"""

import os
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

FOLDER = Path(__file__).with_name("pages")
WIDTH, READABLE = 240, 900
GREYS = 16
# A page is compared in squares of some 17 mm: a line that moves a little stays in its square, a
# block that is missing or stands elsewhere does not.
SQUARE = 20
TOLERANCE = 24


def pictures(pdf: pypdfium2.PdfDocument, width: int = WIDTH) -> list[Image.Image]:
    """Return the pages, each so many pixels wide, in grey."""
    return [
        page.render(scale=width / page.get_width(), grayscale=True).to_pil().convert("L")
        for page in pdf
    ]


def keep(name: str, pdf: pypdfium2.PdfDocument) -> None:
    """Keep the pages where the environment asks for them."""
    if folder := os.environ.get("DONDOC_ARTEFACTS"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        for number, picture in enumerate(pictures(pdf, READABLE), start=1):
            picture.save(Path(folder) / f"{name}-{number}.png")
    if os.environ.get("DONDOC_RENEW_PAGES"):
        FOLDER.mkdir(exist_ok=True)
        for path in _paths(name):
            path.unlink()
        for number, picture in enumerate(pictures(pdf), start=1):
            _small(picture).save(FOLDER / f"{name}-{number}.png", optimize=True)


def approved(name: str) -> list[Image.Image]:
    """Return the pictures that are kept of a document, in order of pages."""
    found = []
    for path in _paths(name):
        with Image.open(path) as picture:
            found.append(picture.convert("L"))
    return found


def unlikeness(one: Image.Image, other: Image.Image) -> int:
    """Return how much the two differ where they differ most: 0 not at all, 255 black on white."""
    size = (one.width // SQUARE, one.height // SQUARE)
    squares = [picture.resize(size, Image.Resampling.BOX) for picture in (one, other)]
    darkest = ImageChops.difference(*squares).getextrema()[1]
    return int(darkest) if isinstance(darkest, int | float) else 255


def _paths(name: str) -> list[Path]:
    found = FOLDER.glob(f"{name}-*.png")
    return sorted(path for path in found if path.stem.removeprefix(f"{name}-").isdigit())


def _small(picture: Image.Image) -> Image.Image:
    return picture.quantize(GREYS)
