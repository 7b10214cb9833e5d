"""Rows become values of the domain, and back."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import CursorResult

from workflow.domain.message import Message
from workflow.domain.outgoing import OutgoingDocument
from workflow.domain.typed import json_of, value_of
from workflow.store.tables import Row

T = TypeVar("T")


def values_in(rows: CursorResult[Any], kind: type[T]) -> list[T]:
    """Return each row as a value; the columns are named as its fields."""
    return [value_of(kind, facts) for facts in facts_in(rows)]


def facts_in(rows: CursorResult[Any]) -> Iterator[dict[str, Any]]:
    """Return each row by the names of its columns."""
    names = tuple(rows.keys())
    return (dict(zip(names, row, strict=True)) for row in rows)


def columns_of(value: Any) -> dict[str, Any]:
    """Return the fields of a value as columns."""
    return {name: getattr(value, name) for name in _names(value.__class__)}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def to_set(row: type[Row], columns: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns that a change of a row sets: all but its key.

    A key that is set, be it to what it was, makes SQLite look for it in every table that names it:
    from end to end where no index helps.
    """
    key = Row.metadata.tables[str(row.__tablename__)].primary_key.columns
    return {name: value for name, value in columns.items() if name not in key}


def message_columns(message: Message) -> dict[str, Any]:
    """Return the columns of a mail but for its state; events and assignments have tables."""
    columns = columns_of(message)
    del columns["events"], columns["about"]
    columns["letter"] = json_of(message.letter)
    columns["attachments"] = [json_of(attachment) for attachment in message.attachments]
    return columns


def document_columns(document: OutgoingDocument) -> dict[str, Any]:
    """Return the columns of a document; its assignments have a table."""
    columns = columns_of(document)
    del columns["about"]
    day: date | None = document.issued_date
    return columns | {"issued_year": day.year if day else None}
