"""The whole office in one zip file: its records as lines of JSON, its files as they are."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from workflow.errors import InputError, StorageError
from workflow.store.archive import table_names
from workflow.store.files import IS_HASH
from workflow.store.schema import HEAD
from workflow.store.sql_store import SqlStore
from workflow.whole_file import is_unfinished

MANIFEST = "manifest.json"
OWN = ("office.yaml", "dondoc.toml", "directives", "templates", "documents", "files")
FILES = PurePosixPath("home/files")


def back_up(store: SqlStore, home: Path, path: Path) -> dict[str, int]:
    """Write the zip file beside its place, then put it there whole; return the rows kept.

    The records are those of one moment. Stored files are only ever added, so what the records
    speak of is in the zip as well.
    """
    if path.exists():
        raise InputError(f"Tệp “{path}” đã có: hãy chọn tên khác, bản lưu cũ không bị ghi đè.")
    unfinished = path.with_name(f"{path.name}.dang-ghi")
    try:
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            rows = _write_rows(store, archive)
            for own in _own_files(home):
                _must_be_whole(own, home)
                archive.write(own, f"home/{own.relative_to(home).as_posix()}")
            archive.writestr(MANIFEST, json.dumps({"schema": HEAD, "rows": rows}))
        unfinished.replace(path)
    except OSError as error:
        raise StorageError(f"Không ghi được bản lưu “{path}”: {error.strerror}.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return rows


def _write_rows(store: SqlStore, archive: zipfile.ZipFile) -> dict[str, int]:
    rows = {}
    with store.read() as tx:
        for name in table_names():
            with archive.open(f"tables/{name}.jsonl", "w") as file:
                rows[name] = 0
                for line in tx.rows(name):
                    file.write(f"{line}\n".encode())
                    rows[name] += 1
    return rows


def _must_be_whole(file: Path, home: Path) -> None:
    """Refuse to keep a stored file that is no longer what was kept.

    Raises:
        StorageError: When its content has another hash than its name.
    """
    if not file.is_relative_to(home / FILES.name):
        return
    with file.open("rb") as content:
        found = hashlib.file_digest(content, "sha256").hexdigest()
    if found != file.name:
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
