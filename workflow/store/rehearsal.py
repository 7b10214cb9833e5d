"""A store of which nothing is kept."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from workflow.store.transaction import SqlTransaction


class Rehearsal:
    """`ports.Store` within one transaction: each of its own is a savepoint of that one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @contextmanager
    def begin(self) -> Iterator[SqlTransaction]:
        """Open a transaction that may write; it is undone alone on an error."""
        with self._connection.begin_nested():
            yield SqlTransaction(self._connection)

    @contextmanager
    def read(self) -> Iterator[SqlTransaction]:
        """Open one that sees what was written in the rehearsal."""
        yield SqlTransaction(self._connection)

    notebook = read

    @contextmanager
    def rehearse(self) -> Iterator["Rehearsal"]:
        """Undo what the block wrote when it ends."""
        with self._connection.begin_nested() as whole:
            yield self
            whole.rollback()

    def finish_files(self) -> None:
        """Leave them: nothing of a rehearsal reaches a file."""
