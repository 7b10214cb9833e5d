"""What lists of the audit trail are narrowed by."""

from dataclasses import dataclass
from datetime import datetime

from workflow.domain.audit import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFilter:
    """Which rows; what is None or empty does not narrow. `until` is not included."""

    subject: str = ""
    subject_begins: str = ""
    actor: str = ""
    move: Move | None = None
    since: datetime | None = None
    until: datetime | None = None
