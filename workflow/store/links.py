"""Tables that link a mail or a document to several events or assignments, in order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.orm import Mapped
from sqlmodel import col

from workflow.store.dialects import is_one_of
from workflow.store.tables import DocumentAboutRow, MessageAboutRow, MessageEventRow, Row


@dataclass(frozen=True, slots=True)
class Link:
    """One such table, and its columns that name whose it is and to what it leads."""

    table: type[Row]
    owner: str
    target: str

    def columns(self) -> tuple[Mapped[str], Mapped[str], Mapped[int]]:
        """Return the owner, the target and its place."""
        names = (self.owner, self.target, "place")
        owner, target, place = (col(getattr(self.table, name)) for name in names)
        return owner, target, place


ANSWERED = Link(MessageEventRow, "message", "event")
ABOUT = Link(MessageAboutRow, "message", "assignment")
CHASED = Link(DocumentAboutRow, "document", "assignment")


def link(connection: Connection, by: Link, leading: Mapping[str, Iterable[str]]) -> None:
    """Link owners to their targets."""
    rows = [
        {by.owner: owner, by.target: target, "place": place}
        for owner, targets in leading.items()
        for place, target in enumerate(targets)
    ]
    if rows:
        connection.execute(insert(by.table), rows)


def unlink(connection: Connection, by: Link, owners: Iterable[str]) -> None:
    """Forget the targets of owners."""
    connection.execute(delete(by.table).where(is_one_of(connection, by.columns()[0], owners)))


def linked(
    connection: Connection, by: Link, owners: Iterable[str]
) -> Mapping[str, tuple[str, ...]]:
    """Return the targets of each owner, in order."""
    owner, target, place = by.columns()
    query = select(owner, target).where(is_one_of(connection, owner, owners)).order_by(owner, place)
    found: dict[str, list[str]] = {}
    for row in connection.execute(query):
        found.setdefault(row[0], []).append(row[1])
    return {code: tuple(targets) for code, targets in found.items()}
