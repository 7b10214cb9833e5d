"""Find an account by its login."""

from workflow.domain.person import Person
from workflow.errors import NotFoundError
from workflow.ports.transaction import Transaction


def known_person(tx: Transaction, login: str) -> Person:
    """Return the account.

    Raises:
        NotFoundError: When nobody has the login.
    """
    person = tx.people.person(login)
    if person is None:
        raise NotFoundError("người dùng", login)
    return person
