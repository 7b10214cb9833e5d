"""What SQLite and PostgreSQL say in different words."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    ARRAY,
    JSON,
    BigInteger,
    ColumnElement,
    Connection,
    Date,
    FromClause,
    SQLColumnExpression,
    TableClause,
    Text,
    any_,
    bindparam,
    cast,
    column,
    delete,
    func,
    insert,
    literal,
    select,
    table,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeEngine

from workflow.store.tables import Row

Columns = tuple[tuple[str, TypeEngine[Any]], ...]
EACH = text("SELECT value FROM json_each(:each)")
"""As text: put together from its parts, it took SQLAlchemy twice as long."""


def insert_new(dialect: str, table: type[Row]) -> Any:
    """Return an INSERT that passes over rows whose unique key is taken."""
    words = sqlite if dialect == "sqlite" else postgresql
    return words.insert(table).on_conflict_do_nothing()


@contextmanager
def lists_as_they_are(connection: Connection) -> Iterator[None]:
    """Send lists to PostgreSQL in its binary form: as text, each quote in each JSON is escaped.

    It ends with the block: what others send over the connection, Procrastinate's calls for one, may
    have no such form.
    """
    if connection.dialect.name != "postgresql":
        yield
        return
    driver: Any = connection.connection.driver_connection
    adapters = driver.adapters
    as_text, as_it_is = adapters.get_dumper(list, "t"), adapters.get_dumper(list, "b")
    adapters.register_dumper(list, as_it_is)
    try:
        yield
    finally:
        adapters.register_dumper(list, as_text)


def is_one_of(
    connection: Connection, column: SQLColumnExpression[str], values: Iterable[str]
) -> ColumnElement[bool]:
    """Return a condition with one parameter however many values there are.

    SQLite refuses a statement with more than 32,766 parameters, PostgreSQL one with 65,535.
    """
    if connection.dialect.name == "sqlite":
        each = bindparam("each", json.dumps(list(values)), Text, unique=True)
        return column.in_(EACH.bindparams(each))
    return column == any_(literal(list(values), ARRAY(Text)))


def sent_rows(dialect: str, columns: Columns) -> FromClause:
    """Return rows that are sent as a table to select from; no two have columns named alike.

    On PostgreSQL each column is one parameter. On SQLite they stand in a temporary table until the
    next are sent: read out of one parameter of JSON, they cost more than keeping what is made of
    them. Texts, numbers and days can be sent so.
    """
    if dialect == "sqlite":
        return _kept_aside(columns)[0]
    lists = (bindparam(_sent(name), type_=ARRAY(kind)) for name, kind in columns)
    names = (column(name, kind) for name, kind in columns)
    return func.unnest(*lists).table_valued(*names).render_derived()


def send(
    connection: Connection, columns: Columns, rows: Sequence[Sequence[Any]]
) -> dict[str, list[Any]]:
    """Send rows; return the parameters of statements that select from them."""
    if connection.dialect.name != "sqlite":
        names = (_sent(name) for name, _ in columns)
        return dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))
    sent, create, fill = _kept_aside(columns)
    connection.exec_driver_sql(create)
    connection.execute(delete(sent))
    has_days = any(isinstance(kind, Date) for _, kind in columns)
    connection.exec_driver_sql(fill, _with_days_as_text(rows) if has_days else list(rows))
    return {}


def _sent(name: str) -> str:
    return f"sent_{name}"


def _with_days_as_text(rows: Sequence[Sequence[Any]]) -> list[tuple[Any, ...]]:
    return [tuple(str(v) if isinstance(v, date) else v for v in row) for row in rows]


@cache
def _kept_aside(columns: Columns) -> tuple[TableClause, str, str]:
    """Return a temporary table, and the statements of SQLite that make it and fill it."""
    names = [name for name, _ in columns]
    sent = table(f"sent_{'_'.join(names)}", *(column(*each) for each in columns), schema="temp")
    create = f"CREATE TEMP TABLE IF NOT EXISTS {sent.name} ({', '.join(names)})"
    return sent, create, str(insert(sent).compile(dialect=sqlite.dialect()))


def json_of_pieces(
    dialect: str, pieces: Sequence[ColumnElement[str]], values: Sequence[ColumnElement[str]]
) -> ColumnElement[Any]:
    """Return what a column of JSON keeps: each value, as JSON has it, between two pieces."""
    is_sqlite = dialect == "sqlite"
    quoted = func.json_quote if is_sqlite else func.to_json
    text, *after = pieces
    for value, piece in zip(values, after, strict=True):
        text = text + cast(quoted(value), Text) + piece
    return text if is_sqlite else cast(text, JSON)


def hold_name(connection: Connection, name: str) -> None:
    """Let no other transaction hold a name until this one ends; on SQLite it writes alone."""
    if connection.dialect.name == "postgresql":
        digest = hashlib.sha256(name.encode()).digest()
        key = literal(int.from_bytes(digest[:8], signed=True), BigInteger)
        connection.execute(select(func.pg_advisory_xact_lock(key)))
