"""The whole office in one zip file: its records as lines of JSON, its files as they are."""

import json
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Any

from workflow.errors import InputError, StorageError
from workflow.store.archive import Tally, table_names
from workflow.store.files import IS_HASH
from workflow.store.schema import HEAD
from workflow.store.sealed_zip import copied, sealed
from workflow.store.sql_store import SqlStore
from workflow.whole_file import PRIVATE, begun_whole, is_unfinished

MANIFEST = "manifest.json"
OWN = ("office.yaml", "dondoc.toml", "directives", "templates", "documents", "files")
FILES = PurePosixPath("home/files")


def back_up(store: SqlStore, home: Path, path: Path) -> dict[str, int]:
    """Write the zip file beside its place, then put it there whole; return the rows kept.

    The records are those of one moment. Stored files are only ever added, so what the records
    speak of is in the zip as well. It is for its owner only: settings may hold a password.
    """
    if path.exists():
        raise InputError(f"Tệp “{path}” đã có: hãy chọn tên khác, bản lưu cũ không bị ghi đè.")
    try:
        with begun_whole(path, PRIVATE) as file, sealed(file) as archive:
            tables = _write_rows(store, archive)
            for own in _own_files(home):
                with suppress(FileNotFoundError):  # somebody has just taken it away
                    _keep(archive, own, home)
            archive.writestr(MANIFEST, json.dumps({"schema": HEAD, "tables": tables}))
    except OSError as error:
        raise StorageError(f"Không ghi được bản lưu “{path}”: {error.strerror}.") from error
    return {name: table["rows"] for name, table in tables.items()}


def _write_rows(store: SqlStore, archive: zipfile.ZipFile) -> dict[str, Mapping[str, Any]]:
    tables = {}
    with store.read() as tx:
        for name in table_names():
            with archive.open(f"tables/{name}.jsonl", "w", force_zip64=True) as file:
                for line in (tally := Tally(tx.rows(name))):
                    file.write(f"{line}\n".encode())
            tables[name] = tally.facts
    return tables


def _keep(archive: zipfile.ZipFile, file: Path, home: Path) -> None:
    """Put a file into the zip.

    Raises:
        StorageError: When it is a stored file and no longer what was kept under its name.
    """
    name = f"home/{file.relative_to(home).as_posix()}"
    inside = zipfile.ZipInfo.from_file(file, name, strict_timestamps=False)
    inside.compress_type = zipfile.ZIP_DEFLATED
    with file.open("rb") as content, archive.open(inside, "w", force_zip64=True) as kept:
        found = copied(content, kept)
    if file.is_relative_to(home / FILES.name) and found != file.name:
        raise StorageError(
            f"Tệp {file} đã hỏng, không còn đúng nội dung lúc lưu: hãy lấy lại tệp này từ bản sao "
            "lưu trước, rồi sao lưu lại."
        )


def _own_files(home: Path) -> Iterator[Path]:
    """Go through the files to keep; of the stored ones only those that are whole have a name."""
    for name in OWN:
        path = home / name
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        is_named = IS_HASH.fullmatch if name == FILES.name else bool
        whole = (file for file in found if is_named(file.name) and not is_unfinished(file))
        yield from filter(Path.is_file, whole)
