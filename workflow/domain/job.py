"""Long work that a person asked for on a page and that goes on without them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol


class Progress(Protocol):
    """Told by long work after each part, and as often as it likes in between."""

    def __call__(self, done: int, total: int, words: str = "") -> None:
        """Say how many parts are done, of how many, and what was refused so far."""
        ...


class JobKind(StrEnum):
    """What is to be done."""

    CHASE = "chase"
    ISSUE = "issue"
    REPORT = "report"
    NOTICE = "notice"
    SAMPLE = "sample"
    AUDIT = "audit"


BATCHES = frozenset({JobKind.CHASE, JobKind.ISSUE})
"""Long in coming: whoever waits for anything else is not to wait behind them."""


class JobState(StrEnum):
    """Where it stands. A running job whose process died is taken again when its lease ends."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """The order and how far it has come; no truth lives here, only the way to it.

    `asked` is what the work needs, `total` how many parts it has (0: not known yet), `words` what
    went wrong, `leads_to` the page that shows the result, `found` what it shows when it is kept
    nowhere else. `taking` counts up each time that a
    worker takes it: only the last one may write. `tries` are the takings that nobody brought to an
    end.
    """

    key: str
    kind: JobKind
    login: str
    asked: dict[str, Any] = field(default_factory=dict)
    queued_at: datetime
    state: JobState = JobState.WAITING
    done: int = 0
    total: int = 0
    words: str = ""
    leads_to: str = ""
    found: dict[str, Any] = field(default_factory=dict)
    lease_until: datetime | None = None
    ended_at: datetime | None = None
    taking: int = 0
    tries: int = 0
