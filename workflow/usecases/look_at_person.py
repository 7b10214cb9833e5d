"""One account: its open sessions and what was done with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.domain.audit import AuditEntry, Move
from workflow.domain.person import Person, WebSession
from workflow.usecases.desk import Desk
from workflow.usecases.known_person import known_person

SIGNINGS = {Move.SIGN_IN, Move.SIGN_IN_VOUCHED}
MANY = 20
"""So many signings in are shown, the last; all of them are in the log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    """An account as a page shows it."""

    person: Person
    sessions: Sequence[WebSession]
    trail: Sequence[AuditEntry]
    signings: Sequence[AuditEntry]


def look_at_person(desk: Desk, login: str) -> PersonPage:
    """Return an account.

    Raises:
        NotFoundError: When nobody has the login.
    """
    with desk.store.read() as tx:
        trail = tx.trail(f"nguoi-dung/{login}")
        return PersonPage(
            person=known_person(tx, login),
            sessions=tx.people.sessions(login, desk.clock.now()),
            trail=[entry for entry in trail if entry.move not in SIGNINGS],
            signings=[entry for entry in trail if entry.move in SIGNINGS][-MANY:],
        )
