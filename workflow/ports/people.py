"""Keeps accounts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from workflow.domain.audit import Change
from workflow.domain.person import Client, Person, WebSession


class People(Protocol):
    """Accounts, the sessions of their browsers, and the programs that use the API."""

    def add_person(self, person: Person, change: Change) -> None:
        """Keep a new account and the change that made it. ConflictError when its login is taken."""
        ...

    def person(self, login: str) -> Person | None:
        """Return the account, also one that was taken away."""
        ...

    def held_person(self, login: str) -> Person | None:
        """Return the account; until the transaction ends others wait to change or hold it."""
        ...

    def people(self) -> Sequence[Person]:
        """Return every account, by login."""
        ...

    def change_person(self, before: Person, after: Person, change: Change) -> None:
        """Put a changed account back.

        ConflictError when it is no longer as `before`, or somebody else has its name.
        """
        ...

    def person_of_sso(self, sso_name: str) -> Person | None:
        """Return the account of whom the identity provider names so."""
        ...

    def open_session(self, session: WebSession, change: Change) -> None:
        """Keep a signing in, and the change that tells of it."""
        ...

    def session_of(self, digest: str) -> tuple[WebSession, Person] | None:
        """Return a session with whose it is, in one statement."""
        ...

    def sessions(self, login: str, now: datetime) -> Sequence[WebSession]:
        """Return the sessions of a person that are open, the newest first."""
        ...

    def open_sessions(self, now: datetime) -> Sequence[WebSession]:
        """Return everybody's open sessions, by login, the newest first."""
        ...

    def end_sessions(self, login: str, at: datetime, digest: str | None = None) -> None:
        """End the sessions of a person, or the one of a digest."""
        ...

    def add_client(self, client: Client, change: Change) -> None:
        """Keep a program's token. ConflictError when its name is taken."""
        ...

    def client_of(self, digest: str) -> Client | None:
        """Return the program whose token has this digest."""
        ...

    def clients(self) -> Sequence[Client]:
        """Return every program, by name."""
        ...

    def end_client(self, after: Client, change: Change) -> None:
        """Take a program's token away. NotFoundError when it has none."""
        ...
