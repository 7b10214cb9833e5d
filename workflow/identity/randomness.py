"""Tokens from the machine's own randomness, and a key that is made once and kept."""

import os
import secrets
from pathlib import Path

from workflow.errors import StorageError
from workflow.whole_file import PRIVATE, forget, write_beside

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
        if not path.exists():
            _keep_first(write_beside(path, fresh.encode(), PRIVATE), path)
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


def _keep_first(unfinished: Path, path: Path) -> None:
    """Give a whole file its name, unless another process was first: then that one's stays."""
    try:
        os.link(unfinished, path)
    except FileExistsError:
        pass
    except OSError:  # a disk that knows no second name
        unfinished.replace(path)
    forget(unfinished)
