"""Changes the files in which units are declared."""

from collections.abc import Mapping
from typing import Protocol

from workflow.domain.declared_file import DeclaredFile
from workflow.domain.organ_edit import OrganEdit


class OrganFiles(Protocol):
    """The files of units; the office's own win over the shipped ones, which never change."""

    @property
    def folder(self) -> str:
        """Return where they lie, below the office's folder."""
        ...

    def version(self) -> str:
        """Return a value that changes with what the files say."""
        ...

    def edited(self, unit: str, facts: Mapping[str, object], acts: Mapping[str, str]) -> OrganEdit:
        """Return the file with facts of a unit changed and legal acts added; nothing is written.

        A fact that is None is taken away. NotFoundError; InputError when the file would be wrong.
        """
        ...

    def begin_own(self) -> None:
        """Let the office have files of its own, which say what the shipped ones do. StorageError.

        Nothing happens when it has some.
        """
        ...

    def changed(self, edit: OrganEdit) -> DeclaredFile:
        """Return the file as it is to be. ConflictError when the files are not as they were."""
        ...
