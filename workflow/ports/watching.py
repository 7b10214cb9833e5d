"""What is asked by whoever watches the machine: a few statements, however many rows there are."""

from datetime import date
from typing import Protocol

from workflow.domain.checkup import Backlog
from workflow.domain.duty_list import Days
from workflow.domain.load import Load


class Watching(Protocol):
    """What waits in the records."""

    def load(self, days: Days) -> Load:
        """Count what waits."""
        ...

    def backlog(self, today: date) -> Backlog:
        """Return what waits, with the oldest of each."""
        ...

    def network_disk(self) -> str:
        """Return the kind of network disk that a file of records lies on; empty when on none."""
        ...
