"""Notes made one by one, many hundreds a second, each kept before the next mail leaves.

The statements are those of `tries`, handed to the driver as they are: for one row, SQLAlchemy's
way there takes ten times as long as the database does.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import fields
from typing import Any, cast

from sqlalchemy import ClauseElement, Dialect, Engine, String, literal_column, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler

from workflow.domain.message import Attempt
from workflow.store.failures import storage_errors
from workflow.store.rows import columns_of
from workflow.store.schema import VERSION, must_be_head
from workflow.store.tries import END, STILL_QUEUED, TRY, ending

STILL_OURS_AND_QUEUED = select(literal_column(f"({VERSION.text})", String), STILL_QUEUED.exists())
BY_NAME = {"sqlite": "named", "postgresql": "pyformat"}
BEGIN = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "BEGIN"}
OPENING = {
    "sqlite": ("PRAGMA query_only = OFF", "PRAGMA synchronous = NORMAL"),
    "postgresql": ("SET synchronous_commit = off",),
}


@contextmanager
def notebook(engine: Engine) -> Iterator["SqlNotebook"]:
    """Open one on a connection of its own, which does not wait for the disk."""
    with engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT")
        driver = connection.connection.driver_connection
        connection.detach()
        yield SqlNotebook(driver, connection.dialect)


class SqlNotebook:
    """`ports.notebook.Notebook`; the contract stands there."""

    def __init__(self, driver: Any, dialect: Dialect) -> None:
        self._driver, self._dialect = driver, dialect
        self._try = _Ready(TRY, dialect, [field.name for field in fields(Attempt)])
        self._end = _Ready(END, dialect)
        self._still_queued = _Ready(STILL_OURS_AND_QUEUED, dialect)
        for statement in OPENING[dialect.name]:
            self._driver.execute(statement)

    def note(self, attempts: Sequence[Attempt], then: Sequence[str] = ()) -> Collection[str]:
        """Keep how tries ended, and count them; return which of the mails that follow wait."""
        with self._errors(), self._transaction():
            self._must_be_ours()
            cursor = self._driver.cursor()
            cursor.executemany(self._try.sql, [self._try.made(columns_of(a)) for a in attempts])
            cursor.executemany(self._end.sql, [self._end.made(ending(a)) for a in attempts])
            return {key for key in then if self._is_queued(key)}

    def is_queued(self, message: str) -> bool:
        """Tell whether a mail still waits to be sent."""
        with self._errors():
            return self._is_queued(message)

    def _must_be_ours(self) -> None:
        """Refuse a database that the office has left since, or that was migrated."""
        row = self._driver.execute(VERSION.text).fetchone()
        must_be_head(row and row[0])

    def _is_queued(self, message: str) -> bool:
        asked = self._still_queued.made({"of_message": message})
        version, is_queued = self._driver.execute(self._still_queued.sql, asked).fetchone()
        must_be_head(version)
        return bool(is_queued)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._driver.execute(BEGIN[self._dialect.name])
        try:
            yield
            self._driver.execute("COMMIT")
        except BaseException:
            with suppress(self._dialect.loaded_dbapi.Error):
                self._driver.execute("ROLLBACK")
            raise

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """Tell an error of the driver as it is told when SQLAlchemy stands between."""
        kind = self._dialect.loaded_dbapi.Error
        with storage_errors():
            try:
                yield
            except kind as error:
                raise DBAPIError.instance("", None, error, kind, dialect=self._dialect) from error


class _Ready:
    """A statement in the words of one driver, its parameters by name."""

    def __init__(
        self, statement: ClauseElement, dialect: Any, columns: Sequence[str] | None = None
    ) -> None:
        by_name = type(dialect)(paramstyle=BY_NAME[dialect.name])
        compiled = cast("SQLCompiler", statement.compile(dialect=by_name, column_keys=columns))
        self.sql, self._fixed = str(compiled), dict(compiled.params)
        kinds = {name: compiled.binds[name].type.dialect_impl(dialect) for name in self._fixed}
        makers = {name: kind.bind_processor(dialect) for name, kind in kinds.items()}
        self._made = {name: make for name, make in makers.items() if make}

    def made(self, facts: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return its values as the driver takes them."""
        values = {**self._fixed, **facts}
        for name, make in self._made.items():
            values[name] = make(values[name])
        return values
