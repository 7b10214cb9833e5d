"""What the site keeps from one request to the next."""

from dataclasses import dataclass, field

from starlette.requests import Request

from workflow.fresh_app import FreshApp
from workflow.web.bell import Bell
from workflow.web.kept import LastFew
from workflow.web.metering import Meter
from workflow.web.throttle import Throttle


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The office, what seals its cookies, the counters of tries and requests, what is kept.

    `bell` wakes those who carry out long work.
    """

    fresh: FreshApp
    key: str
    throttle: Throttle
    kept: LastFew = field(default_factory=LastFew)
    bell: Bell = field(default_factory=Bell)
    meter: Meter | None = None


def surroundings_of(request: Request) -> Surroundings:
    """Return the surroundings of the site that a request came to."""
    around: Surroundings = request.app.state.around
    return around
