"""The one place where an engine is made."""

import json
import os
import sqlite3
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from workflow.errors import StorageError

BUSY_SECONDS = "15"
CACHE_KIB = 8_000
"""Of pages kept in memory by each connection that needs so many.

One notice to 500 units writes to as many places of an index at a time; in SQLite's own 2,000 they
do not stay, and each is written out and read again for a few rows.
"""
READS_ONLY = "dondoc_reads_only"
DRIVERS = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg"}


def make_engine(address: str) -> Engine:
    """Return an engine for SQLite or PostgreSQL; nothing is opened yet.

    Raises:
        StorageError: When the address names neither.
    """
    url = url_of(address)
    is_sqlite = url.get_backend_name() == "sqlite"
    engine = create_engine(
        url,
        pool_pre_ping=not is_sqlite,
        hide_parameters=True,  # what people typed is not for the log
        json_serializer=partial(json.dumps, ensure_ascii=False),
    )
    if is_sqlite:
        event.listen(engine, "do_connect", _only_read_what_cannot_be_written)
        event.listen(engine, "connect", _open_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def is_shared(address: str) -> bool:
    """Tell whether several machines can work on a database."""
    return url_of(address).get_backend_name() == "postgresql"


def queue_address(address: str) -> str:
    """Return the address of a PostgreSQL database as its own library reads it."""
    return url_of(address).set(drivername="postgresql").render_as_string(hide_password=False)


def readers(engine: Engine) -> Engine:
    """Return the same engine for transactions that only read, each of one moment.

    On SQLite they do not wait for a writer, on PostgreSQL they see one snapshot as there.
    """
    if engine.dialect.name == "sqlite":
        return engine.execution_options(**{READS_ONLY: True})
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def url_of(address: str) -> URL:
    """Return an address with the driver that is used.

    Raises:
        StorageError: When it names neither SQLite nor PostgreSQL.
    """
    try:
        url = make_url(address)
        url = url.set(drivername=DRIVERS[url.get_backend_name()])
    except (ArgumentError, KeyError) as error:
        raise StorageError(
            "Địa chỉ cơ sở dữ liệu không dùng được: hãy ghi dạng sqlite:///tệp hoặc "
            "postgresql://người-dùng@máy-chủ/tên."
        ) from error
    if url.get_backend_name() == "sqlite" and "timeout" not in url.query:
        url = url.update_query_dict({"timeout": BUSY_SECONDS})
    return url


def left_name(file: Path) -> Path:
    """Return where a SQLite file lies once the office has left it."""
    return file.with_name(f"{file.name}.da-chuyen")


def _only_read_what_cannot_be_written(
    _: Dialect, __: ConnectionPoolEntry, place: list[Any], options: dict[str, Any]
) -> None:
    """Open a database that this user may only read in a way that writes nothing beside it.

    In WAL even a reader makes files beside the database; in the name of a user who may not write,
    they would lock the owner out. Where somebody has it open, those files are there and are read;
    where nobody has, `immutable` goes without (sqlite.org/wal.html, section 7).
    """
    file = Path(place[0])
    if not file.is_file() or _may_write(file):
        return
    is_at_rest = not file.with_name(f"{file.name}-wal").exists()
    place[0] = f"{file.absolute().as_uri()}?mode=ro{'&immutable=1' if is_at_rest else ''}"
    options["uri"] = True


def _may_write(file: Path) -> bool:
    is_own = os.access in os.supports_effective_ids
    return all(os.access(path, os.W_OK, effective_ids=is_own) for path in (file, file.parent))


def _open_sqlite(connection: Any, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver begins nothing of its own accord
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        with suppress(sqlite3.OperationalError):  # it may only be read, so it stays as it is
            connection.execute("PRAGMA journal_mode = WAL")


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at once, or never: a lock taken half-way can lose the race."""
    is_reader = connection.get_execution_options().get(READS_ONLY, False)
    if connection.info.get(READS_ONLY) != is_reader:
        connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if is_reader else 'OFF'}")
        connection.info[READS_ONLY] = is_reader
    connection.exec_driver_sql("BEGIN" if is_reader else "BEGIN IMMEDIATE")
