"""What holds for a clause from above: who owns what stands under a heading, and by when."""

from dataclasses import dataclass

from workflow.domain.notice_draft import DraftDeadline, Taken

Owners = tuple[Taken[str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Owners, supporting units and a deadline that a clause inherits where it names none."""

    owners: Owners = ()
    supporting: Owners = ()
    deadline: Taken[DraftDeadline] | None = None
    is_left_out: bool = False
