"""How the office is at a moment: what should have been done by then, and who is there to do it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from workflow.domain.job import Job
from workflow.domain.node import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingMail:
    """A mail that was not sent yet: since when, when it is tried next, what kept it so far."""

    key: str
    to_name: str
    queued_at: datetime
    next_try_at: datetime
    tries: int
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """What waits: reminders that fell due, mails, long work that is not at its end.

    `first_turn` and `last_turn` are when the first and the last of the mails may go.
    """

    events: int
    oldest_event: date | None
    mails: int
    first_turn: datetime | None
    last_turn: datetime | None
    oldest_mail: WaitingMail | None
    jobs: Sequence[Job]


@dataclass(frozen=True, slots=True, kw_only=True)
class Symptom:
    """Something that somebody has to look at: what is the matter, and what to do."""

    code: str
    words: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkup:
    """What was found; `ahead_seconds` is how far this clock is before that of the database."""

    at: datetime
    backlog: Backlog
    nodes: Sequence[Node]
    ahead_seconds: float
    symptoms: Sequence[Symptom]
