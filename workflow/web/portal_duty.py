"""The page of a duty as its unit sees it; also when a form of it was refused."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from workflow.errors import NotFoundError
from workflow.usecases.look_at_own_duty import look_at_own_duty
from workflow.web.portal_visit import PortalVisit
from workflow.web.uploading import UNSCANNED

IN_PLACE = frozenset(
    {
        *(HTTPStatus.FORBIDDEN, HTTPStatus.CONFLICT),
        *(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.UNPROCESSABLE_ENTITY),
    }
)
"""Refusals after which the unit may put a form right, or has to see how things stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A form that was refused: of which verb, why, and what stood in its fields.

    Of a form that was too large nothing was read.
    """

    verb: str = ""
    words: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)


NOTHING = Refused()


def show_own_duty(portal: PortalVisit, code: str, refused: Refused = NOTHING) -> Response:
    """Show one duty, what was answered, and the forms that it is answered with."""
    return portal.show(
        "portal_duty.html",
        look=look_at_own_duty(portal.app.desk, portal.link.unit, code),
        megabytes=portal.app.web.upload_megabytes,
        unscanned="" if portal.app.scanner else UNSCANNED,
        refused=refused,
    )


def refused_at_portal(request: Request, status: int, words: str) -> Response | None:
    """Return the portal's own page of a refusal; None when no open link came with the request.

    A form that was refused stands there again, the sentence beside it, what was typed in it; the
    form of a duty that is not the unit's has no page to stand on.
    """
    portal = getattr(request.state, "guest", None)
    if not isinstance(portal, PortalVisit):
        return None
    answer = None
    code = request.path_params.get("code")
    if request.method == "POST" and code and status in IN_PLACE:
        with suppress(NotFoundError):
            answer = show_own_duty(portal, code, _refused(request, words))
    answer = answer or portal.show("portal_refused.html", words=words)
    answer.status_code = status
    return answer


def _refused(request: Request, words: str) -> Refused:
    form = getattr(request.state, "form", None)
    items = form.multi_items() if form else ()
    typed = {name: value for name, value in items if isinstance(value, str)}
    return Refused(verb=request.url.path.rpartition("/")[2], words=words, typed=typed)
