"""What a list tells of adopted notices."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLine:
    """One adopted notice in a list."""

    key: str
    adopted_at: datetime
    code_number: int | None
    code_notation: str
    issued_date: date | None
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyCounts:
    """Assignments of one notice, or of one of its duties; `overdue` and `open` are owed still.

    `of` is the key of the notice, or the code of the duty; those waived or cancelled are in `total`
    only.
    """

    of: str
    total: int
    open: int
    overdue: int
    done: int
