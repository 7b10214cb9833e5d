"""How often something may be tried, counted in this process."""

import time
from ipaddress import IPv6Network, ip_address

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.requests import Request

from workflow.web.refusals import TooOftenError

SIGN_IN = RateLimitItemPerMinute(10, 5)
SIGN_IN_ADDRESS = RateLimitItemPerMinute(60, 5)
OPEN_LINK = RateLimitItemPerMinute(60)
CALL = RateLimitItemPerMinute(600)
CALL_WITHOUT_TOKEN = RateLimitItemPerMinute(60)
LOOK_AT_HEALTH = RateLimitItemPerMinute(120)


class Throttle:
    """Counts tries by what they are about: a login, an address, a link, a program."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def count(self, limit: RateLimitItem, *about: str) -> None:
        """Count one try.

        Raises:
            TooOftenError: When there were too many.
        """
        if not self._limiter.hit(limit, *about):
            opens_at = self._limiter.get_window_stats(limit, *about).reset_time
            raise TooOftenError(seconds=max(1, round(opens_at - time.time())))


def address_of(request: Request) -> str:
    """Return from where a request comes; nothing when the server does not know.

    Whoever has one address of IPv6 has the 2⁶⁴ beside it: they count as one.
    """
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if address.version == 4:
        return host
    return str(address.ipv4_mapped or IPv6Network((int(address), 64), strict=False))
