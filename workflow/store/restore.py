"""A backup becomes an office again: all of it, or nothing."""

import json
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path, PurePosixPath

from workflow.errors import InputError, StorageError
from workflow.store.archive import read_lines, tables_in
from workflow.store.backup import FILES, MANIFEST, OWN
from workflow.store.schema import HEAD, is_known
from workflow.store.sealed_zip import copied, unsealed
from workflow.store.sql_store import SqlStore

UNFINISHED = ".dang-khoi-phuc"


@contextmanager
def unpacked(home: Path, path: Path) -> Iterator[Path]:
    """Unpack the office into a folder inside `home`; what lies there moves up when all went well.

    The office's own file moves last, so that a half-moved office is none. After any failure the
    folder is gone and the same can be tried again.

    Raises:
        InputError: When something of an office is there already, or the zip is damaged.
        StorageError: When the disk refuses.
    """
    is_new = not home.exists()
    unfinished = home / UNFINISHED
    try:
        with _written(home):
            _must_be_free(home)
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir(parents=True)
            _unpack(path, unfinished)
        yield unfinished
        with _written(home):
            _move_up(unfinished, home)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
        if is_new and home.is_dir() and not any(home.iterdir()):
            home.rmdir()


def put_back(store: SqlStore, path: Path) -> dict[str, int]:
    """Put the records into an empty database, all of them or none, and return how many.

    Those of an older version are put in as they were, and then brought to this one.

    Raises:
        InputError: When the database has records, or the zip does not hold what it says.
    """
    with unsealed(path) as archive:
        manifest = json.loads(archive.read(MANIFEST))
        if not is_known(version := manifest["schema"]):
            raise InputError(
                f"Bản lưu thuộc phiên bản dữ liệu {version}, máy này chỉ biết đến {HEAD}: hãy cài "
                "bản dondoc đã lưu nó, hoặc bản mới hơn, rồi khôi phục lại."
            )
        with store.fill(version) as connection:
            tables = {table.name: table for table in tables_in(connection)}
            put = {
                name: read_lines(connection, table, _lines(archive, name))
                for name, table in tables.items()
            }
            if manifest["tables"] != {name: tally.facts for name, tally in put.items()}:
                raise StorageError("Bản lưu khác với mục lục của nó: không khôi phục.")
    return {name: tally.rows for name, tally in put.items()}


def _must_be_free(home: Path) -> None:
    for name in (*OWN, "dondoc.db"):
        if (home / name).exists():
            raise InputError(
                f"Thư mục “{home}” đã có cơ quan hoặc một phần của nó ({name}): hãy khôi phục vào "
                "thư mục trống."
            )


def _unpack(path: Path, folder: Path) -> None:
    with unsealed(path) as archive:
        for inside in archive.infolist():
            place = PurePosixPath(inside.filename)
            if _is_own(place):
                _put(archive, inside, folder.joinpath(*place.parts[1:]))


def _is_own(place: PurePosixPath) -> bool:
    """Tell whether it is what a backup takes along: nothing else is put anywhere."""
    top, name = [*place.parts, "", ""][:2]
    return top == "home" and name in OWN and ".." not in place.parts


def _move_up(folder: Path, home: Path) -> None:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name == OWN[0]):
        entry.rename(home / entry.name)


@contextmanager
def _written(home: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageError(
            f"Không khôi phục được vào “{home}”: {error.strerror}. Chưa có gì được giữ lại, hãy "
            "kiểm tra đĩa và quyền của thư mục rồi làm lại."
        ) from error


def _put(archive: zipfile.ZipFile, inside: zipfile.ZipInfo, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(inside) as content, target.open("xb") as file:
        found = copied(content, file)
    target.chmod(inside.external_attr >> 16 & 0o777)
    is_stored = FILES in PurePosixPath(inside.filename).parents
    if is_stored and found != target.name:
        raise InputError(f"Bản lưu có tệp đã bị sửa: {inside.filename}.")


def _lines(archive: zipfile.ZipFile, name: str) -> Iterator[str]:
    try:
        file = archive.open(f"tables/{name}.jsonl")
    except KeyError as error:
        raise InputError(f"Bản lưu thiếu bảng “{name}”: không khôi phục.") from error
    with file:
        for line in TextIOWrapper(file, encoding="utf-8", newline="\n"):
            yield line.removesuffix("\n")
