"""The desk at which every verb is carried out."""

from dataclasses import dataclass
from datetime import date

from workflow.domain.rulebook import Rulebook
from workflow.ports.clock import Clock
from workflow.ports.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The records, the clock and the rulebook that a use case goes by."""

    store: Store
    clock: Clock
    rules: Rulebook

    def today(self) -> date:
        """Return today in Asia/Ho_Chi_Minh."""
        return self.clock.now().date()
