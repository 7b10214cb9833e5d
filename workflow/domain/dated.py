"""What holds for a time: units, members of groups, signers, leaders, contacts."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from workflow.domain.declared import Declared


class Dated(Declared):
    """Something from its first to its last day (both inclusive); a blank side is open."""

    valid_from: date | None = None
    valid_to: date | None = None

    def is_on(self, day: date) -> bool:
        """Tell whether it holds on the day."""
        return self.has_begun(day) and (self.valid_to is None or day <= self.valid_to)

    def has_begun(self, day: date) -> bool:
        """Tell whether the day is not before its first."""
        return self.valid_from is None or self.valid_from <= day


Item = TypeVar("Item", bound=Dated)


def first_on(items: Iterable[Item], day: date) -> Item | None:
    """Return the first that holds on the day."""
    return next((item for item in items if item.is_on(day)), None)
