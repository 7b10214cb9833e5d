"""The store: opens transactions on one database."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine

from workflow.database_errors import MovedError, NoDatabaseError
from workflow.errors import StorageError
from workflow.store import schema
from workflow.store.calls import Caller, call_nobody
from workflow.store.declared_files import (
    SqlDeclaredFiles,
    pending_names,
    unfinished_names,
)
from workflow.store.engine import left_name, make_engine, readers
from workflow.store.failures import storage_errors
from workflow.store.notebook import SqlNotebook, notebook
from workflow.store.rehearsal import Rehearsal
from workflow.store.transaction import SqlTransaction
from workflow.whole_file import PRIVATE


class SqlStore:
    """`ports.Store` on the database that a SQLAlchemy URL names; nothing is opened yet.

    `home` is the folder of the office; without one no declared file is written. `call` wakes
    workers. It comes last in a transaction: who waits there for another one holds nobody up.
    """

    def __init__(self, url: str, home: Path | None = None, call: Caller = call_nobody) -> None:
        self._home = home
        self._call = call
        self._writers = make_engine(url)
        self._readers = readers(self._writers)

    @contextmanager
    def begin(self) -> Iterator[SqlTransaction]:
        """Open a transaction that may write; it ends with the block, undone on an error."""
        with storage_errors(), self._opened(self._writers) as connection:
            tx = SqlTransaction(connection, self._home)
            with tx.declared.undone_on_error():
                yield tx
                for work in sorted(tx.called):
                    self._call(connection, work)
        if tx.declared.names:
            with suppress(StorageError):  # the change is kept; the next tick finishes it and tells
                for name in tx.declared.names:
                    self._finish(name)

    @contextmanager
    def notebook(self) -> Iterator[SqlNotebook]:
        """Open a notebook of tries."""
        with storage_errors():
            with self._opened(self._readers):
                pass
            with notebook(self._writers) as opened:
                yield opened

    @contextmanager
    def read(self) -> Iterator[SqlTransaction]:
        """Open one that only reads: all of it sees the same moment."""
        with storage_errors(), self._opened(self._readers) as connection:
            yield SqlTransaction(connection)

    @contextmanager
    def rehearse(self) -> Iterator[Rehearsal]:
        """Open a store with the same records, of which nothing is kept when the block ends."""
        with (
            storage_errors(),
            self._opened(self._writers) as connection,
            Rehearsal(connection).rehearse() as store,
        ):
            yield store

    def finish_files(self) -> None:
        """Put into place what killed processes wrote, and take away what they had only begun."""
        if self._home is None:
            return
        with storage_errors(), self._opened(self._readers) as connection:
            names = {*pending_names(connection), *unfinished_names(self._home)}
        for name in sorted(names):
            self._finish(name, is_clearing=True)

    def migrate(self, to: str = schema.HEAD) -> None:
        """Bring the database to the schema of this version; a new one is made, for its owner only.

        There are hashes of passwords and letters in it. Who lets others read it changes its rights,
        and they stay; the files that SQLite makes beside it have the same.
        """
        with storage_errors():
            if not self._is_there():
                with suppress(OSError):  # SQLite tells it better
                    self._file().touch(PRIVATE)
            schema.migrate(self._writers, to)

    @contextmanager
    def fill(self, version: str) -> Iterator[Connection]:
        """Open an empty database at a schema, this version's or older, to put rows in.

        All of them are kept or none; then it is brought to the schema of this version.

        Raises:
            InputError: When the database is at another schema.
        """
        self.migrate(version)
        with storage_errors(), self._writers.begin() as connection:
            schema.must_be_at(connection, version)
            yield connection
        self.migrate()

    def close(self) -> None:
        """Close every connection."""
        self._writers.dispose()

    def _finish(self, name: str, *, is_clearing: bool = False) -> None:
        with storage_errors(), self._opened(self._writers) as connection:
            files = SqlDeclaredFiles(connection, self._home)
            files.finish(name)
            if is_clearing:
                files.clear(name)

    @contextmanager
    def _opened(self, engine: Engine) -> Iterator[Connection]:
        """Open a transaction in which the database is seen to be of this version, and still ours.

        Each is asked: another process may have migrated or moved the database since the last.
        """
        if not self._is_there():
            raise NoDatabaseError(str(self._file()))
        with engine.begin() as connection:
            schema.must_be_at_head(connection)
            yield connection

    def _is_there(self) -> bool:
        """Tell whether there is something to open; a server is asked by opening it."""
        if self._writers.dialect.name != "sqlite" or self._file().is_file():
            return True
        if left_name(self._file()).is_file():
            raise MovedError(is_left=True)
        return False

    def _file(self) -> Path:
        return Path(self._writers.url.database or "")
