"""Open the session of somebody who has shown who they are."""

from datetime import timedelta

from workflow.domain.audit import Move
from workflow.domain.person import Person, WebSession
from workflow.domain.token import digest_of_token
from workflow.errors import NotAllowedError
from workflow.ports.identity import Secrets
from workflow.usecases.account_change import account_change
from workflow.usecases.desk import Desk

LASTS = timedelta(hours=12)
"""A working day, however long; the next morning begins with signing in."""


def open_session(desk: Desk, secrets: Secrets, person: Person, way: Move) -> str:
    """Return the token of a new session; `way` is how they came in, for the trail.

    Sign-ins of one account at once wait for each other and all get in.

    Raises:
        NotAllowedError: When the account changed meanwhile.
    """
    token, now = secrets.token(), desk.clock.now()
    session = WebSession(
        digest=digest_of_token(token), login=person.login, opened_at=now, expires_at=now + LASTS
    )
    with desk.store.begin() as tx:
        if tx.people.held_person(person.login) != person:
            raise NotAllowedError("Tài khoản vừa được thay đổi: hãy đăng nhập lại.")
        tx.people.open_session(session, account_change(desk, person, way, person.actor))
    return token
