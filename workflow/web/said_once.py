"""The sentence that says what a form did, shown once on the page that the form led to.

It travels in a sealed cookie, never in an address: an address is kept, sent on and read aloud.
"""

from urllib.parse import unquote, urlsplit

from itsdangerous import BadData, URLSafeTimedSerializer
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from workflow.web.cookies import is_https
from workflow.web.leading import lead
from workflow.web.rendering import page
from workflow.web.surroundings import surroundings_of

SALT = "dondoc.said"
LASTS = 120
"""Seconds that the browser has to open the page."""


def saying(url: str, words: str) -> str:
    """Return what a form led to: a page, and what is said there.

    It is one text, so that a form sent again leads to the same page and is told the same.
    """
    return f"{url}\n{words}"


def lead_and_say(request: Request, led_to: str, under: str = "") -> Response:
    """Lead to the page of what a form led to, below the address `under`, and let it speak."""
    place, _, words = led_to.partition("\n")
    url = f"{under}{place}"
    answer = lead(request, url)
    if words:
        answer.set_cookie(
            _name(request),
            _serializer(request).dumps([unquote(urlsplit(url).path), words]),
            max_age=LASTS,
            path="/",
            secure=is_https(request),
            httponly=True,
            samesite="lax",
        )
    return answer


def page_that_says(request: Request, name: str, **facts: object) -> Response:
    """Return a page with the sentence that a form left for it, which is gone then."""
    words = _said_to(request)
    answer = HTMLResponse(page(name, said=words, **facts))
    if words:
        answer.delete_cookie(_name(request), path="/", secure=is_https(request), httponly=True)
    return answer


def _said_to(request: Request) -> str:
    """Return the sentence for this page; none when it is another's, forged or old."""
    try:
        held = request.cookies.get(_name(request), "")
        path, words = _serializer(request).loads(held, max_age=LASTS)
    except BadData:
        return ""
    return str(words) if path == request.url.path else ""


def _name(request: Request) -> str:
    return "__Host-dondoc-said" if is_https(request) else "dondoc-said"


def _serializer(request: Request) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(surroundings_of(request).key, salt=SALT)
