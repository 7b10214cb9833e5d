"""Change name or role of an account, or take it away."""

from workflow.domain.audit import Actor, Move
from workflow.domain.person import Person, Role
from workflow.errors import InputError
from workflow.usecases.account_change import account_change
from workflow.usecases.desk import Desk
from workflow.usecases.known_person import known_person


def change_person(desk: Desk, login: str, to: tuple[str, Role, bool], by: Actor) -> Person:
    """Return the account with `to`: full name, role, and whether it may still sign in.

    Who may not is signed out at once.

    Raises:
        NotFoundError: When nobody has the login.
        InputError: When the name is missing, or nobody would be left who may change accounts.
    """
    desk = desk.still()
    full_name, role, is_active = to
    if not full_name.strip():
        raise InputError("Hãy ghi họ và tên của người dùng.")
    with desk.store.begin() as tx:
        before = known_person(tx, login)
        after = before.changed(" ".join(full_name.split()), role, is_active=is_active)
        others = [p for p in tx.people.people() if p.login != login]
        if not any(p.is_active and p.role is Role.ADMIN for p in (*others, after)):
            raise InputError("Phải còn ít nhất một người quản trị đăng nhập được.")
        tx.people.change_person(before, after, account_change(desk, after, Move.CHANGE_PERSON, by))
        if not is_active:
            tx.people.end_sessions(login, desk.clock.now())
    return after
