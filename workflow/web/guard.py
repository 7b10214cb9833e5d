"""What holds for every answer and every request, whichever the page."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

API = "/api/"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
PRIVATE = "private, no-cache"
PORTAL = "/cong/"
"""Below it the address itself opens something: it must not leak, be found or be kept."""

PORTAL_HEADERS = {
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "no-store",
}
FOREIGN = "Yêu cầu đến từ một trang khác nên không được nhận: hãy mở lại trang dondoc rồi làm lại."


class Guard:
    """Puts protecting headers on every answer and refuses changes asked from another site."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if scope["path"].startswith(PORTAL):
                    headers.update(PORTAL_HEADERS)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", PRIVATE)
            await send(message)

        if is_foreign(scope["method"], Headers(scope=scope), scope["path"]):
            await PlainTextResponse(FOREIGN, 403)(scope, receive, send_guarded)
            return
        await self._app(scope, receive, send_guarded)


def is_foreign(method: str, headers: Headers, path: str) -> bool:
    """Tell whether a change is asked for by a page of another site, or by nobody knows whom.

    The API is not asked: it goes by a token alone, no cookie that a foreign page could make use of.
    Nor is a portal page, whose forms come from nowhere ("null") because nobody may learn its
    address.
    """
    if method in SAFE or path.startswith(API):
        return False
    site, origin = headers.get("Sec-Fetch-Site"), headers.get("Origin")
    if site is not None:
        return site != "same-origin"
    if path.startswith(PORTAL) and origin == "null":
        return False
    return origin is None or _host_of(origin) != headers.get("Host")


def _host_of(origin: str) -> str:
    """Return whose page asks; nobody's when the address is none."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""
