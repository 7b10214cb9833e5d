"""Writing a text file whole or not at all, and never over one that somebody may have worked in."""

import os
from contextlib import suppress
from pathlib import Path

from workflow.errors import InputError, StorageError


def must_be_free(path: Path, *, is_forced: bool) -> None:
    """Refuse a file that is there.

    Raises:
        InputError: When it is, and the person did not say to overwrite it.
    """
    if path.exists() and not is_forced:
        raise InputError(
            f"Tệp {path} đã có nên chưa ghi gì: hãy chọn tên khác, hoặc thêm --force để ghi đè."
        )


def put_text(path: Path, text: str) -> None:
    """Write a file; when that fails, what was there stays as it was.

    Raises:
        StorageError: When the disk refuses.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        raise StorageError(f"Không ghi được tệp {path}: {error.strerror}.") from error
