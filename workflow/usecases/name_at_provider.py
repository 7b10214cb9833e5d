"""Say how the identity provider of the office names a person."""

import unicodedata

from workflow.domain.audit import Actor, Move
from workflow.domain.person import Person
from workflow.domain.vouching import as_compared
from workflow.errors import InputError
from workflow.usecases.account_change import account_change
from workflow.usecases.desk import Desk
from workflow.usecases.known_person import known_person

LONGEST = 254


def name_at_provider(desk: Desk, login: str, typed: str, claim: str, by: Actor) -> Person:
    """Return the account that is found by this name in the claim; without one, by none.

    Raises:
        NotFoundError: When nobody has the login.
        InputError: When the name is too long, or somebody else has it.
    """
    name = as_compared(unicodedata.normalize("NFC", typed).strip(), claim)
    if len(name) > LONGEST:
        raise InputError(f"Tên ở hệ thống đăng nhập chung dài quá {LONGEST} ký tự.")
    with desk.store.begin() as tx:
        other = tx.people.person_of_sso(name)
        if other and other.login != login:
            raise InputError(
                f"Tên “{name}” ở hệ thống đăng nhập chung đã thuộc về {other.full_name} "
                f"({other.login}): mỗi tên chỉ của một người."
            )
        before = known_person(tx, login)
        after = before.with_sso_name(name or None)
        change = account_change(desk, after, Move.CHANGE_PERSON, by)
        tx.people.change_person(before, after, change)
    return after
