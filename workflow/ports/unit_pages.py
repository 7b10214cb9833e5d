"""What the pages about units count."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from workflow.domain.duty_list import Days
from workflow.domain.unit_list import UnitFigures


class UnitPages(Protocol):
    """Counts for each unit."""

    def unit_figures(self, days: Days, units: Sequence[str]) -> Mapping[str, UnitFigures]:
        """Return the figures of those of the units that have any (two statements)."""
        ...
