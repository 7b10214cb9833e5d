"""Parts of the office put in order: who finished most of what fell due."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from workflow.domain.figures import Figures


@dataclass(frozen=True, slots=True)
class Ranked:
    """One part with its place; None where nothing fell due, so that there is nothing to rank by."""

    key: str
    figures: Figures
    place: int | None


def ranked(parts: Mapping[str, Figures]) -> tuple[Ranked, ...]:
    """Put parts in order by rate, the highest first, then by what is overdue, the least first.

    Parts alike in both share a place, and the next one counts them all (1, 1, 3). Parts that have
    nothing to count are left out; where nothing fell due they stand last, without a place.
    """
    counted = [(key, figures) for key, figures in parts.items() if figures.total]
    placed = sorted(((k, f) for k, f in counted if f.fell_due), key=lambda each: _order(each[1]))
    found: list[Ranked] = []
    for _, alike in groupby(placed, key=lambda each: _order(each[1])):
        place = len(found) + 1
        found += [Ranked(key, figures, place) for key, figures in alike]
    return (*found, *(Ranked(k, f, None) for k, f in counted if not f.fell_due))


def _order(figures: Figures) -> tuple[float, int]:
    return -figures.done / figures.fell_due, figures.open_overdue
