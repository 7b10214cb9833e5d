"""Trợ giúp: one page for each screen, in five blocks."""

import re

from fastapi import APIRouter
from jinja2 import TemplateNotFound
from starlette.responses import Response

from workflow.errors import NotFoundError
from workflow.web.doors import GuardedRoute
from workflow.web.visit import Looking

router = APIRouter(route_class=GuardedRoute)
SLUG = re.compile(r"[a-z0-9-]{1,40}")


@router.get("/tro-giup/{slug}")
def show_help(visit: Looking, slug: str) -> Response:
    """Show how a screen is laid out and used."""
    if not SLUG.fullmatch(slug):
        raise NotFoundError("trang trợ giúp", slug)
    try:
        return visit.show(f"help/{slug}.html")
    except TemplateNotFound as error:
        raise NotFoundError("trang trợ giúp", slug) from error
