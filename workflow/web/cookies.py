"""The cookie of a session: the token sealed, so that a forged one costs no look into the store."""

from itsdangerous import BadSignature, Signer
from starlette.requests import Request
from starlette.responses import Response

from workflow.usecases.sign_in import LASTS

NAME = "dondoc"
SALT = "dondoc.session"


def put_token(response: Response, token: str, key: str, *, is_https: bool) -> None:
    """Let the browser hold the token."""
    response.set_cookie(
        NAME,
        Signer(key, salt=SALT).sign(token).decode(),
        max_age=int(LASTS.total_seconds()),
        path="/",
        secure=is_https,
        httponly=True,
        samesite="lax",
    )


def token_in(request: Request, key: str) -> str | None:
    """Return the token that the browser holds, None when it is missing or forged."""
    try:
        return Signer(key, salt=SALT).unsign(request.cookies.get(NAME, "")).decode()
    except (BadSignature, UnicodeDecodeError):
        return None


def drop_token(response: Response) -> None:
    """Let the browser forget it."""
    response.delete_cookie(NAME, path="/")
