"""What holds for a clause from above: who owns what stands under a heading, and by when."""

from dataclasses import dataclass

from workflow.domain.notice_draft import DraftDeadline, Taken

Owners = tuple[Taken[str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Owners, supporting units, a deadline and a product that a clause or row takes over."""

    owners: Owners = ()
    supporting: Owners = ()
    deadline: Taken[DraftDeadline] | None = None
    product: Taken[str] | None = None
