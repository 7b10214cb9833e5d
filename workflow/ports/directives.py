"""The directive files of an office: the truth about a notice until it is adopted."""

from collections.abc import Sequence
from typing import Protocol

from workflow.domain.declared_file import DeclaredFile
from workflow.domain.directive import DirectiveFile
from workflow.domain.directive_edit import Edit, Judged


class Directives(Protocol):
    """Directive files by key, each as its text."""

    def keys(self) -> Sequence[str]:
        """Return the keys of all files, the one written last first."""
        ...

    def has(self, key: str) -> bool:
        """Tell whether there is a file of that key."""
        ...

    def text(self, key: str) -> str:
        """Return the text of a file. NotFoundError; DirectiveFileError when it is no text."""
        ...

    def subject(self, key: str) -> str:
        """Return what a file says that it is about; nothing when that cannot be read."""
        ...

    def read(self, key: str, text: str) -> DirectiveFile:
        """Return what a text says. DirectiveFileError."""
        ...

    def judge(self, key: str, text: str) -> Judged:
        """Return what a text says, and what is wrong with it, having read it once."""
        ...

    def changed(self, key: str, text: str, edit: Edit) -> str:
        """Return a text with one change, all else as it was. InputError."""
        ...

    def file(self, key: str, text: str) -> DeclaredFile:
        """Return a file as it is to be. NotFoundError when there can be none of that key."""
        ...
