"""What a digest says: of its events, those that still stand on the day."""

from collections.abc import Iterator, Sequence

from workflow.domain.assignment import Assignment
from workflow.domain.deadline import DeadlineEvent
from workflow.domain.message import Letter
from workflow.ports.transaction import Transaction
from workflow.ports.which import Which
from workflow.usecases.desk import Desk
from workflow.wording.letters import Recipient, reminder

Standing = tuple[DeadlineEvent, Assignment]


def standing(tx: Transaction, events: Sequence[DeadlineEvent]) -> Iterator[Standing]:
    """Yield the events still called for: owed, by the same unit, until the same day."""
    codes = tuple({event.assignment for event in events})
    if not codes:
        return
    found = {a.code: a for a in tx.assignments(Which(codes=codes, is_owed=True))}
    for event in events:
        assignment = found.get(event.assignment)
        if assignment and (event.unit, event.last_day) == (assignment.unit, assignment.last_day):
            yield event, assignment


def about(live: Sequence[Standing]) -> tuple[str, ...]:
    """Return the codes of the assignments that the events are about."""
    return tuple(sorted({assignment.code for _, assignment in live}))


def write_digest(
    tx: Transaction, desk: Desk, recipient: Recipient, live: Sequence[Standing]
) -> Letter:
    """Write the letter as of today, each assignment once.

    Raises:
        InputError: When a unit that the letter names is no longer declared.
    """
    owed = {assignment.code: assignment for _, assignment in live}
    notices = {key: tx.notice(key) for key in {a.notice for a in owed.values()}}
    return reminder(desk.rules, notices, recipient, list(owed.values()), desk.today())
