"""How often something may be tried, counted in this process."""

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from workflow.web.refusals import TooOftenError

SIGN_IN = RateLimitItemPerMinute(10, 5)
OPEN_LINK = RateLimitItemPerMinute(60)


class Throttle:
    """Counts tries by what they are about: a login, an address, a link."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def count(self, limit: RateLimitItem, *about: str) -> None:
        """Count one try.

        Raises:
            TooOftenError: When there were too many.
        """
        if not self._limiter.hit(limit, *about):
            raise TooOftenError
