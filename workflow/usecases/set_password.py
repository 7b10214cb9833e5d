"""Give an account another password; whoever is signed in with the old one is out."""

import unicodedata

from workflow.domain.audit import Actor, Move
from workflow.domain.person import Person
from workflow.errors import InputError
from workflow.ports.identity import Passwords
from workflow.usecases.account_change import account_change
from workflow.usecases.desk import Desk
from workflow.usecases.known_person import known_person

SHORTEST, LONGEST = 10, 256


def set_password(desk: Desk, passwords: Passwords, login: str, password: str, by: Actor) -> Person:
    """Return the account with its new password.

    Raises:
        NotFoundError: When nobody has the login.
        InputError: When the password is too short or too long.
    """
    desk = desk.still()
    kept = hashed_password(passwords, password)
    with desk.store.begin() as tx:
        before = known_person(tx, login)
        after = before.with_password(kept)
        tx.people.change_person(before, after, account_change(desk, after, Move.SET_PASSWORD, by))
        tx.people.end_sessions(login, desk.clock.now())
    return after


def hashed_password(passwords: Passwords, password: str) -> str:
    """Return what is kept of a new password, typed composed or not.

    Raises:
        InputError: When it is too short or too long.
    """
    composed = unicodedata.normalize("NFC", password)
    if not SHORTEST <= len(composed) <= LONGEST:
        raise InputError(
            f"Mật khẩu phải có từ {SHORTEST} đến {LONGEST} ký tự: một câu ngắn dễ nhớ là tốt nhất."
        )
    return passwords.hashed(composed)
