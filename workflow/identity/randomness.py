"""Tokens from the machine's own randomness, and a key that is made once and kept."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from workflow.errors import StorageError

TOKEN_BYTES = 32


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
