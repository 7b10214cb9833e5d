"""Read one duty with everything that happened to it."""

from dataclasses import dataclass

from workflow.domain.assignment import Assignment, Incident, Submission
from workflow.domain.audit import AuditEntry
from workflow.domain.message import LedgerLine
from workflow.ports.which import Which
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyFile:
    """One duty, its trail, what was handed in, breaches reported, and the mails about it."""

    duty: Assignment
    trail: tuple[AuditEntry, ...]
    submissions: tuple[Submission, ...]
    incidents: tuple[Incident, ...]
    mails: tuple[LedgerLine, ...]


def fetch_duty(desk: Desk, code: str) -> DutyFile:
    """Return it as it stands.

    Raises:
        NotFoundError: With the nearest code there is.
    """
    which = Which(codes=(code,))
    with desk.store.read() as tx:
        return DutyFile(
            duty=tx.assignment(code),
            trail=tuple(tx.trail(code)),
            submissions=tuple(tx.submissions(which)),
            incidents=tuple(tx.incidents(which)),
            mails=tuple(tx.ledger(which)),
        )
