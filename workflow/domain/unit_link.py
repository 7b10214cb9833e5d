"""The link in a mail by which a unit answers without an account."""

from dataclasses import dataclass
from datetime import datetime, timedelta

LIVES = timedelta(days=60)
"""How long a link works: past the longest ladder of reminders, not for ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLink:
    """A way into the unit portal for one unit and one focal point; `digest` is of its token."""

    digest: str
    unit: str
    to_name: str
    to_email: str
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """Tell whether it still leads anywhere."""
        return self.revoked_at is None and now < self.expires_at
