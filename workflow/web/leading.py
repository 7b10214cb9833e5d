"""Leads the browser to another page, whether it asked itself or htmx did."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response


def lead(request: Request, url: str) -> Response:
    """Return the answer that makes the browser open `url`."""
    if request.headers.get("HX-Request") == "true":
        return Response(status_code=204, headers={"HX-Redirect": url})
    return RedirectResponse(url, 303)
