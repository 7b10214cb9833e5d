"""What a list tells of adopted notices."""

from dataclasses import dataclass
from datetime import datetime

from workflow.domain.document import DocumentHead


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLine:
    """An adopted notice in a list: how it is named, and how many obligations it has."""

    key: str
    adopted_at: datetime
    head: DocumentHead
    obligations: int


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
