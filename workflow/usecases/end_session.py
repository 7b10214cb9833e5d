"""Sign somebody out of one browser."""

from workflow.errors import NotFoundError
from workflow.usecases.desk import Desk
from workflow.usecases.known_person import known_person


def end_session(desk: Desk, login: str, digest: str) -> None:
    """End an open session of a person.

    Raises:
        NotFoundError: When the person has no such session open.
    """
    with desk.store.begin() as tx:
        known_person(tx, login)
        now = desk.clock.now()
        if digest not in {session.digest for session in tx.people.sessions(login, now)}:
            raise NotFoundError("phiên đăng nhập của", login)
        tx.people.end_sessions(login, now, digest)
