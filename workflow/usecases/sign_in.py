"""Sign a person in: the right password opens a session."""

import unicodedata
from collections.abc import Collection

from workflow.domain.audit import Move
from workflow.domain.person import Role
from workflow.errors import NotAllowedError
from workflow.ports.identity import Passwords, Secrets
from workflow.usecases.desk import Desk
from workflow.usecases.open_session import open_session


def sign_in(
    desk: Desk, passwords: Passwords, secrets: Secrets, typed: tuple[str, str], by: Collection[Role]
) -> str:
    """Return the token of a new session; `typed` are login and password.

    Only roles in `by` may come in by password. Others are told so when it is right: who guesses
    learns nothing of an account.

    Raises:
        NotAllowedError: In the same words, and as slowly, whatever was wrong.
    """
    login, password = typed
    with desk.store.read() as tx:
        person = tx.people.person(login)
    kept = person.password_hash if person and person.is_active else ""
    if not passwords.is_right(unicodedata.normalize("NFC", password), kept) or person is None:
        raise NotAllowedError("Tên đăng nhập hoặc mật khẩu không đúng: hãy xem lại rồi nhập lại.")
    if person.role not in by:
        raise NotAllowedError(
            "Cơ quan chỉ cho quản trị đăng nhập bằng mật khẩu: hãy dùng nút đăng nhập bằng tài "
            "khoản chung."
        )
    return open_session(desk, secrets, person, Move.SIGN_IN)
