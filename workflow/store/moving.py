"""The office leaves SQLite for PostgreSQL: all of it, seen to be the same, or nothing.

Each database bears a mark where its version stands, so that at no moment two of them can be worked
in. While nobody may write to the old one, its rows are copied, and kept in the new one under the
mark `moving`, with which nobody can open it. Then the old one gets the mark `moved`, which refuses
whoever has it open, and its file another name. Then the settings name the new one, and its mark
goes. Wherever a process is killed, the marks tell the next one how to go on.
"""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from workflow.database_errors import NoDatabaseError
from workflow.errors import InputError
from workflow.store.archive import lines_of, read_lines, table_names, tables
from workflow.store.audit import broken_chains
from workflow.store.engine import left_name, make_engine, url_of
from workflow.store.failures import storage_errors
from workflow.store.schema import (
    HEAD,
    MOVED,
    MOVING,
    NOBODY_ELSE,
    migrate,
    must_be_at_head,
    version,
)
from workflow.whole_file import put_in_place

SIDES = ("", "-wal", "-shm")
MARK = text("UPDATE alembic_version SET version_num = :mark")
SETTLE = "PRAGMA wal_checkpoint(TRUNCATE)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """How many rows of each table were copied, and whose audit trail was broken already."""

    rows: Mapping[str, int]
    broken: tuple[str, ...] = ()


def leave(old_url: str, new_url: str) -> Moved:
    """Copy everything into an empty database and leave the old one, or end what was begun so.

    Raises:
        InputError: When there is nothing to leave, or the new database is not free for it.
    """
    place = url_of(old_url)
    file = Path(place.database or "").absolute()
    with storage_errors():
        left = place.set(database=str(_present(file))).render_as_string()
        with _engine(left) as old, _engine(new_url) as new:
            moved = _emptied(old, new, hashlib.sha256(str(file).encode()).hexdigest()[:16])
        _put_away(file)
    return moved


def arrive(url: str) -> None:
    """Let the new database be opened; it may be open already."""
    with storage_errors(), _engine(url) as engine, engine.begin() as new:
        if (version(new) or "").startswith(MOVING):
            new.execute(MARK, {"mark": HEAD})


def _present(file: Path) -> Path:
    """Return where the old file lies now: a killed process may have put it away."""
    left = left_name(file)
    if file.is_file() and left.exists():
        raise InputError(f"Đã có tệp {left} của một lần chuyển trước: hãy dời nó đi nơi khác.")
    if file.is_file():
        return file
    if not left.is_file():
        raise NoDatabaseError(str(file))
    _put_away(file)
    return left


def _emptied(old: Engine, new: Engine, name: str) -> Moved:
    """Hold the old database until all of it is in the new one and it bears its mark."""
    with old.begin() as source:
        if version(source) == f"{MOVED}{name}":
            _must_hold_the_copy(new, name)
            return Moved(rows={})
        must_be_at_head(source)
        moved = _copied(source, new, name)
        source.execute(MARK, {"mark": f"{MOVED}{name}"})
    with closing(old.raw_connection()) as connection:
        connection.cursor().execute(SETTLE)
    return moved


def _copied(source: Connection, new: Engine, name: str) -> Moved:
    with new.begin() as target:
        _clear(target, name)
    migrate(new)
    with new.begin() as target:
        target.execute(NOBODY_ELSE)
        must_be_at_head(target)
        target.execute(MARK, {"mark": f"{MOVING}{HEAD} {name}"})
        rows = {
            table.name: read_lines(target, table, lines_of(source, table)).rows
            for table in tables()
        }
        return Moved(rows=rows, broken=tuple(broken_chains(target)))


def _clear(target: Connection, name: str) -> None:
    """Take out what a killed process had copied from here: nobody could ever work in it."""
    there = set(inspect(target).get_table_names())
    if not there:
        return
    if "alembic_version" not in there:
        raise InputError(
            "Cơ sở dữ liệu đích đang chứa bảng của phần mềm khác: hãy tạo một cái mới."
        )
    kind, _, rest = (version(target) or "").partition(" ")
    if f"{kind} " == MOVING and rest.endswith(f" {name}"):
        filled = ", ".join(sorted(there & set(table_names())))
        target.execute(text(f"TRUNCATE {filled}"))
        target.execute(MARK, {"mark": rest.removesuffix(f" {name}")})


def _must_hold_the_copy(new: Engine, name: str) -> None:
    with new.connect() as target:
        found = version(target) or ""
    if not (found.startswith(MOVING) and found.endswith(f" {name}")):
        raise InputError(
            "Cơ quan đã chuyển sang một cơ sở dữ liệu khác rồi: hãy gõ đúng địa chỉ ấy, hoặc ghi "
            "nó vào mục database_url của dondoc.toml."
        )


def _put_away(file: Path) -> None:
    """Give the old file another name, and what SQLite keeps beside it the same."""
    left = left_name(file)
    for side in SIDES:
        path = file.with_name(f"{file.name}{side}")
        if path.exists():
            put_in_place(path, left.with_name(f"{left.name}{side}"))


@contextmanager
def _engine(address: str) -> Iterator[Engine]:
    engine = make_engine(address)
    try:
        yield engine
    finally:
        engine.dispose()
