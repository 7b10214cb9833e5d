"""Write a file of the office's own in one go, and put it back as it was when more fails."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from workflow.errors import StorageError


@contextmanager
def put_file(path: Path, content: bytes | None) -> Iterator[None]:
    """Write the file, with None take it away; when the block fails, it is as it was before.

    Raises:
        StorageError: When the folder cannot be written.
    """
    before = path.read_bytes() if path.is_file() else None
    _put(path, content)
    try:
        yield
    except BaseException:
        _put(path, before)
        raise


def _put(path: Path, content: bytes | None) -> None:
    try:
        if content is None:
            path.unlink(missing_ok=True)
        else:
            _write(path, content)
    except OSError as error:
        raise StorageError(
            f"Không ghi được {path}: hãy kiểm tra dung lượng đĩa và quyền của thư mục."
        ) from error


def _write(path: Path, content: bytes) -> None:
    """Write beside the final place, then rename: nobody ever reads half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).chmod(0o644)
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
