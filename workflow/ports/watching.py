"""What is asked by whoever watches the machine: one statement each."""

from typing import Protocol

from workflow.domain.duty_list import Days
from workflow.domain.load import Load


class Watching(Protocol):
    """What waits in the records."""

    def load(self, days: Days) -> Load:
        """Count what waits."""
        ...
