"""The site: every screen, guarded, with one way to refuse."""

from fastapi import FastAPI
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.staticfiles import StaticFiles

from workflow.app import signing_key
from workflow.fresh_app import FreshApp
from workflow.web import failing
from workflow.web.guard import Guard
from workflow.web.screens import (
    api_clients,
    calendars,
    helping,
    log,
    my_work,
    people,
    signing_in,
    word_templates,
)
from workflow.web.surroundings import Surroundings
from workflow.web.throttle import Throttle

MEGABYTE = 1 << 20
SCREENS = (signing_in, helping, my_work, calendars, word_templates, people, api_clients, log)


def make_site(fresh: FreshApp) -> FastAPI:
    """Return the site of an office, not served yet.

    Raises:
        StorageError: When the key of its cookies cannot be kept in the office's folder.
    """
    app = fresh.now()
    site = FastAPI(title="dondoc", docs_url=None, redoc_url=None, openapi_url=None)
    site.state.around = Surroundings(fresh=fresh, key=signing_key(app), throttle=Throttle())
    for screen in SCREENS:
        site.include_router(screen.router)
    site.mount("/tinh", StaticFiles(packages=[("workflow.web", "static")]), name="static")
    failing.install(site)
    site.add_middleware(
        RequestBodyLimitMiddleware, max_body_size=app.web.upload_megabytes * MEGABYTE
    )
    site.add_middleware(Guard)
    return site
