"""Why an office cannot work in its database; their place in the tree is in `errors`."""

from workflow.errors import StorageError


class LostConnectionError(StorageError):
    """The server of the database is not there, or not any more.

    Whether it kept what it was told last, nobody knows.
    """


class NoDatabaseError(StorageError):
    """The office has no database yet."""

    def __init__(self, file: str) -> None:
        self.file = file
        super().__init__(
            f"Chưa có cơ sở dữ liệu {file}: quản trị máy chủ cần tạo, hoặc khôi phục từ bản lưu."
        )


class OtherSchemaError(StorageError):
    """The database is older than this version of the engine, or has nothing yet."""

    def __init__(self, found: str | None, wanted: str) -> None:
        self.found, self.wanted = found, wanted
        super().__init__(
            f"Cơ sở dữ liệu chưa đúng phiên bản (đang có: {found or 'chưa có gì'}, cần: {wanted}): "
            "quản trị máy chủ cần nâng cấp."
        )


class NewerSchemaError(StorageError):
    """The database is newer than this version of the engine."""

    def __init__(self, found: str, known: str) -> None:
        self.found, self.known = found, known
        super().__init__(
            f"Cơ sở dữ liệu đã được nâng lên phiên bản {found}, còn dondoc đang chạy ở máy này chỉ "
            f"biết tới {known}: hãy báo quản trị cài bản mới rồi khởi động lại. Chưa ghi gì."
        )


class MovedError(StorageError):
    """The office has left this database for another, or is still on the way into it."""

    def __init__(self, *, is_left: bool) -> None:
        self.is_left = is_left
        super().__init__(
            "Cơ quan đã chuyển sang cơ sở dữ liệu PostgreSQL, cơ sở dữ liệu cũ này chỉ còn để lưu: "
            "hãy báo quản trị khởi động lại dondoc; nếu vẫn thấy câu này thì việc chuyển chưa xong "
            "và cần gõ lại lệnh chuyển."
            if is_left
            else "Cơ sở dữ liệu này đang nhận dữ liệu chuyển sang và chưa xong, chưa ghi gì vào "
            "đây: hãy chờ, hoặc báo quản trị gõ lại lệnh chuyển nếu nó đã bị ngắt."
        )
