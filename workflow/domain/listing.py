"""What programs list: a page of rows with how many there are, and what narrows each list."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from workflow.domain.audit import Move
from workflow.domain.message import MessageState

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Generic[Item]):
    """A page of rows; `total` counts those of all pages."""

    items: tuple[Item, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailFilter:
    """Which audit rows are listed; what is None does not narrow."""

    subject: str | None = None
    move: Move | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What waits in the office at a moment, for whoever watches the machine."""

    mails: dict[MessageState, int]
    overdue: int
    jobs: int
