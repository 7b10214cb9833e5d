"""What the site keeps from one request to the next."""

from dataclasses import dataclass, field

from starlette.requests import Request

from workflow.fresh_app import FreshApp
from workflow.ports.identity import SingleSignOn
from workflow.web.kept import LastFew
from workflow.web.metering import Meter
from workflow.web.throttle import Throttle


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The office, what seals its cookies, the counters of tries and requests, what is kept.

    `public_url` is where browsers find it, nothing when the office does not say; `single_sign_on`
    is the identity provider that vouches for its people, None when it has none.
    """

    fresh: FreshApp
    key: str
    public_url: str
    throttle: Throttle
    kept: LastFew = field(default_factory=LastFew)
    meter: Meter | None = None
    single_sign_on: SingleSignOn | None = None


def surroundings_of(request: Request) -> Surroundings:
    """Return the surroundings of the site that a request came to."""
    around: Surroundings = request.app.state.around
    return around
