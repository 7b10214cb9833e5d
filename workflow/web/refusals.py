"""What only the web refuses, and the status that each refusal has."""

from collections.abc import Mapping
from http import HTTPStatus

from workflow.errors import (
    ConflictError,
    DocumentStateError,
    InputError,
    NoAnswerError,
    NotAllowedError,
    NotFoundError,
    OtherFormError,
    StorageError,
    UnclearError,
    UnderWayError,
    WrongStepError,
)


class TooOftenError(InputError):
    """Something was tried too often."""

    def __init__(self, seconds: int = 60) -> None:
        self.seconds = seconds
        super().__init__("Đã thử quá nhiều lần: hãy chờ vài phút rồi thử lại.")


class GoneError(InputError):
    """A link that worked once and does not any more."""

    def __init__(self, what_to_do: str, *, is_of_another: bool = False) -> None:
        why = "đã hết hạn hoặc đã được thu hồi"
        if is_of_another:
            why = "đã gửi tới một địa chỉ mà đơn vị không dùng nữa"
        super().__init__(f"Liên kết này {why}: {what_to_do}")


class UnknownLinkError(InputError):
    """A link that never was; the token is not repeated."""

    def __init__(self, what_to_do: str) -> None:
        super().__init__(
            "Không có liên kết này: hãy bấm lại nút trong thư, hoặc chép đủ địa chỉ in dưới nút. "
            f"Nếu vẫn không mở được, {what_to_do}"
        )


class SignInNeededError(InputError):
    """Nobody is signed in."""

    def __init__(self, wanted: str) -> None:
        self.wanted = wanted
        super().__init__("Hãy đăng nhập trước.")


class TokenNeededError(InputError):
    """A program brings no token, or one that opens nothing."""

    def __init__(self) -> None:
        super().__init__(
            "Thiếu mã truy cập, hoặc mã không đúng hay đã bị thu: hãy gửi kèm "
            "“Authorization: Bearer MÃ”; quản trị của cơ quan cấp mã."
        )


class KeyUsedError(InputError):
    """A program sends another request under a key that it used before."""

    def __init__(self, key: str) -> None:
        super().__init__(
            f"Idempotency-Key “{key}” đã dùng cho một yêu cầu khác: mỗi yêu cầu mới cần một khóa "
            "mới, chỉ gửi lại đúng yêu cầu cũ mới dùng khóa cũ."
        )


class NoMeterError(InputError):
    """Nobody counts requests: the extra is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "Máy chủ chưa cài phần đo: quản trị máy chủ cần cài thêm dondoc[metrics] rồi khởi động "
            "lại."
        )


class NotReadyError(InputError):
    """The office cannot work now; `reasons` say by part what is the matter."""

    def __init__(self, reasons: Mapping[str, str]) -> None:
        self.reasons = dict(reasons)
        super().__init__("dondoc chưa sẵn sàng: hãy xem từng lý do rồi báo quản trị.")


_STATUS: dict[type[InputError], HTTPStatus] = {
    NotFoundError: HTTPStatus.NOT_FOUND,
    NotAllowedError: HTTPStatus.FORBIDDEN,
    ConflictError: HTTPStatus.CONFLICT,
    WrongStepError: HTTPStatus.CONFLICT,
    DocumentStateError: HTTPStatus.CONFLICT,
    NoAnswerError: HTTPStatus.SERVICE_UNAVAILABLE,
    OtherFormError: HTTPStatus.CONFLICT,
    UnderWayError: HTTPStatus.CONFLICT,
    UnclearError: HTTPStatus.CONFLICT,
    StorageError: HTTPStatus.SERVICE_UNAVAILABLE,
    TooOftenError: HTTPStatus.TOO_MANY_REQUESTS,
    GoneError: HTTPStatus.GONE,
    UnknownLinkError: HTTPStatus.NOT_FOUND,
    SignInNeededError: HTTPStatus.UNAUTHORIZED,
    TokenNeededError: HTTPStatus.UNAUTHORIZED,
    NoMeterError: HTTPStatus.NOT_FOUND,
    NotReadyError: HTTPStatus.SERVICE_UNAVAILABLE,
}


def status_of(error: InputError) -> HTTPStatus:
    """Return the HTTP status of a refusal; 422 for what was typed wrongly."""
    kinds = [kind for kind in _STATUS if isinstance(error, kind)]
    return _STATUS[kinds[-1]] if kinds else HTTPStatus.UNPROCESSABLE_ENTITY
