"""The audit trail, the newest first, and who may have written it."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.domain.audit import ENGINE, AuditEntry
from workflow.domain.duty_list import Slice
from workflow.domain.log_list import LogFilter
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage:
    """One page of rows; `actors` are the names to choose from."""

    entries: Sequence[AuditEntry]
    total: int
    actors: tuple[str, ...]


def look_at_log(desk: Desk, wanted: LogFilter, part: Slice) -> LogPage:
    """Return a page of the log."""
    with desk.store.read() as tx:
        return LogPage(
            entries=tx.pages.log(wanted, part),
            total=tx.pages.count_log(wanted),
            actors=(ENGINE.name, *(person.actor.name for person in tx.people.people())),
        )
