"""Deadline events: planned once, claimed once."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, select, update
from sqlmodel import col

from workflow.domain.deadline import DeadlineEvent, keys_of
from workflow.domain.typed import value_of
from workflow.store.dialects import insert_new, is_one_of
from workflow.store.rows import columns_of, values_in
from workflow.store.tables import EventRow


def plan(connection: Connection, events: Sequence[DeadlineEvent]) -> None:
    """Keep events, in order of key: two processes that plan the same never lock each other out."""
    if events:
        rows = [{**columns_of(event), "key": event.key} for event in events]
        rows.sort(key=lambda row: row["key"])
        connection.execute(insert_new(connection.dialect.name, EventRow), rows)


def unplan(connection: Connection, assignment: str) -> None:
    """Forget what has not fired."""
    connection.execute(delete(EventRow).where(_is_of(assignment), col(EventRow.fired_at).is_(None)))


def due_events(connection: Connection, today: date) -> Sequence[DeadlineEvent]:
    """Return what has not fired and fell due, by unit."""
    query = (
        select(EventRow)
        .where(col(EventRow.fired_at).is_(None), col(EventRow.due_on) <= today)
        .order_by(col(EventRow.unit), col(EventRow.due_on), col(EventRow.key))
    )
    return values_in(connection.execute(query), DeadlineEvent)


def claim(connection: Connection, keys: Sequence[str], at: datetime) -> Sequence[str]:
    """Mark events fired; those that another process holds at this moment are passed over."""
    free = (
        select(col(EventRow.key))
        .where(is_one_of(connection, col(EventRow.key), keys), col(EventRow.fired_at).is_(None))
        .with_for_update(skip_locked=True)
    )
    taken = set(
        connection.scalars(
            update(EventRow)
            .where(col(EventRow.key).in_(free), col(EventRow.fired_at).is_(None))
            .values(fired_at=at)
            .returning(col(EventRow.key))
        )
    )
    return [key for key in keys if key in taken]


def events_of(connection: Connection, keys: Sequence[str]) -> Sequence[DeadlineEvent]:
    """Return the events that have these keys, by key."""
    query = (
        select(EventRow)
        .where(is_one_of(connection, col(EventRow.key), keys))
        .order_by(col(EventRow.key))
    )
    return values_in(connection.execute(query), DeadlineEvent)


def events(
    connection: Connection, assignment: str
) -> Sequence[tuple[DeadlineEvent, datetime | None]]:
    """Return an assignment's events by day, each with the moment it fired."""
    query = (
        select(EventRow).where(_is_of(assignment)).order_by(col(EventRow.due_on), col(EventRow.key))
    )
    rows = connection.execute(query).mappings()
    return [(value_of(DeadlineEvent, row), row["fired_at"]) for row in rows]


def _is_of(assignment: str) -> ColumnElement[bool]:
    first, last = keys_of(assignment)
    return and_(col(EventRow.key) > first, col(EventRow.key) < last)
