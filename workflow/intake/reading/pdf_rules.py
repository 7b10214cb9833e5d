"""The ruled lines of a PDF page."""

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
from pypdfium2 import raw

STRAIGHT = 1.5
SHORTEST = 6.0
MOST_SEGMENTS = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line: `at` is its place across, `low` and `high` its ends along it, in points."""

    is_upright: bool
    at: float
    low: float
    high: float


def rules_of(page: pdfium.PdfPage) -> list[Rule]:
    """Return the horizontal and upright lines of a page; a thin box is two of them."""
    rules: list[Rule] = []
    for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        rules += _rules(_points(each))
        if len(rules) > MOST_SEGMENTS:
            break
    return rules


def _points(path: pdfium.PdfObject) -> Iterator[tuple[float, float, bool]]:
    """Yield the corners of a path, each with whether a new stroke begins there."""
    matrix = path.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    first = (0.0, 0.0)
    for index in range(min(raw.FPDFPath_CountSegments(path), MOST_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        begins = raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO
        point = matrix.on_point(x.value, y.value)
        first = point if begins else first
        yield (*point, begins)
        if raw.FPDFPathSegment_GetClose(segment):
            yield (*first, False)


def _rules(points: Iterable[tuple[float, float, bool]]) -> Iterator[Rule]:
    for (x, y, _), (to_x, to_y, begins) in pairwise(points):
        if begins:
            continue
        if abs(x - to_x) < STRAIGHT and abs(y - to_y) > SHORTEST:
            yield Rule(is_upright=True, at=(x + to_x) / 2, low=min(y, to_y), high=max(y, to_y))
        elif abs(y - to_y) < STRAIGHT and abs(x - to_x) > SHORTEST:
            yield Rule(is_upright=False, at=(y + to_y) / 2, low=min(x, to_x), high=max(x, to_x))
