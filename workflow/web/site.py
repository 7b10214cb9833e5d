"""The site: every screen, guarded, with one way to refuse."""

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
from workflow.web.screens import helping, my_work, signing_in
from workflow.web.surroundings import Surroundings
from workflow.web.throttle import Throttle

MEGABYTE = 1 << 20
SCREENS = (signing_in, helping, my_work)


def make_site(fresh: FreshApp) -> FastAPI:
    """Return the site of an office, not served yet.

    Raises:
        StorageError: When the key of its cookies cannot be kept in the office's folder.
    """
    app = fresh.now()
    site = FastAPI(title="dondoc", docs_url=None, redoc_url=None, openapi_url=None)
    meter = meter_if_installed()
    site.state.around = Surroundings(
        fresh=fresh, key=signing_key(app), throttle=Throttle(), meter=meter
    )
    for screen in (*SCREENS, *NOUNS, docs):
        site.include_router(screen.router)
    site.mount("/tinh", StaticFiles(packages=[("workflow.web", "static")]), name="static")
    failing.install(site)
    most = app.web.upload_megabytes * MEGABYTE
    site.add_middleware(BodyLimit, most=most, refuse=failing.too_large)
    site.add_middleware(Guard)
    if meter:
        site.add_middleware(Metered, meter=meter)
    return site
