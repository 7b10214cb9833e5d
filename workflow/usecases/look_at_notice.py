"""Look at one adopted notice: its clauses, how its duties stand, the events they wait for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from workflow.domain.audit import AuditEntry, Move
from workflow.domain.directive import DirectiveFile
from workflow.domain.notice_list import DutyCounts
from workflow.domain.term import AfterEvent
from workflow.errors import InputError
from workflow.ports.directives import Directives
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptedNotice:
    """An adopted notice. `events` are those waited for, each with its day once it is recorded.

    `original` is the name and sha256 of its own file, when that was kept; `has_file` tells that
    the directive file is still there.
    """

    file: DirectiveFile
    adopted: AuditEntry | None
    counts: Mapping[str, DutyCounts]
    events: Mapping[str, date | None]
    original: tuple[str, str] | None
    has_file: bool
    seen: int


def look_at_notice(desk: Desk, shelf: Directives, key: str) -> AdoptedNotice:
    """Return the notice.

    Raises:
        NotFoundError: When no notice of that key was adopted.
    """
    with desk.store.read() as tx:
        file = tx.notice(key)
        trail = tx.trail(key)
        counts = tx.pages.counts_of_duties(key, days_of(desk))
    return AdoptedNotice(
        file=file,
        adopted=next((entry for entry in trail if entry.move is Move.ADOPT), None),
        counts=counts,
        events=_events(file, trail),
        original=original_of(shelf, key),
        has_file=shelf.has(key),
        seen=len(trail),
    )


def original_of(shelf: Directives, key: str) -> tuple[str, str] | None:
    """Return the name and sha256 of the notice's own file, as its directive file says."""
    try:
        return shelf.judge(key, shelf.text(key)).comments.original
    except InputError:
        return None


def _events(file: DirectiveFile, trail: Sequence[AuditEntry]) -> Mapping[str, date | None]:
    happened = {
        str(entry.state["event"]): date.fromisoformat(str(entry.state["happened_on"]))
        for entry in trail
        if entry.move is Move.RECORD_EVENT
    }
    rules = (duty.due for _, duty in file.obligations())
    names = dict.fromkeys(rule.after_event for rule in rules if isinstance(rule, AfterEvent))
    return {name: happened.get(name) for name in names}
