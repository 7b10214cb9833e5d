"""What the list of duties and its matrix read: one statement each."""

from collections.abc import Sequence
from typing import Protocol

from workflow.domain.duty_list import Cell, Days, DutyFilter, DutySums, NoticeName, Slice


class DutyPages(Protocol):
    """What the screen of duties lists."""

    def notice_names(self, notice: str | None = None) -> Sequence[NoticeName]:
        """Return adopted notices by what people call them, all or one, the newest first."""
        ...

    def periods(self, notice: str | None) -> Sequence[str]:
        """Return the codes of periods that duties have, of one notice or of all, the last first."""
        ...

    def duty_sums(self, wanted: DutyFilter, days: Days) -> DutySums:
        """Count the duties of a list in each part, as if its state did not narrow it."""
        ...

    def duty_units(self, wanted: DutyFilter, days: Days, part: Slice) -> tuple[Sequence[str], int]:
        """Return the units of the duties that are listed, by code, and how many all pages have."""
        ...

    def cells(self, wanted: DutyFilter, days: Days, units: Sequence[str]) -> Sequence[Cell]:
        """Return the most pressing duty of each unit and obligation, and how many there are."""
        ...
