"""The link in a mail by which a unit answers without an account."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from workflow.domain.organ import Unit

LIVES = timedelta(days=60)
"""How long a link works: past the longest ladder of reminders, not for ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLink:
    """A way into the unit portal for one unit and one focal point; `digest` is of its token.

    Whoever has left the unit, or is its focal point no longer, has their address taken out of what
    the office declares: their links close with it.
    """

    digest: str
    unit: str
    to_name: str
    to_email: str
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None

    def is_open(self, now: datetime, unit: Unit) -> bool:
        """Tell whether it still leads anywhere."""
        return self.revoked_at is None and now < self.expires_at and self.is_theirs(unit)

    def is_theirs(self, unit: Unit) -> bool:
        """Tell whether it was sent to an address that the unit still has."""
        return unit.has_address(self.to_email)
