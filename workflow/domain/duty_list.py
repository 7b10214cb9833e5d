"""What lists of duties are narrowed by, cut into and counted as."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workflow.domain.assignment import Assignment
from workflow.domain.document import DocumentType


class DutyState(StrEnum):
    """By what a list of duties is narrowed; each is asked of the day, none is stored.

    `REPORTED`, `STANDING` and `DROPPED` part all duties as reports do. `LATE` is the report's cell
    of what is open and overdue: besides `OVERDUE` what came late and waits to be accepted.
    """

    OWED = "owed"
    OVERDUE = "overdue"
    LATE = "late"
    DUE_SOON = "due_soon"
    WAITING = "waiting"
    ASKED = "asked"
    UNDATED = "undated"
    DONE = "done"
    REPORTED = "reported"
    STANDING = "standing"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyFilter:
    """Which duties a page lists; what is None does not narrow. `words` are folded."""

    notice: str | None = None
    unit: str | None = None
    clause: str | None = None
    period: str | None = None
    state: DutyState | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days that a state is asked of: today, and the last one that still counts as soon."""

    today: date
    soon_until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """A page of rows."""

    limit: int = 50
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkCounts:
    """What waits for somebody in the office."""

    waiting: int
    asked: int
    due_soon: int
    overdue: int
    late: int
    drafts: int
    submitted_documents: int
    failed_mails: int
    unreachable_mails: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DutySums:
    """How many duties a list has before its state narrows it, parted as a report parts them."""

    reported: int
    standing: int
    dropped: int
    overdue: int
    late: int

    @property
    def total(self) -> int:
        """All duties that were given."""
        return self.reported + self.standing + self.dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeName:
    """An adopted notice as people call it."""

    key: str
    document_type: DocumentType
    code_number: int | None
    code_notation: str
    issued_date: date | None
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where a unit meets an obligation: of its periods the most pressing, and how many it has."""

    duty: Assignment
    number: int
