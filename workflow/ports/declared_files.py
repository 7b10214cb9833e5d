"""Writes the files that people declare things in, together with the records about them."""

from typing import Protocol

from workflow.domain.declared_file import DeclaredFile


class DeclaredFiles(Protocol):
    """The declared files of an office, as one transaction changes them; names as `DeclaredFile`."""

    def hold(self, name: str) -> None:
        """Let nobody else write a file, or one in a folder, until the transaction ends.

        What another process had begun is finished first: what is read from here on is what the
        records say.
        """
        ...

    def put(self, file: DeclaredFile) -> None:
        """Write a file: it is there when the transaction is kept, and else never was.

        StorageError while the transaction can still be undone, when the disk refuses.
        """
        ...
