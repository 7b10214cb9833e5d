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
    SignInNeededError: HTTPStatus.UNAUTHORIZED,
}


def status_of(error: InputError) -> HTTPStatus:
    """Return the HTTP status of a refusal; 422 for what was typed wrongly."""
    kinds = [kind for kind in _STATUS if isinstance(error, kind)]
    return _STATUS[kinds[-1]] if kinds else HTTPStatus.UNPROCESSABLE_ENTITY
