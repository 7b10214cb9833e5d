"""The whole database as lines of JSON, to be read back into either kind of database.

No more than a batch of rows is held, however long a table is.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    DateTime,
    Inspector,
    MetaData,
    Table,
    event,
    func,
    insert,
    select,
    text,
)
from sqlalchemy.engine.interfaces import ReflectedColumn
from sqlalchemy.exc import DataError
from sqlmodel.sql.sqltypes import UTCDateTime

from workflow.errors import StorageError
from workflow.store.node_tables import OF_MACHINES
from workflow.store.tables import Row

BATCH = 500


@dataclass
class Tally:
    """Lines on their way: how many have passed, and what they come to."""

    lines: Iterator[str] = field(repr=False, compare=False)
    rows: int = 0
    sha256: str = ""

    def __iter__(self) -> Iterator[str]:
        """Let them pass, once."""
        seen = hashlib.sha256()
        for line in self.lines:
            seen.update(f"{line}\n".encode())
            self.rows += 1
            yield line
        self.sha256 = seen.hexdigest()

    @property
    def facts(self) -> Mapping[str, Any]:
        """What a backup says of the table."""
        return {"rows": self.rows, "sha256": self.sha256}


def tables() -> tuple[Table, ...]:
    """Return the tables, each after those that it refers to; not those that speak of machines."""
    return tuple(table for table in Row.metadata.sorted_tables if table.name not in OF_MACHINES)


def table_names() -> tuple[str, ...]:
    """Return what they are called."""
    return tuple(table.name for table in tables())


def tables_in(connection: Connection) -> Sequence[Table]:
    """Return those tables as a database has them, of an older schema too."""
    names, there = table_names(), MetaData()
    event.listen(there, "column_reflect", _as_moment)
    there.reflect(connection, only=lambda name, _: name in names)
    return there.sorted_tables


def _as_moment(_: Inspector, __: Table, column: ReflectedColumn) -> None:
    """Let a moment be read and written as ours, in UTC: no database says that of a column."""
    if isinstance(column["type"], DateTime):
        column["type"] = UTCDateTime()


def lines_of(connection: Connection, table: Table) -> Iterator[str]:
    """Return the rows of a table by key, one line of JSON each: the same on both databases."""
    query, names = select(table).order_by(*table.primary_key), sorted(table.columns.keys())
    with connection.execute(query, execution_options={"yield_per": BATCH}) as rows:
        for row in rows.mappings():
            facts = {name: _to_json(row[name]) for name in names}
            yield json.dumps(facts, ensure_ascii=False)


def read_lines(connection: Connection, table: Table, lines: Iterator[str]) -> Tally:
    """Put rows back into an empty table, see that it gives back the same, and count them.

    Raises:
        StorageError: When the table is not empty: nothing is ever overwritten. When the database
            does not take a row, or not as it is.
    """
    if connection.scalar(select(func.count()).select_from(table)):
        raise StorageError(
            "Cơ sở dữ liệu đích đã có dữ liệu: hãy dùng thư mục và cơ sở dữ liệu mới, chưa có gì."
        )
    put, there = Tally(lines), Tally(lines_of(connection, table))
    _insert(connection, table, iter(put))
    _set_sequence(connection, table)
    for _ in there:
        pass
    if put != there:
        raise StorageError(
            f"Cơ sở dữ liệu đích không giữ đúng bảng “{table.name}”: chưa giữ lại gì."
        )
    return put


def _insert(connection: Connection, table: Table, lines: Iterator[str]) -> None:
    while batch := [_from_json(table, json.loads(line)) for line in islice(lines, BATCH)]:
        try:
            connection.execute(insert(table), batch)
        except DataError as error:
            raise StorageError(
                f"Bảng “{table.name}” có dòng mà cơ sở dữ liệu đích không nhận: chưa giữ lại gì."
            ) from error


def _to_json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _from_json(table: Table, facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _typed(table.columns[name], value) for name, value in facts.items()}


def _typed(column: Column[Any], value: Any) -> Any:
    if not isinstance(value, str):
        return value
    kind = getattr(column.type, "impl_instance", column.type).python_type
    if kind is datetime:
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if kind is date else value


def _set_sequence(connection: Connection, table: Table) -> None:
    """Let PostgreSQL count on from the last id; SQLite does so by itself."""
    if connection.dialect.name == "postgresql" and "id" in table.columns:
        connection.execute(
            text(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), "  # noqa: S608
                f"coalesce(max(id), 1), max(id) IS NOT NULL) FROM {table.name}"
            )
        )
