"""Việc của tôi: what waits, and the next step of each."""

from fastapi import APIRouter
from starlette.responses import Response

from workflow.usecases.look_at_my_work import look_at_my_work
from workflow.web.doors import GuardedRoute
from workflow.web.visit import Looking

router = APIRouter(route_class=GuardedRoute)


@router.get("/")
def show_my_work(visit: Looking) -> Response:
    """Show the counts and the first of each kind."""
    work = look_at_my_work(visit.app.desk, visit.app.declared_calendar)
    return visit.show("my_work.html", counts=work.counts, work=work)
