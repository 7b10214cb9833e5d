"""The cookie of a question to the identity provider: who asked, and where they go on to."""

from itsdangerous import BadData, URLSafeTimedSerializer
from starlette.requests import Request
from starlette.responses import Response

from workflow.web.cookies import is_https
from workflow.web.surroundings import surroundings_of

SALT = "dondoc.sign-on"
LASTS = 600
"""Seconds that a person has to say who they are."""


def put_asked(request: Request, response: Response, secret: str, wanted: str) -> None:
    """Let the browser hold the secret of its question until the answer comes."""
    response.set_cookie(
        _name(request),
        _serializer(request).dumps([secret, wanted]),
        max_age=LASTS,
        path="/",
        secure=is_https(request),
        httponly=True,
        samesite="lax",
    )


def asked_in(request: Request) -> tuple[str, str]:
    """Return the secret and the page to go on to; no secret when it is missing, forged or old."""
    try:
        held = request.cookies.get(_name(request), "")
        secret, wanted = _serializer(request).loads(held, max_age=LASTS)
    except BadData:
        return "", "/"
    return secret, wanted


def drop_asked(request: Request, response: Response) -> None:
    """Let the browser forget it."""
    response.delete_cookie(_name(request), path="/", secure=is_https(request), httponly=True)


def _name(request: Request) -> str:
    return "__Host-dondoc-sso" if is_https(request) else "dondoc-sso"


def _serializer(request: Request) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(surroundings_of(request).key, salt=SALT)
