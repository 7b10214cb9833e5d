"""Liên kết của đơn vị: the office sends another, or closes those given."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from workflow.domain.rights import Deed
from workflow.usecases.give_link import give_link
from workflow.usecases.revoke_links import revoke_links
from workflow.web.doors import GuardedRoute
from workflow.web.said_once import saying
from workflow.web.visit import FormKey, Right, Text, Visit
from workflow.wording import done

router = APIRouter(route_class=GuardedRoute)
Giving = Annotated[Visit, Depends(Right(Deed.GIVE_LINK))]


@router.post("/don-vi/{code}/lien-ket")
def take_giving(visit: Giving, code: str, form_key: FormKey) -> Response:
    """Queue a mail that bears a new link; nobody here sees it."""

    def act() -> str:
        give_link(visit.app.desk, visit.app.portal, code, visit.hand())
        return saying(f"/don-vi/{code}", done.LINK_SENT)

    return visit.once(form_key, act)


@router.post("/don-vi/{code}/lien-ket/thu-hoi")
def take_revoking(visit: Giving, code: str, form_key: FormKey, note: Text = "") -> Response:
    """Close every link of the unit."""

    def act() -> str:
        closed = revoke_links(visit.app.desk, code, visit.hand(note))
        return saying(f"/don-vi/{code}", done.links_closed(closed))

    return visit.once(form_key, act)
