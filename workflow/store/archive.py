"""The whole database as lines of JSON, to be read back into either kind of database."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Connection, Table, func, insert, select, text

from workflow.errors import StorageError
from workflow.store.tables import Row

BATCH = 500


def table_names() -> tuple[str, ...]:
    """Return the tables, each after those that it refers to."""
    return tuple(table.name for table in Row.metadata.sorted_tables)


def lines_of(connection: Connection, name: str) -> Iterator[str]:
    """Return the rows of a table, one line of JSON each."""
    table = Row.metadata.tables[name]
    for row in connection.execute(select(table)).mappings():
        facts = {key: _to_json(value) for key, value in row.items()}
        yield json.dumps(facts, ensure_ascii=False)


def read_lines(connection: Connection, name: str, lines: Iterator[str]) -> int:
    """Put rows back into an empty table and return how many.

    Raises:
        StorageError: When the table is not empty: nothing is ever overwritten.
    """
    table = Row.metadata.tables[name]
    if connection.scalar(select(func.count()).select_from(table)):
        raise StorageError(
            "Cơ sở dữ liệu đích đã có dữ liệu: hãy khôi phục vào thư mục và cơ sở dữ liệu mới."
        )
    rows = [_from_json(table, json.loads(line)) for line in lines]
    for start in range(0, len(rows), BATCH):
        connection.execute(insert(table), rows[start : start + BATCH])
    _set_sequence(connection, table)
    return len(rows)


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
