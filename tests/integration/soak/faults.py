"""Records that break off: at a statement, at a commit, with an error or with the whole process."""

import os
import signal
from collections.abc import Callable
from typing import Any, NoReturn, cast

from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from workflow.ports.store import Store
from workflow.store.sql_store import SqlStore


class DiskError(Exception):
    """What a driver says when the disk fails, on SQLite and on PostgreSQL."""

    sqlite_errorcode = 10
    sqlstate = "58030"


def fail() -> NoReturn:
    raise OperationalError("", None, DiskError())


def die() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


class Breaker:
    """Counts what a store does, and strikes once when told to."""

    def __init__(self, store: Store) -> None:
        writers = cast("SqlStore", store)._writers
        self._left, self._strike = 0, fail
        for name in ("before_cursor_execute", "commit"):
            event.listen(writers, name, self._count)

    def arm(self, after: int, strike: Callable[[], NoReturn] = fail) -> None:
        """Let the statement or commit that comes after so many others fail."""
        self._left, self._strike = after, strike

    def disarm(self) -> None:
        self._left = 0

    def _count(self, *_: Any) -> None:
        if self._left:
            self._left -= 1
            if not self._left:
                self._strike()
