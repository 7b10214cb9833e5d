"""Tokens from the machine's own randomness, and a key that is made once and kept."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from workflow.errors import StorageError

TOKEN_BYTES, SHORTEST_KEY = 32, 32


class RandomSecrets:
    """`ports.identity.Secrets` from the machine's own randomness."""

    def token(self) -> str:
        """Return 32 random bytes as text that may stand in an address."""
        return secrets.token_urlsafe(TOKEN_BYTES)


def kept_key(path: Path, fresh: str) -> str:
    """Return the key that a file keeps; without one, `fresh` is kept for its owner only.

    Raises:
        StorageError: When the file cannot be read or made, or its key would be easily guessed.
    """
    try:
        with suppress(FileExistsError):
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            with os.fdopen(os.open(path, flags, 0o600), "w", encoding="ascii") as file:
                file.write(fresh)
        kept = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", "không phải khóa")
        raise StorageError(f"Không đọc, ghi được {path}: {why}.") from error
    if len(kept) < SHORTEST_KEY:
        raise StorageError(
            f"Tệp {path} trống hoặc hỏng nên không khóa được phiên đăng nhập: hãy xóa tệp ấy rồi "
            "khởi động lại, mọi người đăng nhập lại một lần."
        )
    return kept
