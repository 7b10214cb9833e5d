"""Passwords by Argon2id, and tokens from the machine's own randomness."""

import os
import secrets
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from workflow.errors import StorageError

TOKEN_BYTES = 32
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

    def is_dated(self, kept: str) -> bool:
        """Tell whether it was kept in a way that is too weak by now."""
        return self._hasher.check_needs_rehash(kept)


class RandomSecrets:
    """`ports.identity.Secrets` from the machine's own randomness."""

    def token(self) -> str:
        """Return 32 random bytes as text that may stand in an address."""
        return secrets.token_urlsafe(TOKEN_BYTES)


def kept_key(path: Path, fresh: str) -> str:
    """Return the key that a file keeps; without one, `fresh` is kept for its owner only.

    Raises:
        StorageError: When the file cannot be read or made.
    """
    try:
        with suppress(FileExistsError):
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            with os.fdopen(os.open(path, flags, 0o600), "w", encoding="ascii") as file:
                file.write(fresh)
        return path.read_text(encoding="ascii")
    except OSError as error:
        raise StorageError(f"Không đọc, ghi được {path}: {error.strerror}.") from error
