"""Who owes on a day what a notice asks of units and groups."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from workflow.domain.organ import Organs


@dataclass(frozen=True, slots=True, kw_only=True)
class OwingUnit:
    """Who owes: `first_unit` is in the notice, `unit` answers for it, `note` says by which act."""

    unit: str
    first_unit: str
    owner: str
    note: str = ""


class Owing:
    """The units that owe, found once for all obligations that ask the same of the same day."""

    def __init__(self, organs: Organs, issued: date | None, today: date) -> None:
        self._organs, self._issued, self._today = organs, issued, today
        self._found: dict[tuple[tuple[str, ...], date], tuple[OwingUnit, ...]] = {}

    def on(self, bearers: tuple[str, ...], own_day: date) -> tuple[OwingUnit, ...]:
        """Return each unit once, for the first of the bearers that it belongs to."""
        asked = bearers, own_day
        if asked not in self._found:
            self._found[asked] = tuple(self._each(bearers, own_day))
        return self._found[asked]

    def _each(self, bearers: tuple[str, ...], own_day: date) -> Iterator[OwingUnit]:
        since = min(own_day, self._issued or own_day)
        owners: dict[str, str] = {}
        for owner in bearers:
            for unit in self._organs.answering(owner, own_day, since):
                owners.setdefault(unit.code, owner)
        for code, owner in owners.items():
            handover = self._organs.heir_on(code, self._today)
            yield OwingUnit(
                unit=handover.to.code if handover else code,
                first_unit=code,
                owner=owner,
                note=handover.words if handover else "",
            )
