"""Many documents in one zip file, written as they come: one file costs less than thousands."""

import re
import zipfile
from collections.abc import Iterable
from itertools import count
from pathlib import Path, PurePath

from workflow.errors import InputError, StorageError

EPOCH = (1980, 1, 1, 0, 0, 0)
UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


def write_bundle(path: Path, documents: Iterable[tuple[str, bytes]]) -> int:
    """Write documents, each with the name of its file, beside the place; then put the zip there.

    Only one document is in memory at a time. They are deflated already, so they are stored as
    they are; the same documents give the same bytes.

    Returns:
        How many documents the zip holds.

    Raises:
        InputError: When there is such a file already.
        StorageError: When the disk refuses.
    """
    if path.exists():
        raise InputError(f"Tệp “{path}” đã có: hãy chọn tên khác, tệp cũ không bị ghi đè.")
    unfinished = path.with_name(f"{path.name}.dang-ghi")
    taken: set[str] = set()
    try:
        with zipfile.ZipFile(unfinished, "w") as archive:
            for name, content in documents:
                archive.writestr(zipfile.ZipInfo(_free_name(name, taken), EPOCH), content)
        unfinished.replace(path)
    except OSError as error:
        raise StorageError(f"Không ghi được tệp “{path}”: {error.strerror}.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return len(taken)


def _free_name(name: str, taken: set[str]) -> str:
    """Return a name that every system can unpack, and that no other document here has."""
    safe = PurePath(UNSAFE.sub("-", name).strip(". ") or "van-ban.docx")
    names = (f"{safe.stem} ({n}){safe.suffix}" if n > 1 else safe.name for n in count(1))
    free = next(name for name in names if name.casefold() not in taken)
    taken.add(free.casefold())
    return free
