"""Processes that kill themselves on the way from a record to the file that goes with it."""

import os
import signal
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

from sqlalchemy import event

from workflow import whole_file
from workflow.domain.audit import Actor, Change, Move
from workflow.domain.declared_file import DeclaredFile
from workflow.store import declared_files
from workflow.store.sql_store import SqlStore

NAME = "directives/calendar/2025.yaml"
SUBJECT = "lich/2025"
POINTS = ("the file is half written", "before the commit", "after the commit", "after the rename")


def die(*_: object, **__: object) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def change() -> Change:
    return Change(
        subject=SUBJECT,
        move=Move.CHANGE_CALENDAR,
        actor=Actor(name="văn thư"),
        at=datetime(2025, 2, 12, 1, 30, tzinfo=UTC),
        state={},
    )


def write(store: SqlStore, content: bytes | None) -> None:
    """Record a change and write the file that goes with it."""
    with store.begin() as tx:
        tx.declared.hold(NAME)
        tx.record(change())
        tx.declared.put(DeclaredFile(name=NAME, content=content))


def write_and_die(url: str, home: Path, content: bytes | None, point: str) -> None:
    """Do the same, and be killed at one of the points."""
    store = SqlStore(url, home)
    with store.read() as tx:
        tx.trail()
    hooks: dict[str, Any] = {
        POINTS[0]: lambda: setattr(whole_file, "_sync", _die_beside(home / NAME)),
        POINTS[1]: lambda: event.listen(store._writers, "commit", die),
        POINTS[2]: lambda: setattr(store, "_finish", die),
        POINTS[3]: lambda: setattr(declared_files, "delete", die),
    }
    hooks[point]()
    write(store, content)


def _die_beside(path: Path) -> Any:
    before = whole_file._sync

    def sync(folder: Path) -> None:
        if folder == path.parent:
            die()
        before(folder)

    return sync
