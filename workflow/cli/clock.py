"""The clocks of the command line: the machine's, one stopped at a moment, one set to it."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")


class SystemClock:
    """The machine's clock, in local time."""

    def now(self) -> datetime:
        """Return the present moment."""
        return datetime.now(LOCAL)


class StartedClock:
    """A clock that was set to a moment when it was made, and goes on from there."""

    def __init__(self, at: datetime) -> None:
        self._ahead = at - datetime.now(LOCAL)

    def now(self) -> datetime:
        """Return the moment that it shows by now."""
        return datetime.now(LOCAL) + self._ahead


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still, so that the whole chain can be run on any day."""

    at: datetime

    def now(self) -> datetime:
        """Return the moment it stands at."""
        return self.at
