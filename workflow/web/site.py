"""The site: every screen, guarded, with one way to refuse."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.staticfiles import StaticFiles

from workflow.app import signing_key
from workflow.fresh_app import FreshApp
from workflow.web import failing
from workflow.web.guard import Guard
from workflow.web.screens import helping, my_work, reports, signing_in, waiting
from workflow.web.surroundings import Surroundings
from workflow.web.throttle import Throttle
from workflow.web.working import working

MEGABYTE = 1 << 20
SCREENS = (signing_in, helping, my_work, reports, waiting)


def make_site(fresh: FreshApp) -> FastAPI:
    """Return the site of an office, not served yet; while it is, long work goes on beside it.

    Raises:
        StorageError: When the key of its cookies cannot be kept in the office's folder.
    """
    app = fresh.now()

    @asynccontextmanager
    async def alive(_: FastAPI) -> AsyncIterator[None]:
        with working(fresh):
            yield

    site = FastAPI(title="dondoc", docs_url=None, redoc_url=None, openapi_url=None, lifespan=alive)
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
