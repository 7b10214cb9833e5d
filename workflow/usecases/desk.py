"""The desk at which every verb is carried out."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Self

from workflow.domain.rulebook import Rulebook
from workflow.ports.clock import Clock
from workflow.ports.store import Store


@dataclass(frozen=True, slots=True)
class _Still:
    """A clock that stands."""

    at: datetime

    def now(self) -> datetime:
        """Return the moment at which it stands."""
        return self.at


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The records, the clock and the rulebook that a use case goes by."""

    store: Store
    clock: Clock
    rules: Rulebook

    def still(self) -> Self:
        """Return the desk at which time stands still: what one verb writes bears one moment."""
        return replace(self, clock=_Still(self.clock.now()))

    def today(self) -> date:
        """Return today in Asia/Ho_Chi_Minh."""
        return self.clock.now().date()
