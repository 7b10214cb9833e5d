"""Keeps passwords and makes secrets."""

from typing import Protocol


class Passwords(Protocol):
    """Turns passwords into what may be kept, and back into yes or no."""

    def hashed(self, password: str) -> str:
        """Return what is kept of a password, slow to guess."""
        ...

    def is_right(self, password: str, kept: str) -> bool:
        """Tell whether it is the password; as slow for a wrong one as for the right one."""
        ...

    def is_dated(self, kept: str) -> bool:
        """Tell whether it was kept in a way that is too weak by now."""
        ...


class Secrets(Protocol):
    """Makes what nobody can guess."""

    def token(self) -> str:
        """Return 32 random bytes as text that may stand in an address."""
        ...
