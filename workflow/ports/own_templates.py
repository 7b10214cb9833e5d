"""The Word templates that an office changed."""

from typing import Protocol

from workflow.domain.declared_file import DeclaredFile


class OwnTemplates(Protocol):
    """The Word templates that an office changed; `name` is the path below the folder."""

    def content(self, name: str) -> bytes:
        """Return the template that documents are made from, own or shipped. NotFoundError."""
        ...

    def own(self, name: str, content: bytes | None) -> DeclaredFile:
        """Return the own copy as it is to be; with None the shipped template is used again."""
        ...
