"""Ứng dụng: the programs that speak for the office over the API."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import Response

from workflow.domain.person import Role
from workflow.usecases.add_client import add_client
from workflow.usecases.end_client import end_client
from workflow.web.doors import GuardedRoute
from workflow.web.said_once import saying
from workflow.web.screens.people import Governing
from workflow.web.shown_once import Secret, once_with_secret
from workflow.web.visit import FormKey, Text
from workflow.wording import done

router = APIRouter(route_class=GuardedRoute)
PLACE = "/nguoi-dung#ung-dung"


@router.post("/ung-dung")
def take_client(
    visit: Governing, name: Text, role: Annotated[Role, Form()], form_key: FormKey
) -> Response:
    """Let a program in; its token is shown once."""
    app = visit.app

    def act() -> Secret:
        token = add_client(app.desk, app.secrets, name, role, visit.person.actor)
        advice = "Hãy chép vào ứng dụng ngay. Mất thì thu mã này và thêm ứng dụng với tên khác."
        return Secret(title=f"Mã của ứng dụng {name}", value=token, advice=advice)

    return once_with_secret(visit, form_key, PLACE, act)


@router.post("/ung-dung/{name}/thu-hoi")
def take_end(visit: Governing, name: str, form_key: FormKey) -> Response:
    """Take the token of a program away."""

    def act() -> str:
        end_client(visit.app.desk, name, visit.person.actor)
        return saying(PLACE, done.CLIENT_ENDED)

    return visit.once(form_key, act)
