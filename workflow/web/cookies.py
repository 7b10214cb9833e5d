"""The cookie of a session: the token sealed, so that a forged one costs no look into the store."""

from itsdangerous import BadSignature, Signer
from starlette.requests import Request
from starlette.responses import Response

from workflow.usecases.open_session import LASTS
from workflow.web.surroundings import surroundings_of

NAME, HTTPS_NAME = "dondoc", "__Host-dondoc"
"""Under the second a browser takes no cookie that a neighbouring host made up, or one by HTTP."""
SALT = "dondoc.session"


def put_token(request: Request, response: Response, token: str) -> None:
    """Let the browser hold the token."""
    response.set_cookie(
        _name(request),
        _signer(request).sign(token).decode(),
        max_age=int(LASTS.total_seconds()),
        path="/",
        secure=is_https(request),
        httponly=True,
        samesite="lax",
    )


def token_in(request: Request) -> str | None:
    """Return the token that the browser holds, None when it is missing or forged."""
    try:
        return _signer(request).unsign(request.cookies.get(_name(request), "")).decode()
    except (BadSignature, UnicodeDecodeError):
        return None


def drop_token(request: Request, response: Response) -> None:
    """Let the browser forget it."""
    response.delete_cookie(_name(request), path="/", secure=is_https(request), httponly=True)


def is_https(request: Request) -> bool:
    """Tell whether browsers reach this site by HTTPS, as the office says or as the request came."""
    public_url = surroundings_of(request).public_url
    return public_url.startswith("https:") or request.url.scheme == "https"


def _name(request: Request) -> str:
    return HTTPS_NAME if is_https(request) else NAME


def _signer(request: Request) -> Signer:
    return Signer(surroundings_of(request).key, salt=SALT)
