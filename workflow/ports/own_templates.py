"""The Word templates that an office changed."""

from contextlib import AbstractContextManager
from typing import Protocol


class OwnTemplates(Protocol):
    """The Word templates that an office changed; `name` is the path below the folder."""

    def content(self, name: str) -> bytes:
        """Return the template that documents are made from, own or shipped. NotFoundError."""
        ...

    def put(self, name: str, content: bytes | None) -> AbstractContextManager[None]:
        """Write the own copy, with None take it away; put it back if the block fails.

        StorageError.
        """
        ...
