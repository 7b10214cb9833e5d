"""Declared files and the records about them change together.

A file is written beside its place, and a row says what it is to become. When the transaction is
kept, it is renamed into place and the row goes; a process that is killed between leaves the row,
and whoever comes next finishes the work: the content lies among the kept files as well.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, delete, insert, or_, select
from sqlmodel import col

from workflow.domain.declared_file import DeclaredFile, mark_of
from workflow.store.dialects import hold_name
from workflow.store.files import FileStore
from workflow.store.web_tables import PendingFileRow
from workflow.whole_file import (
    disk_errors,
    forget,
    left_behind,
    put_in_place,
    take_away,
    write_beside,
    write_whole,
)

PLACES = ("", "directives/", "directives/*/", "templates/", "templates/*/")


class SqlDeclaredFiles:
    """`ports.declared_files.DeclaredFiles` on one connection, below the folder of an office."""

    def __init__(self, connection: Connection, home: Path | None) -> None:
        self._connection, self._home = connection, home
        self._written: dict[str, Path] = {}

    @property
    def names(self) -> Sequence[str]:
        """Return the files that the transaction writes."""
        return tuple(self._written)

    def hold(self, name: str) -> None:
        """Let nobody else write a file, or one in a folder, until the transaction ends."""
        hold_name(self._connection, name)
        for begun in pending_names(self._connection, name):
            if begun not in self._written:
                self.finish(begun)

    def put(self, file: DeclaredFile) -> None:
        """Write a file: it is there when the transaction is kept, and else never was."""
        self.hold(file.name)
        path = self._path(file.name)
        if file.content is not None:
            self._kept.put(file.content, path.name)
        unfinished = self._written[file.name] = write_beside(path, file.content or b"")
        row = {
            "name": file.name,
            "before": _mark_at(path),
            "after": mark_of(file.content),
            "unfinished": unfinished.name,
        }
        self._connection.execute(insert(PendingFileRow), row)

    @contextmanager
    def undone_on_error(self) -> Iterator[None]:
        """Take away what was written beside its place when the transaction is not to be kept."""
        try:
            yield
        except BaseException:
            for unfinished in self._written.values():
                forget(unfinished)
            raise

    def finish(self, name: str) -> None:
        """Let a file be what a kept transaction wrote; nothing happens when it is already.

        What somebody wrote by hand since the process was killed is kept beside it.
        """
        hold_name(self._connection, name)
        is_it = col(PendingFileRow.name) == name
        row = self._connection.execute(select(PendingFileRow).where(is_it)).first()
        if row is None:
            return
        path = self._path(name)
        now = _mark_at(path)
        if now not in {"", row.before, row.after}:
            write_whole(path.with_name(f"{path.name}.{now[:8]}.giu-lai"), path.read_bytes())
        if now != row.after:
            self._become(path, row.after, path.with_name(row.unfinished))
        forget(path.with_name(row.unfinished))
        self._connection.execute(delete(PendingFileRow).where(is_it))

    def clear(self, name: str) -> None:
        """Take away what killed processes wrote beside a finished file."""
        for unfinished, path in left_behind(self._path(name).parent):
            if path == self._path(name):
                forget(unfinished)

    def _become(self, path: Path, mark: str, unfinished: Path) -> None:
        if not mark:
            take_away(path)
        elif unfinished.is_file():
            put_in_place(unfinished, path)
        else:
            write_whole(path, self._kept.get(mark))

    @property
    def _kept(self) -> FileStore:
        return FileStore(self._path("files"))

    def _path(self, name: str) -> Path:
        if self._home is None:
            raise ValueError("this store belongs to no folder")
        return self._home / name


def pending_names(connection: Connection, name: str = "") -> Sequence[str]:
    """Return the files that kept transactions wrote and that are not in place: in a folder, all."""
    query = select(col(PendingFileRow.name)).order_by(col(PendingFileRow.name))
    if name:
        is_inside = col(PendingFileRow.name).startswith(f"{name}/", autoescape=True)
        query = query.where(or_(col(PendingFileRow.name) == name, is_inside))
    return connection.scalars(query).all()


def unfinished_names(home: Path) -> Iterator[str]:
    """Go through the declared files beside which something lies that was never put in place."""
    for place in PLACES:
        for _, path in left_behind(home, place):
            yield path.relative_to(home).as_posix()


def _mark_at(path: Path) -> str:
    with disk_errors(path):
        return mark_of(path.read_bytes() if path.exists() else None)
