"""The whole office in one zip file: its records as lines of JSON, its files as they are."""

import hashlib
import json
import shutil
import zipfile
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path, PurePosixPath

from workflow.errors import InputError, StorageError
from workflow.store.archive import table_names
from workflow.store.failures import storage_errors
from workflow.store.schema import HEAD
from workflow.store.sql_store import SqlStore

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
                archive.write(own, f"home/{own.relative_to(home).as_posix()}")
            archive.writestr(MANIFEST, json.dumps({"schema": HEAD, "rows": rows}))
        unfinished.replace(path)
    except OSError as error:
        raise StorageError(f"Không ghi được bản lưu “{path}”: {error.strerror}.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return rows


def unpack(home: Path, path: Path) -> None:
    """Put the files of the office into an empty folder, each checked against its name.

    Raises:
        InputError: When an office is there already, or the zip is not a backup or damaged.
    """
    if (home / "office.yaml").exists():
        raise InputError(f"Thư mục “{home}” đã có cơ quan: hãy khôi phục vào thư mục trống.")
    with _opened(path) as archive:
        for name in archive.namelist():
            inside = PurePosixPath(name)
            if inside.parts[0] == "home" and ".." not in inside.parts:
                _put(archive, name, home.joinpath(*inside.parts[1:]))


def restore(store: SqlStore, path: Path) -> dict[str, int]:
    """Put the records into an empty database, all of them or none, and return how many.

    Raises:
        InputError: When the database has records, or the zip does not hold what it says.
    """
    with _opened(path) as archive:
        manifest = json.loads(archive.read(MANIFEST))
        if manifest["schema"] != HEAD:
            raise InputError(
                f"Bản lưu thuộc phiên bản dữ liệu {manifest['schema']}, máy này dùng {HEAD}: hãy "
                "khôi phục bằng đúng phiên bản dondoc đã lưu rồi nâng cấp."
            )
        store.migrate()
        with storage_errors(), store.begin() as tx:
            rows = {name: tx.put_rows(name, _lines(archive, name)) for name in table_names()}
            if rows != manifest["rows"]:
                raise StorageError("Bản lưu thiếu dữ liệu so với mục lục của nó: không khôi phục.")
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


def _own_files(home: Path) -> Iterator[Path]:
    for name in OWN:
        path = home / name
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in found if file.is_file())


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(path)
        damaged = archive.testzip()
    except (OSError, zipfile.BadZipFile) as error:
        raise InputError(f"Không đọc được bản lưu “{path}”: tệp không có hoặc đã hỏng.") from error
    if damaged or MANIFEST not in archive.namelist():
        archive.close()
        raise InputError(f"“{path}” không phải bản lưu của dondoc, hoặc đã hỏng.")
    return archive


def _put(archive: zipfile.ZipFile, name: str, target: Path) -> None:
    content = archive.read(name)
    is_stored = FILES in PurePosixPath(name).parents
    if is_stored and hashlib.sha256(content).hexdigest() != target.name:
        raise InputError(f"Bản lưu có tệp đã bị sửa: {name}.")
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        shutil.copyfileobj(archive.open(name), file)


def _lines(archive: zipfile.ZipFile, name: str) -> Iterator[str]:
    with archive.open(f"tables/{name}.jsonl") as file:
        yield from TextIOWrapper(file, encoding="utf-8")
