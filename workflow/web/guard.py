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

    def __init__(self, app: ASGIApp, public_url: str) -> None:
        self._app, self._public_url = app, public_url.lower()
        self._public_host = urlsplit(self._public_url).netloc

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

        if self._is_foreign(scope["method"], Headers(scope=scope), scope["path"]):
            await PlainTextResponse(FOREIGN, 403)(scope, receive, send_guarded)
            return
        await self._app(scope, receive, send_guarded)

    def _is_foreign(self, method: str, headers: Headers, path: str) -> bool:
        """Tell whether a change is asked for by a page of another site, or by nobody knows whom.

        The API is not asked: it goes by a token alone, no cookie that a foreign page could make use
        of. Nor is a portal page, whose forms come from nowhere ("null") because nobody may learn
        its address.
        """
        if method in SAFE or path.startswith(API):
            return False
        site, origin = headers.get("Sec-Fetch-Site"), headers.get("Origin")
        if site is not None:
            return site != "same-origin"
        if path.startswith(PORTAL) and origin == "null":
            return False
        return not origin or not self._is_own(origin, headers.get("Host", ""))

    def _is_own(self, origin: str, host: str) -> bool:
        """Tell whether a page of this site asks.

        Where the office says where it is found, only the very same address will do, HTTPS or not
        included, whatever host a proxy names. Asked under another name (inside the office, say), it
        goes by that name.
        """
        if host == self._public_host:
            return origin == self._public_url
        return origin in {self._public_url, f"http://{host}", f"https://{host}"}
