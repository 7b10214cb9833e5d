"""Keeps files."""

from pathlib import Path
from typing import Protocol

from workflow.domain.assignment import StoredFile


class Files(Protocol):
    """Files kept by their content; the same content is kept once and never changed."""

    def put(self, content: bytes, name: str) -> StoredFile:
        """Keep bytes safely on disk before returning. StorageError."""
        ...

    def get(self, sha256: str) -> bytes:
        """Return the bytes. NotFoundError; StorageError when they are not what was kept."""
        ...

    def path(self, sha256: str) -> Path:
        """Return where the file lies."""
        ...
