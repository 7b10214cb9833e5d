"""The store: opens transactions on one database."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from workflow.errors import NoDatabaseError, StorageError
from workflow.store import schema
from workflow.store.declared_files import (
    SqlDeclaredFiles,
    pending_names,
    unfinished_names,
)
from workflow.store.engine import make_engine, readers
from workflow.store.failures import storage_errors
from workflow.store.notebook import SqlNotebook, notebook
from workflow.store.rehearsal import Rehearsal
from workflow.store.transaction import SqlTransaction
from workflow.whole_file import PRIVATE


class SqlStore:
    """`ports.Store` on the database that a SQLAlchemy URL names; nothing is opened yet.

    `home` is the folder of the office; without one no declared file is written.
    """

    def __init__(self, url: str, home: Path | None = None) -> None:
        self._home = home
        self._writers = make_engine(url)
        self._readers = readers(self._writers)
        self._is_checked = False

    @contextmanager
    def begin(self) -> Iterator[SqlTransaction]:
        """Open a transaction that may write; it ends with the block, undone on an error."""
        with storage_errors():
            self._check()
            with self._writers.begin() as connection:
                tx = SqlTransaction(connection, self._home)
                with tx.declared.undone_on_error():
                    yield tx
        if tx.declared.names:
            with suppress(StorageError):  # the change is kept; the next tick finishes it and tells
                for name in tx.declared.names:
                    self._finish(name)

    @contextmanager
    def notebook(self) -> Iterator[SqlNotebook]:
        """Open a notebook of tries."""
        with storage_errors():
            self._check()
            with notebook(self._writers) as opened:
                yield opened

    @contextmanager
    def read(self) -> Iterator[SqlTransaction]:
        """Open one that only reads: all of it sees the same moment."""
        with storage_errors():
            self._check()
            with self._readers.connect() as connection:
                yield SqlTransaction(connection)

    @contextmanager
    def rehearse(self) -> Iterator[Rehearsal]:
        """Open a store with the same records, of which nothing is kept when the block ends."""
        with storage_errors():
            self._check()
            with self._writers.begin() as connection, Rehearsal(connection).rehearse() as store:
                yield store

    def finish_files(self) -> None:
        """Put into place what killed processes wrote, and take away what they had only begun."""
        if self._home is None:
            return
        with storage_errors():
            self._check()
            with self._readers.connect() as connection:
                names = {*pending_names(connection), *unfinished_names(self._home)}
        for name in sorted(names):
            self._finish(name, is_clearing=True)

    def migrate(self) -> None:
        """Bring the database to the schema of this version; a new one is made, for its owner only.

        There are hashes of passwords and letters in it. Who lets others read it changes its rights,
        and they stay; the files that SQLite makes beside it have the same.
        """
        with storage_errors():
            if file := self._sqlite_file():
                with suppress(OSError):  # SQLite tells it better
                    file.touch(PRIVATE)
            schema.migrate(self._writers)
            self._is_checked = True

    def close(self) -> None:
        """Close every connection."""
        self._writers.dispose()

    def _finish(self, name: str, *, is_clearing: bool = False) -> None:
        with storage_errors(), self._writers.begin() as connection:
            files = SqlDeclaredFiles(connection, self._home)
            files.finish(name)
            if is_clearing:
                files.clear(name)

    def _check(self) -> None:
        if self._is_checked:
            return
        if (file := self._sqlite_file()) and not file.is_file():
            raise NoDatabaseError(str(file))
        with self._readers.connect() as connection:
            schema.must_be_at_head(connection)
        self._is_checked = True

    def _sqlite_file(self) -> Path | None:
        is_file = self._writers.dialect.name == "sqlite"
        return Path(self._writers.url.database or "") if is_file else None
