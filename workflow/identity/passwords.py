"""Passwords by Argon2id."""

import secrets
from functools import cached_property
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

AT_ONCE = 4
"""Passwords checked at once: each takes 64 MiB."""


class Argon2Passwords:
    """`ports.identity.Passwords` by Argon2id (RFC 9106, second recommended setting)."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher()
        self._turn = BoundedSemaphore(AT_ONCE)

    @cached_property
    def _nobody(self) -> str:
        return self._hasher.hash(secrets.token_urlsafe())

    def hashed(self, password: str) -> str:
        """Return what is kept of a password, slow to guess."""
        return self._hasher.hash(password)

    def is_right(self, password: str, kept: str) -> bool:
        """Tell whether it is the password; nothing kept takes as long and is never right."""
        try:
            with self._turn:
                return self._hasher.verify(kept or self._nobody, password)
        except (VerificationError, InvalidHashError):
            return False
