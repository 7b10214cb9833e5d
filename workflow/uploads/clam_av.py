"""ClamAV, asked over the socket of its daemon."""

import socket
import struct
from pathlib import Path

from workflow.errors import StorageError

SECONDS = 30
PIECE = 1 << 20
CLEAN, FOUND = "OK", "FOUND"


class ClamAv:
    """`ports.VirusScanner` by the command INSTREAM; every file is sent over a fresh connection."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def found_in(self, content: bytes) -> str:
        """Return the name of what was found, nothing for a clean file.

        Raises:
            StorageError: When the daemon cannot be reached, or gives no verdict.
        """
        try:
            answer = self._ask(content)
        except OSError as error:
            raise _silent(error.strerror or str(error)) from error
        verdict = answer.removeprefix("stream:").strip()
        if verdict.endswith(FOUND):
            return verdict.removesuffix(FOUND).strip()
        if verdict != CLEAN:
            raise _silent(verdict or "không trả lời")
        return ""

    def _ask(self, content: bytes) -> str:
        with socket.socket(socket.AF_UNIX) as daemon:
            daemon.settimeout(SECONDS)
            daemon.connect(str(self._path))
            daemon.sendall(b"zINSTREAM\0")
            for start in range(0, len(content), PIECE):
                piece = content[start : start + PIECE]
                daemon.sendall(struct.pack(">I", len(piece)) + piece)
            daemon.sendall(struct.pack(">I", 0))
            return daemon.makefile("rb").read(PIECE).rstrip(b"\0\n").decode(errors="replace")


def _silent(words: str) -> StorageError:
    return StorageError(
        f"Máy quét vi-rút không làm việc ({words[:80]}) nên chưa nhận tệp: hãy báo quản trị, "
        "rồi gửi lại sau."
    )
