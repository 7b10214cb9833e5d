"""What only the web refuses, and the status that each refusal has."""

from http import HTTPStatus

from workflow.errors import (
    ConflictError,
    DocumentStateError,
    InputError,
    NotAllowedError,
    NotFoundError,
    StorageError,
    WrongStepError,
)


class TooOftenError(InputError):
    """Something was tried too often."""

    def __init__(self) -> None:
        super().__init__("Đã thử quá nhiều lần: hãy chờ vài phút rồi thử lại.")


class GoneError(InputError):
    """A link that worked once and does not any more."""

    def __init__(self, what_to_do: str) -> None:
        super().__init__(f"Liên kết này đã hết hạn hoặc đã được thu hồi: {what_to_do}")


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


_STATUS: dict[type[InputError], HTTPStatus] = {
    NotFoundError: HTTPStatus.NOT_FOUND,
    NotAllowedError: HTTPStatus.FORBIDDEN,
    ConflictError: HTTPStatus.CONFLICT,
    WrongStepError: HTTPStatus.CONFLICT,
    DocumentStateError: HTTPStatus.CONFLICT,
    StorageError: HTTPStatus.SERVICE_UNAVAILABLE,
    TooOftenError: HTTPStatus.TOO_MANY_REQUESTS,
    GoneError: HTTPStatus.GONE,
    UnknownLinkError: HTTPStatus.NOT_FOUND,
    SignInNeededError: HTTPStatus.UNAUTHORIZED,
}


def status_of(error: InputError) -> HTTPStatus:
    """Return the HTTP status of a refusal; 422 for what was typed wrongly."""
    kinds = [kind for kind in _STATUS if isinstance(error, kind)]
    return _STATUS[kinds[-1]] if kinds else HTTPStatus.UNPROCESSABLE_ENTITY
