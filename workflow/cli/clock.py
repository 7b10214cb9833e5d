"""The clocks of the command line: the machine's, or one stopped at a moment."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")


class SystemClock:
    """The machine's clock, in local time."""

    def now(self) -> datetime:
        """Return the present moment."""
        return datetime.now(LOCAL)


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still, so that the whole chain can be run on any day."""

    at: datetime

    def now(self) -> datetime:
        """Return the moment it stands at."""
        return self.at
