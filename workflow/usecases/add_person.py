"""Give somebody an account."""

import re

from workflow.domain.audit import Actor, Move
from workflow.domain.person import Person, Role
from workflow.errors import ConflictError, InputError
from workflow.ports.identity import Passwords
from workflow.usecases.account_change import account_change
from workflow.usecases.desk import Desk
from workflow.usecases.set_password import hashed_password

LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{1,62}[a-z0-9]")


def add_person(
    desk: Desk, passwords: Passwords, new: tuple[str, str, Role], password: str, by: Actor
) -> Person:
    """Return the account of `new`: login, full name and role.

    Raises:
        InputError: When the login is none or taken, the name is missing, or the password is weak.
    """
    login, full_name, role = new
    if not LOGIN.fullmatch(login):
        raise InputError(
            f"Tên đăng nhập “{login}” không dùng được: hãy dùng 3 đến 64 chữ thường không dấu, số, "
            "dấu chấm, gạch nối, ví dụ nguyen.thi.hoa."
        )
    if not full_name.strip():
        raise InputError("Hãy ghi họ và tên của người dùng.")
    person = Person(
        login=login,
        full_name=" ".join(full_name.split()),
        role=role,
        password_hash=hashed_password(passwords, password),
    )
    try:
        with desk.store.begin() as tx:
            tx.people.add_person(person, account_change(desk, person, Move.ADD_PERSON, by))
    except ConflictError as error:
        raise InputError(f"Tên đăng nhập “{login}” đã có người dùng: hãy chọn tên khác.") from error
    return person
