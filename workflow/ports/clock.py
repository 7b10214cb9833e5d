"""Says what time it is."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Says what time it is, aware, in Asia/Ho_Chi_Minh."""

    def now(self) -> datetime:
        """Return the present moment."""
        ...
