"""Files kept by their content, safely on disk before `put` returns."""

import re
from hashlib import sha256 as hash_of
from pathlib import Path

from workflow.domain.assignment import StoredFile
from workflow.errors import NotFoundError, StorageError
from workflow.whole_file import PRIVATE, disk_errors, write_whole

IS_HASH = re.compile(r"[0-9a-f]{64}")


class FileStore:
    """`ports.Files` in a folder: two letters of the hash name the subfolder, all of it the file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, content: bytes, name: str) -> StoredFile:
        """Keep bytes; a file that is there already, and whole, is left alone."""
        sha256 = hash_of(content).hexdigest()
        path = self.path(sha256)
        with disk_errors(path):
            if not (path.is_file() and path.read_bytes() == content):
                write_whole(path, content, PRIVATE)
        return StoredFile(sha256=sha256, name=name, size=len(content))

    def get(self, sha256: str) -> bytes:
        """Return the bytes.

        Raises:
            NotFoundError: When no such file was kept.
            StorageError: When the file is no longer what was kept.
        """
        path = self.path(sha256)
        with disk_errors(path):
            try:
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
