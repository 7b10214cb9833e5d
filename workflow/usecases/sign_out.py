"""End a session."""

from workflow.domain.token import digest_of_token
from workflow.usecases.desk import Desk


def sign_out(desk: Desk, login: str, token: str | None = None) -> None:
    """End the session that a token opened, or with none every session of the person."""
    digest = digest_of_token(token) if token else None
    with desk.store.begin() as tx:
        tx.people.end_sessions(login, desk.clock.now(), digest)
