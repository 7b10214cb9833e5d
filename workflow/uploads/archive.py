"""A zip looked through before any parser sees it: real bytes are counted, headers may lie."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath

from workflow.errors import UnreadableFileError
from workflow.uploads.limits import Limits

CENTRAL_RECORD = b"PK\x01\x02"
ENCRYPTED = 0x1
CHUNK = 64 * 1024
PLAIN_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ValueError,
    RuntimeError,
    OverflowError,
)
BROKEN_WORDS = (
    "tệp hỏng hoặc chưa tải về hết; hãy tải lại, hoặc mở bằng Word rồi lưu lại thành .docx"
)
STRANGE_WORDS = (
    "bên trong có thành phần mang tên không hợp lệ hoặc trùng nhau; "
    "hãy mở bằng Word rồi lưu lại thành .docx"
)


def open_archive(content: bytes, name: str, limits: Limits) -> zipfile.ZipFile:
    """Open a zip after every member of it was inflated once, a piece at a time.

    Raises:
        UnreadableFileError: When the zip is broken, locked, too big, or names strange paths.
    """
    if len(content) > limits.file or content.count(CENTRAL_RECORD) > limits.members:
        raise _too_big(name)
    with told_when_broken(name):
        archive = zipfile.ZipFile(io.BytesIO(content))
        _check_names(members_of(archive), name)
        room = _Room(name, limits, max(limits.small, limits.ratio * len(content)))
        for member in members_of(archive):
            room.take(archive, member)
    return archive


def members_of(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the members of a zip that are files."""
    return [member for member in archive.infolist() if not member.filename.endswith("/")]


@contextmanager
def told_when_broken(name: str) -> Iterator[None]:
    """Tell in one sentence of whatever turns out broken while a zip is read.

    Raises:
        UnreadableFileError: In place of the errors of zip and inflating.
    """
    try:
        yield
    except BROKEN as error:
        raise UnreadableFileError(name, BROKEN_WORDS) from error


class _Room:
    """How many bytes may still be inflated."""

    def __init__(self, name: str, limits: Limits, by_ratio: int) -> None:
        self._name, self._limits = name, limits
        self._left = min(limits.total, by_ratio)

    def take(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
        """Inflate one member and throw it away."""
        size = 0
        with archive.open(member) as stream:
            while piece := stream.read(CHUNK):
                size += len(piece)
                self._left -= len(piece)
                if self._left < 0 or size > self._limits.member:
                    raise _too_big(self._name)


def _check_names(members: list[zipfile.ZipInfo], name: str) -> None:
    seen: set[str] = set()
    for member in members:
        if member.flag_bits & ENCRYPTED or member.compress_type not in PLAIN_METHODS:
            raise UnreadableFileError(
                name, "tệp bị khóa hoặc nén theo cách lạ; hãy lưu lại bằng Word, không đặt mật khẩu"
            )
        if _is_strange(member.filename) or member.filename.casefold() in seen:
            raise UnreadableFileError(name, STRANGE_WORDS)
        seen.add(member.filename.casefold())


def _is_strange(member: str) -> bool:
    path = PurePosixPath(member)
    return not member or path.is_absolute() or ".." in path.parts or "\\" in member or ":" in member


def _too_big(name: str) -> UnreadableFileError:
    return UnreadableFileError(
        name,
        "tệp quá lớn sau khi giải nén; hãy bớt ảnh, hoặc tách phụ lục thành tệp riêng rồi gửi lại",
    )
