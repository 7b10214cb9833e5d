"""Accounts, the sessions of their browsers, and the programs that use the API."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    insert,
    inspect,
    select,
    update,
)
from sqlmodel import col

from workflow.domain.audit import Change
from workflow.domain.person import Client, Person, WebSession
from workflow.domain.typed import value_of
from workflow.errors import ConflictError, NotFoundError
from workflow.store.audit import Kind, record
from workflow.store.failures import unique
from workflow.store.rows import columns_of, to_set, values_in
from workflow.store.tables import Row
from workflow.store.web_tables import ClientRow, PersonRow, WebSessionRow

T = TypeVar("T")


class SqlPeople:
    """`ports.people.People` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_person(self, person: Person, change: Change) -> None:
        """Keep a new account and the change that made it."""
        with unique(person.login):
            self._connection.execute(insert(PersonRow), columns_of(person))
        record(self._connection, Kind.FACT, change)

    def person(self, login: str) -> Person | None:
        """Return the account, also one that was taken away."""
        return self._person(_of(login))

    def held_person(self, login: str) -> Person | None:
        """Return the account; until the transaction ends others wait to change or hold it."""
        return self._person(_of(login).with_for_update())

    def people(self) -> Sequence[Person]:
        """Return every account, by login."""
        query = select(PersonRow).order_by(col(PersonRow.login))
        return values_in(self._connection.execute(query), Person)

    def change_person(self, before: Person, after: Person, change: Change) -> None:
        """Put a changed account back if nobody changed it since it was seen."""
        as_seen = [getattr(PersonRow, name) == value for name, value in columns_of(before).items()]
        with unique(after.sso_name or after.login):
            result = self._connection.execute(
                update(PersonRow).where(*as_seen).values(to_set(PersonRow, columns_of(after)))
            )
        if result.rowcount != 1:
            raise ConflictError(before.login)
        record(self._connection, Kind.FACT, change)

    def person_of_sso(self, sso_name: str) -> Person | None:
        """Return the account of whom the identity provider names so."""
        return self._person(select(PersonRow).where(col(PersonRow.sso_name) == sso_name))

    def _person(self, query: Select[PersonRow]) -> Person | None:
        row = self._connection.execute(query).mappings().first()
        return value_of(Person, row) if row else None

    def open_session(self, session: WebSession, change: Change) -> None:
        """Keep a signing in, and the change that tells of it."""
        self._connection.execute(insert(WebSessionRow), columns_of(session))
        record(self._connection, Kind.FACT, change)

    def session_of(self, digest: str) -> tuple[WebSession, Person] | None:
        """Return a session with whose it is, in one statement."""
        query = (
            select(*_prefixed(WebSessionRow), *_prefixed(PersonRow))
            .join(PersonRow, col(PersonRow.login) == col(WebSessionRow.login))
            .where(col(WebSessionRow.digest) == digest)
        )
        row = self._connection.execute(query).mappings().first()
        if row is None:
            return None
        return _part(WebSession, WebSessionRow, row), _part(Person, PersonRow, row)

    def sessions(self, login: str, now: datetime) -> Sequence[WebSession]:
        """Return the sessions of a person that are open, the newest first."""
        return self._sessions(now, col(WebSessionRow.login) == login)

    def open_sessions(self, now: datetime) -> Sequence[WebSession]:
        """Return everybody's open sessions, by login, the newest first."""
        return self._sessions(now)

    def _sessions(self, now: datetime, *narrow: ColumnElement[bool]) -> Sequence[WebSession]:
        query = (
            select(WebSessionRow)
            .where(
                col(WebSessionRow.ended_at).is_(None), col(WebSessionRow.expires_at) > now, *narrow
            )
            .order_by(col(WebSessionRow.login), col(WebSessionRow.opened_at).desc())
        )
        return values_in(self._connection.execute(query), WebSession)

    def end_sessions(self, login: str, at: datetime, digest: str | None = None) -> None:
        """End the sessions of a person, or the one of a digest."""
        wanted = [col(WebSessionRow.login) == login, col(WebSessionRow.ended_at).is_(None)]
        if digest is not None:
            wanted.append(col(WebSessionRow.digest) == digest)
        self._connection.execute(update(WebSessionRow).where(*wanted).values(ended_at=at))

    def add_client(self, client: Client, change: Change) -> None:
        """Keep a program's token and the change that made it."""
        with unique(client.name):
            self._connection.execute(insert(ClientRow), columns_of(client))
        record(self._connection, Kind.FACT, change)

    def client_of(self, digest: str) -> Client | None:
        """Return the program whose token has this digest."""
        query = select(ClientRow).where(col(ClientRow.digest) == digest)
        row = self._connection.execute(query).mappings().first()
        return value_of(Client, row) if row else None

    def clients(self) -> Sequence[Client]:
        """Return every program, by name."""
        query = select(ClientRow).order_by(col(ClientRow.name))
        return values_in(self._connection.execute(query), Client)

    def end_client(self, after: Client, change: Change) -> None:
        """Take a program's token away."""
        wanted = (col(ClientRow.name) == after.name, col(ClientRow.ended_on).is_(None))
        result = self._connection.execute(
            update(ClientRow).where(*wanted).values(ended_on=after.ended_on)
        )
        if result.rowcount != 1:
            raise NotFoundError("ứng dụng", after.name)
        record(self._connection, Kind.FACT, change)


def _of(login: str) -> Select[PersonRow]:
    return select(PersonRow).where(col(PersonRow.login) == login)


def _prefixed(table: type[Row]) -> list[Any]:
    """Return the columns of a table under names that no other table's have."""
    return [
        column.label(f"{table.__tablename__}_{column.name}") for column in inspect(table).columns
    ]


def _part(kind: type[T], table: type[Row], row: RowMapping) -> T:
    prefix = f"{table.__tablename__}_"
    facts = {name: row[f"{prefix}{name}"] for name in table.model_fields}
    return value_of(kind, facts)
