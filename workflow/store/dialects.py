"""What SQLite and PostgreSQL say in different words."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Connection,
    SQLColumnExpression,
    Text,
    any_,
    func,
    literal,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from workflow.store.tables import Row


def insert_new(connection: Connection, table: type[Row]) -> Any:
    """Return an INSERT that passes over rows whose unique key is taken."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    return dialect.insert(table).on_conflict_do_nothing()


def is_one_of(
    connection: Connection, column: SQLColumnExpression[str], values: Iterable[str]
) -> ColumnElement[bool]:
    """Return a condition with one parameter however many values there are.

    SQLite refuses a statement with more than 32,766 parameters, PostgreSQL one with 65,535.
    """
    if connection.dialect.name == "sqlite":
        each = func.json_each(json.dumps(list(values))).table_valued("value")
        return column.in_(select(each.c.value))
    return column == any_(literal(list(values), ARRAY(Text)))


def hold_name(connection: Connection, name: str) -> None:
    """Let no other transaction hold a name until this one ends; on SQLite it writes alone."""
    if connection.dialect.name == "postgresql":
        digest = hashlib.sha256(name.encode()).digest()
        key = literal(int.from_bytes(digest[:8], signed=True), BigInteger)
        connection.execute(select(func.pg_advisory_xact_lock(key)))
