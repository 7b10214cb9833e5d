"""Refuse a change that was decided upon an older state."""

from collections.abc import Sequence

from workflow.domain.audit import AuditEntry
from workflow.errors import ConflictError
from workflow.wording.labels import label
from workflow.wording.moments import moment_text


def must_be_as_seen(subject: str, trail: Sequence[AuditEntry], seen: int | None) -> None:
    """Compare how many changes there are with how many were seen; None was not looking.

    Raises:
        ConflictError: With who did what since.
    """
    if seen is not None and len(trail) != seen:
        raise ConflictError(subject, [told_change(entry) for entry in trail[seen:]])


def told_change(entry: AuditEntry) -> str:
    """Say who did what, and when."""
    return f"{entry.actor}: {label(entry.move)}, {moment_text(entry.at)}"
