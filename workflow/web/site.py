"""The site: every screen, guarded, with one way to refuse."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from workflow.app import signing_key, single_sign_on
from workflow.fresh_app import FreshApp
from workflow.web import failing
from workflow.web.api import docs
from workflow.web.api.nouns import NOUNS
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
    signing_on,
    unit_links,
    units,
    waiting,
    word_templates,
)
from workflow.web.surroundings import Surroundings
from workflow.web.throttle import Throttle
from workflow.web.working import working

SCREENS = (
    *(signing_in, signing_on, helping, my_work, waiting),
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

    In an office with several nodes the workers carry it out.

    Raises:
        StorageError: When the key of its cookies cannot be kept in the office's folder.
        InputError: When its identity provider is not set up as it has to be.
    """
    app = fresh.now()
    meter = meter_if_installed()
    around = Surroundings(
        fresh=fresh,
        key=signing_key(app),
        public_url=app.web.public_url or "",
        throttle=Throttle(),
        meter=meter,
        single_sign_on=single_sign_on(app),
    )

    @asynccontextmanager
    async def alive(_: FastAPI) -> AsyncIterator[None]:
        with nullcontext() if app.queue else working(fresh, around.bell):
            yield

    site = FastAPI(title="dondoc", docs_url=None, redoc_url=None, openapi_url=None, lifespan=alive)
    site.state.around = around
    for screen in (*SCREENS, *NOUNS, docs):
        site.include_router(screen.router)
    site.include_router(PORTAL.router)
    site.mount("/tinh", StaticFiles(packages=[("workflow.web", "static")]), name="static")
    failing.install(site)
    site.add_middleware(Guard, public_url=app.web.public_url or "")
    if meter:
        site.add_middleware(Metered, meter=meter)
    if proxies := app.web.trusted_proxies:
        site.add_middleware(ProxyHeadersMiddleware, trusted_hosts=list(map(str, proxies)))
    return site
