"""Tell whose session a browser holds."""

from workflow.domain.person import Person
from workflow.domain.token import digest_of_token
from workflow.usecases.desk import Desk


def who_is_there(desk: Desk, token: str) -> Person | None:
    """Return the person, None when the session ended or the account was taken away."""
    with desk.store.read() as tx:
        found = tx.people.session_of(digest_of_token(token))
    if found is None:
        return None
    session, person = found
    is_open = session.ended_at is None and desk.clock.now() < session.expires_at
    return person if is_open and person.is_active else None
