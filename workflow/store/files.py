"""Files kept by their content, safely on disk before `put` returns."""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256 as hash_of
from pathlib import Path
from tempfile import NamedTemporaryFile

from workflow.domain.assignment import StoredFile
from workflow.errors import NotFoundError, StorageError

IS_HASH = re.compile(r"[0-9a-f]{64}")
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class FileStore:
    """`ports.Files` in a folder: two letters of the hash name the subfolder, all of it the file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, content: bytes, name: str) -> StoredFile:
        """Keep bytes; a file that is there already, and whole, is left alone."""
        sha256 = hash_of(content).hexdigest()
        path = self.path(sha256)
        with _storage_errors(path):
            if not (path.is_file() and path.read_bytes() == content):
                _write(path, content)
        return StoredFile(sha256=sha256, name=name, size=len(content))

    def get(self, sha256: str) -> bytes:
        """Return the bytes.

        Raises:
            NotFoundError: When no such file was kept.
            StorageError: When the file is no longer what was kept.
        """
        path = self.path(sha256)
        try:
            with _storage_errors(path):
                content = path.read_bytes()
        except FileNotFoundError as error:
            raise NotFoundError("tệp", sha256) from error
        if hash_of(content).hexdigest() != sha256:
            raise StorageError(
                f"Tệp {path} đã hỏng, không còn đúng nội dung lúc lưu: "
                "hãy báo quản trị khôi phục từ bản sao lưu."
            )
        return content

    def path(self, sha256: str) -> Path:
        """Return where the file lies.

        Raises:
            NotFoundError: When this cannot be the name of a kept file.
        """
        if not IS_HASH.fullmatch(sha256):
            raise NotFoundError("tệp", sha256)
        return self._folder / sha256[:2] / sha256


def _write(path: Path, content: bytes) -> None:
    """Write beside the final place, then rename: nobody ever sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink()
            raise
    _sync(path.parent)
    _sync(path.parent.parent)


def _sync(folder: Path) -> None:
    """Make the names in a folder survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _storage_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        if error.errno in FULL:
            words = f"Đĩa đã đầy, chưa lưu được tệp {path.name}: hãy giải phóng dung lượng rồi"
            raise StorageError(f"{words} làm lại.") from error
        raise StorageError(
            f"Không đọc hoặc ghi được {path}: hãy kiểm tra đĩa và quyền của thư mục."
        ) from error
