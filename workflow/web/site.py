"""The site: every screen, guarded, with one way to refuse."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from workflow.app import signing_key
from workflow.fresh_app import FreshApp
from workflow.web import failing
from workflow.web.api import docs
from workflow.web.api.nouns import NOUNS
from workflow.web.body_limit import BodyLimit
from workflow.web.guard import Guard
from workflow.web.metering import Metered, meter_if_installed
from workflow.web.screens import (
    api_clients,
    calendars,
    changing_units,
    chasing,
    document,
    document_moves,
    documents,
    draft_edits,
    duties,
    duty,
    duty_answers,
    duty_judging,
    following_mails,
    helping,
    log,
    mails,
    my_work,
    notice_draft,
    notices,
    people,
    portal,
    register,
    reports,
    signing_in,
    unit_links,
    units,
    waiting,
    word_templates,
)
from workflow.web.surroundings import Surroundings
from workflow.web.throttle import Throttle
from workflow.web.working import working

MEGABYTE = 1 << 20
SCREENS = (
    *(signing_in, helping, my_work, waiting),
    *(duties, duty, duty_answers, duty_judging),
    *(documents, chasing, document, document_moves),
    *(unit_links,),
    *(reports,),
    *(calendars, word_templates, people, api_clients, log),
    *(register, following_mails, mails, units, changing_units),
    *(notice_draft, draft_edits, notices),
)
PORTAL = portal
"""For units without an account: its routes ask for no right, a link is what opens them."""


def make_site(fresh: FreshApp) -> FastAPI:
    """Return the site of an office, not served yet; while it is, long work goes on beside it.

    Raises:
        StorageError: When the key of its cookies cannot be kept in the office's folder.
    """
    app = fresh.now()
    meter = meter_if_installed()

    @asynccontextmanager
    async def alive(_: FastAPI) -> AsyncIterator[None]:
        with working(fresh):
            yield

    site = FastAPI(title="dondoc", docs_url=None, redoc_url=None, openapi_url=None, lifespan=alive)
    site.state.around = Surroundings(
        fresh=fresh, key=signing_key(app), throttle=Throttle(), meter=meter
    )
    for screen in (*SCREENS, *NOUNS, docs):
        site.include_router(screen.router)
    site.include_router(PORTAL.router)
    site.mount("/tinh", StaticFiles(packages=[("workflow.web", "static")]), name="static")
    failing.install(site)
    most = app.web.upload_megabytes * MEGABYTE
    site.add_middleware(BodyLimit, most=most, refuse=failing.too_large)
    site.add_middleware(Guard)
    if meter:
        site.add_middleware(Metered, meter=meter)
    return site
