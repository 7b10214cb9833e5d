"""Rings when long work was ordered, so that it begins at once."""

from threading import Semaphore

PAUSE = 1.0
"""Seconds between two looks for work that another process was asked for, or left behind."""


class Bell:
    """Wakes one worker for each ring."""

    def __init__(self) -> None:
        self._rings = Semaphore(0)

    def ring(self, times: int = 1) -> None:
        """Wake so many workers."""
        self._rings.release(times)

    def wait(self) -> None:
        """Wait for a ring, not for long."""
        self._rings.acquire(timeout=PAUSE)
