"""Looks for viruses."""

from typing import Protocol


class VirusScanner(Protocol):
    """Looks for viruses in files that somebody brings."""

    def found_in(self, content: bytes) -> str:
        """Return the name of what was found, nothing for a clean file. StorageError."""
        ...
