"""The processes that work for one office, on however many machines."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

FORGOTTEN = timedelta(days=1)
"""After so long a node that said nothing more is no news."""


class Work(StrEnum):
    """What a worker is woken for; the rows in the database say what there is to do."""

    LONG_WORK = "long-work"
    MAIL = "mail"


class NodeRole(StrEnum):
    """What a node does."""

    WEB = "web"
    WORKER = "worker"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One process; `ahead_seconds` is how far its clock was before that of the database.

    `began_at` and `seen_at` are told by the clock of the database.
    """

    key: str
    host: str
    process: int
    role: NodeRole
    began_at: datetime
    seen_at: datetime
    ahead_seconds: float

    def is_lost(self, now: datetime, patience: timedelta) -> bool:
        """Tell whether it has said nothing for so long that it is not there any more."""
        return now - self.seen_at > patience

    def is_gone(self, other: "Node", patience: timedelta) -> bool:
        """Tell whether it is lost, and another has begun in its place or nobody asks any more."""
        has_place = (self.host, self.role) == (other.host, other.role)
        is_back = has_place and other.began_at > self.seen_at
        return self.is_lost(other.seen_at, patience if is_back else FORGOTTEN)
