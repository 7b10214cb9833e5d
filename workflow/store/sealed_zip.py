"""A zip file that bears the digest of all its bytes at its end: any change to it shows."""

import hashlib
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from workflow.errors import InputError

NO_SEAL = b"0" * hashlib.sha256().digest_size * 2
CHUNK = 1 << 20


@contextmanager
def sealed(file: IO[bytes]) -> Iterator[zipfile.ZipFile]:
    """Fill a zip file in the block and seal it after; the seal is the comment of the zip."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = NO_SEAL
        yield archive
    seal = _digest(file)
    file.seek(-len(NO_SEAL), os.SEEK_END)
    file.write(seal)


def unsealed(path: Path) -> zipfile.ZipFile:
    """Open a zip file whose seal is whole.

    Raises:
        InputError: When it is no such file, or a single bit of it was changed or lost.
    """
    try:
        with path.open("rb") as file:
            found = _digest(file)
            file.seek(-len(NO_SEAL), os.SEEK_END)
            if file.read() == found:
                return zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile) as error:
        raise InputError(f"Không đọc được bản lưu “{path}”: tệp không có hoặc đã hỏng.") from error
    raise InputError(
        f"“{path}” không phải bản lưu của dondoc, hoặc đã hỏng, đã bị sửa: hãy dùng bản lưu khác."
    )


def copied(source: IO[bytes], target: IO[bytes]) -> str:
    """Copy a content and return its sha256."""
    seen = hashlib.sha256()
    while chunk := source.read(CHUNK):
        seen.update(chunk)
        target.write(chunk)
    return seen.hexdigest()


def _digest(file: IO[bytes]) -> bytes:
    """Return the digest of everything before the seal."""
    left = file.seek(0, os.SEEK_END) - len(NO_SEAL)
    seen = hashlib.sha256()
    file.seek(0)
    while left > 0 and (chunk := file.read(min(left, CHUNK))):
        seen.update(chunk)
        left -= len(chunk)
    return seen.hexdigest().encode()
