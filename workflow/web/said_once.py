"""The sentence that says what a form did, shown once on the page that the form led to.

It travels in a sealed cookie, never in an address: an address is kept, sent on and read aloud.
"""

from urllib.parse import unquote, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from workflow.web.leading import lead
from workflow.web.rendering import page
from workflow.web.sealed_cookie import SealedCookie

SAID = SealedCookie("dondoc-said", lasts=120)
"""The browser has that many seconds to open the page."""


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
        SAID.put(request, answer, unquote(urlsplit(url).path), words)
    return answer


def page_that_says(request: Request, name: str, **facts: object) -> Response:
    """Return a page with the sentence that a form left for it, which is gone then."""
    words = _said_to(request)
    answer = HTMLResponse(page(name, said=words, **facts))
    if words:
        SAID.drop(request, answer)
    return answer


def _said_to(request: Request) -> str:
    """Return the sentence for this page; none when it is another's, forged or old."""
    path, words = SAID.held_in(request) or ("", "")
    return words if path == request.url.path else ""
