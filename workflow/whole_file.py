"""The one writer of whole files: beside the final place first, then renamed onto it.

Nobody ever reads half a file, and what was written is there after a power cut.
"""

import errno
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile, mkdtemp
from typing import IO

from workflow.errors import StorageError

SHARED, PRIVATE = 0o644, 0o600
"""For whom a new file is: everybody may read it, or its owner only."""
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
UNFINISHED = re.compile(r"\.(?P<name>.+)\.\w{8}\.dang-ghi")


def write_whole(path: Path, content: bytes, mode: int = SHARED) -> None:
    """Write a file; when that fails, what was there stays as it was.

    Raises:
        StorageError: When the disk refuses.
    """
    with disk_errors(path):
        _make(path.parent)
        with begun_whole(path, mode) as file:
            file.write(content)


def write_beside(path: Path, content: bytes, mode: int = SHARED) -> Path:
    """Write the content beside a file under a name of its own, and return that.

    Raises:
        StorageError: When the disk refuses; then nothing is left behind.
    """
    with disk_errors(path):
        _make(path.parent)
        with begun_beside(path, mode) as file:
            file.write(content)
    return Path(file.name)


@contextmanager
def begun_beside(path: Path, mode: int = SHARED) -> Iterator[IO[bytes]]:
    """Open a file beside a path; it is safely on the disk, under its own name, after the block.

    When something goes wrong in the block, nothing is left behind.
    """
    with NamedTemporaryFile(
        dir=path.parent, prefix=f".{path.name}.", suffix=".dang-ghi", delete=False
    ) as file:
        try:
            yield file
            file.flush()
            os.fchmod(file.fileno(), _mode_of(path, mode))
            os.fsync(file.fileno())
            _sync(path.parent)
        except BaseException:
            forget(Path(file.name))
            raise


@contextmanager
def begun_whole(path: Path, mode: int = SHARED) -> Iterator[IO[bytes]]:
    """Open a file that is in its place, whole, after the block.

    When something goes wrong, what was there stays as it was and nothing is left behind.
    """
    with begun_beside(path, mode) as file:
        yield file
    try:
        put_in_place(Path(file.name), path)
    except BaseException:
        forget(Path(file.name))
        raise


def put_in_place(unfinished: Path, path: Path) -> None:
    """Rename onto the final place what was written beside it.

    Raises:
        StorageError: When the disk refuses.
    """
    with disk_errors(path):
        unfinished.replace(path)
        _sync(path.parent)


def copy_whole(files: Iterable[Path], folder: Path) -> None:
    """Make a folder of copies, all at once; there is none yet, or an empty one.

    Raises:
        StorageError: When the disk refuses, or something lies in the folder.
    """
    with disk_errors(folder):
        _make(folder.parent)
        unfinished = Path(mkdtemp(".dang-ghi", f".{folder.name}.", folder.parent))
        try:
            unfinished.chmod(0o755)
            for file in files:
                write_whole(unfinished / file.name, file.read_bytes())
            unfinished.replace(folder)
            _sync(folder.parent)
        except BaseException:
            forget(unfinished)
            raise


def take_away(path: Path) -> None:
    """Take a file away; there may be none.

    Raises:
        StorageError: When the disk refuses.
    """
    with disk_errors(path):
        if path.exists():
            path.unlink(missing_ok=True)
            _sync(path.parent)


def forget(unfinished: Path) -> None:
    """Take away what will not be finished; where that fails it stays, and no reader minds."""
    with suppress(OSError):
        if unfinished.is_dir():
            shutil.rmtree(unfinished)
        else:
            unfinished.unlink()


def is_unfinished(path: Path) -> bool:
    """Tell whether a file was written beside its place and is not put there yet."""
    return UNFINISHED.fullmatch(path.name) is not None


def left_behind(folder: Path, below: str = "") -> Iterator[tuple[Path, Path]]:
    """Go through what was never put in its place in a folder or some below, with that place."""
    for path in folder.glob(f"{below}.*.dang-ghi"):
        if found := UNFINISHED.fullmatch(path.name):
            yield path, path.with_name(found["name"])


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Turn what the disk refuses about a file into a sentence.

    Raises:
        StorageError: With what to do.
    """
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            words = f"Đĩa đã đầy, chưa lưu được tệp {path.name}: hãy giải phóng dung lượng rồi"
            raise StorageError(f"{words} làm lại.") from error
        raise StorageError(
            f"Không đọc hoặc ghi được tệp {path} ({error.strerror}): hãy kiểm tra đĩa và quyền "
            "của thư mục."
        ) from error


def _mode_of(path: Path, mode: int) -> int:
    """Return the rights of the file that is there, else those of a new one."""
    try:
        return path.stat().st_mode & 0o7777
    except FileNotFoundError:
        return mode


def _make(folder: Path) -> None:
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        _sync(folder.parent)


def _sync(folder: Path) -> None:
    """Make the names in a folder survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
