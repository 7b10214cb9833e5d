"""What waits, for whoever watches the machine."""

from dataclasses import dataclass

from workflow.domain.message import MessageState


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What waits in the office at a moment."""

    mails: dict[MessageState, int]
    overdue: int
    jobs: int
