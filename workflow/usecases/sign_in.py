"""Sign a person in: the right password opens a session."""

import unicodedata
from datetime import timedelta

from workflow.domain.person import WebSession
from workflow.domain.token import digest_of_token
from workflow.errors import NotAllowedError
from workflow.ports.identity import Passwords, Secrets
from workflow.usecases.desk import Desk

LASTS = timedelta(hours=12)
"""A working day, however long; the next morning begins with the password."""


def sign_in(desk: Desk, passwords: Passwords, secrets: Secrets, login: str, password: str) -> str:
    """Return the token of a new session.

    Raises:
        NotAllowedError: In the same words, and as slowly, whatever was wrong.
    """
    with desk.store.read() as tx:
        person = tx.people.person(login)
    kept = person.password_hash if person and person.is_active else ""
    if not passwords.is_right(unicodedata.normalize("NFC", password), kept) or person is None:
        raise NotAllowedError("Tên đăng nhập hoặc mật khẩu không đúng: hãy xem lại rồi nhập lại.")
    token, now = secrets.token(), desk.clock.now()
    session = WebSession(
        digest=digest_of_token(token), login=person.login, opened_at=now, expires_at=now + LASTS
    )
    with desk.store.begin() as tx:
        if tx.people.person(person.login) != person:
            raise NotAllowedError("Tài khoản vừa được thay đổi: hãy đăng nhập lại.")
        tx.people.open_session(session)
    return token
