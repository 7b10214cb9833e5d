"""Changes the files in which units are declared."""

from collections.abc import Mapping
from typing import Protocol

from workflow.domain.organ_edit import OrganEdit


class OrganFiles(Protocol):
    """The files of units; the office's own win over the shipped ones, which never change."""

    def version_of(self, unit: str) -> str:
        """Return a value that changes with the file that declares a unit. NotFoundError."""
        ...

    def edited(self, unit: str, facts: Mapping[str, object], acts: Mapping[str, str]) -> OrganEdit:
        """Return the file with facts of a unit changed and legal acts added; nothing is written.

        A fact that is None is taken away. NotFoundError; InputError when the file would be wrong.
        """
        ...

    def write(self, edit: OrganEdit) -> None:
        """Write the file. ConflictError when it is not as it was before; StorageError."""
        ...
