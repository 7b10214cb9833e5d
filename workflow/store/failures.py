"""Library errors become errors of the engine, at the border."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, InterfaceError, OperationalError

from workflow.database_errors import LostConnectionError
from workflow.errors import ConflictError, InputError, StorageError

BUSY = "Cơ sở dữ liệu đang bận vì một tiến trình khác giữ quá lâu: hãy thử lại sau ít phút."
FULL = (
    "Đĩa chứa cơ sở dữ liệu đã đầy hoặc không ghi được, thay đổi này chưa được lưu: "
    "hãy giải phóng dung lượng, kiểm tra đĩa rồi làm lại."
)
DAMAGED = (
    "Tệp cơ sở dữ liệu đã hỏng hoặc không phải của dondoc: "
    "hãy báo quản trị khôi phục từ bản sao lưu."
)
CLOSED = "Không mở được cơ sở dữ liệu: hãy kiểm tra đường dẫn và quyền đọc, ghi."
HIDDEN = "Có ký tự ẩn (mã 0) không dùng được: hãy xóa chữ vừa dán rồi gõ lại."
UNREACHABLE = (
    "Không kết nối được máy chủ cơ sở dữ liệu: hãy kiểm tra địa chỉ, tài khoản và xem máy chủ "
    "có đang chạy không."
)
CROWDED = (
    "Máy chủ cơ sở dữ liệu đã đủ số kết nối, không nhận thêm, chưa ghi gì: hãy thử lại sau ít "
    "phút; nếu vẫn thế thì báo quản trị nâng giới hạn kết nối."
)
NO_ROOM = ("too many", "connection slots are reserved")
"""What PostgreSQL says at the door, where it gives no SQLSTATE to whoever is turned away."""

DENIED = (
    "Tài khoản cơ sở dữ liệu không đủ quyền: hãy cho tài khoản ấy làm chủ cơ sở dữ liệu của dondoc "
    "(ALTER DATABASE tên OWNER TO tài-khoản)."
)

SQLITE = {5: BUSY, 6: BUSY, 8: CLOSED, 10: FULL, 11: DAMAGED, 13: FULL, 14: CLOSED, 26: DAMAGED}
"""By primary result code (sqlite.org/rescode.html)."""

POSTGRESQL = {
    "08": UNREACHABLE,
    "28": UNREACHABLE,
    "3D": UNREACHABLE,
    "40": BUSY,
    "42501": DENIED,
    "53": BUSY,
    "53100": FULL,
    "55P03": BUSY,
    "57": BUSY,
    "57P": UNREACHABLE,
    "58": FULL,
}
"""By the beginning of SQLSTATE, the last that fits (PostgreSQL, Appendix A)."""


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turn what the disk, the network or another process refuses into a sentence.

    Raises:
        InputError: When a text holds a sign that PostgreSQL cannot look for or keep.
        StorageError: With what to do. Other errors of the database are bugs and pass as they are.
    """
    try:
        yield
    except DBAPIError as error:
        if isinstance(error, DataError) and "NUL (0x00)" in str(error.orig):
            raise InputError(HIDDEN) from error
        sentence = _sentence(error)
        if sentence is None:
            raise
        kind = LostConnectionError if sentence is UNREACHABLE else StorageError
        raise kind(sentence) from error


@contextmanager
def unique(code: str) -> Iterator[None]:
    """Turn a key that is taken already into a conflict over `code`.

    Raises:
        ConflictError: When a unique key refused the row.
    """
    try:
        yield
    except IntegrityError as error:
        if not _is_taken(error):
            raise
        raise ConflictError(code) from error


def _is_taken(error: IntegrityError) -> bool:
    names = {"SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE", "23505"}
    of_sqlite = getattr(error.orig, "sqlite_errorname", None)
    return (of_sqlite or getattr(error.orig, "sqlstate", None)) in names


def _sentence(error: DBAPIError) -> str | None:
    of_sqlite = getattr(error.orig, "sqlite_errorcode", None)
    if of_sqlite is not None:
        return SQLITE.get(of_sqlite & 0xFF)
    state = getattr(error.orig, "sqlstate", None)
    if state is None:
        return _at_the_door(error)
    fitting = [words for start, words in POSTGRESQL.items() if state.startswith(start)]
    return fitting[-1] if fitting else None


def _at_the_door(error: DBAPIError) -> str | None:
    if not isinstance(error, OperationalError | InterfaceError):
        return None
    said = str(error.orig)
    return CROWDED if any(words in said for words in NO_ROOM) else UNREACHABLE
