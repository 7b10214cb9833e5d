"""Writing a text file whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path
from threading import get_ident

from workflow.errors import StorageError


def write_whole(path: Path, text: str) -> None:
    """Write a file; when that fails, what was there stays as it was.

    Raises:
        StorageError: When the disk refuses.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}-{get_ident()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        words = f"(máy báo “{error.strerror}”): hãy báo quản trị xem quyền ghi và dung lượng đĩa."
        raise StorageError(f"Không ghi được tệp {path.name} {words}") from error
