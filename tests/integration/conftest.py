"""A database with the newest schema and no rows, for each test that does not ask how it is made.

On SQLite it is a copy of one file. On PostgreSQL a worker keeps one database and takes the rows out
after each test; a test that touched the schema, or after which it cannot be read, costs a new one.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psycopg
import pytest
from psycopg.sql import SQL, Identifier
from sqlalchemy import create_engine, make_url
from sqlalchemy.util import LRUCache

from workflow.store import engine
from workflow.store.sql_store import SqlStore
from workflow.store.tables import Row

TURNS = 60
"""How often a database is used: rows taken out leave their place in it."""
ALONE = """SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()"""
SHAPE = """
    SELECT c.relname, a.attname || a.atttypid || a.attnotnull
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0
    UNION ALL SELECT conname, pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT tgname, tgenabled::text FROM pg_trigger
    UNION ALL SELECT 'version', version_num FROM alembic_version ORDER BY 1, 2"""
FROM_ONE = "SELECT setval(seqrelid::regclass, seqstart, false) FROM pg_sequence"
QUEUE = ("procrastinate_periodic_defers", "procrastinate_jobs", "procrastinate_workers")
EMPTY = SQL("; ").join(
    SQL("DELETE FROM {}").format(Identifier(name))
    for name in (*(table.name for table in reversed(Row.metadata.sorted_tables)), *QUEUE)
)
Shape = list[tuple[str, str]]


class KeptDatabase:
    """One migrated database on PostgreSQL, used again and again."""

    def __init__(self, make: Callable[[], AbstractContextManager[str]]) -> None:
        self._make, self._made = make, ExitStack()
        self._url, self._turns = "", 0
        self._shape: Shape = []

    def url(self) -> str:
        """Return the URL of the database, which has no rows."""
        if not self._url:
            self._url, self._turns = self._made.enter_context(self._make()), 0
            _migrate(self._url)
            with self._connect() as connection:
                self._shape = connection.execute(SHAPE).fetchall()
        return self._url

    def put_back(self) -> None:
        """Take out what a test left."""
        self._turns += 1
        if self._turns == TURNS or not self._is_emptied():
            self.drop()

    def drop(self) -> None:
        """Drop the database."""
        self._made.close()
        self._url = ""

    def _is_emptied(self) -> bool:
        try:
            with self._connect() as connection:
                connection.execute(ALONE)
                if connection.execute(SHAPE).fetchall() != self._shape:
                    return False
                connection.execute(EMPTY)
                connection.execute(FROM_ONE)
        except psycopg.Error:
            return False
        return True

    def _connect(self) -> psycopg.Connection[tuple[str, str]]:
        url = make_url(self._url).set(drivername="postgresql")
        target = url.render_as_string(hide_password=False)
        return psycopg.connect(target, autocommit=True, connect_timeout=10)


class CompiledOnce(LRUCache[Any, Any]):
    """Statements as SQLite or PostgreSQL reads them, whichever engine asked for them first."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get((key[0].name, *key[1:]), default)

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__((key[0].name, *key[1:]), value)


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """Compile a statement once for a worker, not once for the database of each test."""
    options = {"compiled_cache": CompiledOnce(3000)}
    with patch.object(engine, "create_engine", partial(create_engine, execution_options=options)):
        yield


@pytest.fixture(scope="session")
def kept_database(
    new_postgres: Callable[[], AbstractContextManager[str]],
) -> Iterator[KeptDatabase]:
    """Return the database of this worker; take `store_url` instead."""
    kept = KeptDatabase(new_postgres)
    yield kept
    kept.drop()


@pytest.fixture
def store_postgres(kept_database: KeptDatabase) -> Iterator[str]:
    """Return the URL of a migrated PostgreSQL database without rows."""
    yield kept_database.url()
    kept_database.put_back()


@pytest.fixture
def new_tables(kept_database: KeptDatabase) -> None:
    """Have the database made anew: how it reads depends on what tables held before."""
    kept_database.drop()


@pytest.fixture(scope="session")
def kept_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a migrated SQLite file; take `store_url` instead."""
    path = tmp_path_factory.mktemp("store") / "dondoc.sqlite3"
    _migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def store_sqlite(sqlite_url: str, kept_file: Path) -> str:
    """Return the URL of a migrated SQLite file without rows."""
    shutil.copyfile(kept_file, str(make_url(sqlite_url).database))
    return sqlite_url


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """Return the URL of a migrated database without rows: on SQLite, then on PostgreSQL."""
    name = "store_postgres" if request.param == "postgresql" else "store_sqlite"
    url: str = request.getfixturevalue(name)
    return url


def _migrate(url: str) -> None:
    with closing(SqlStore(url)) as store:
        store.migrate()
