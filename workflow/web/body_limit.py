"""How much a request may bring, refused in the words and the shape of the site."""

from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send


class BodyLimit:
    """Refuses what is announced as too long before a byte is read, and the rest on the way."""

    def __init__(self, app: ASGIApp, most: int, refuse: Callable[[Request], Response]) -> None:
        self._app = RequestBodyLimitMiddleware(app, max_body_size=most)
        self._most, self._refuse = most, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] == "http" and _announced(scope) > self._most:
            await self._refuse(Request(scope))(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _announced(scope: Scope) -> int:
    length = Headers(scope=scope).get("Content-Length", "")
    return int(length) if length.isdecimal() and length.isascii() else 0
