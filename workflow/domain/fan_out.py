"""One obligation, or one period of it, for many units: what they share is said once."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from typing import Self

from workflow.domain.assignment import Assignment
from workflow.domain.owing import OwingUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class FanOut:
    """As many assignments as there are units; `plain` is what they have in common.

    `plain` has neither code nor units. Obligations that ask the same share the same `owing`.
    """

    plain: Assignment
    owing: tuple[OwingUnit, ...]

    def __len__(self) -> int:
        """Return how many assignments there are."""
        return len(self.owing)

    def code(self, one: OwingUnit) -> str:
        """Return the code of the assignment of a unit."""
        plain = self.plain
        period = f".{plain.period}" if plain.period else ""
        return f"{plain.notice}.{plain.obligation}.{one.first_unit}{period}"

    def assignments(self) -> Iterator[Assignment]:
        """Return every assignment on its own."""
        for one in self.owing:
            yield replace(
                self.plain,
                code=self.code(one),
                unit=one.unit,
                first_unit=one.first_unit,
                owner=one.owner,
            )

    def without(self, codes: Container[str]) -> Self:
        """Return it without the units whose assignments have these codes."""
        return replace(self, owing=tuple(o for o in self.owing if self.code(o) not in codes))
