"""The Word templates of an office: its own copies win over the shipped ones."""

from contextlib import AbstractContextManager
from pathlib import Path

from workflow.errors import NotFoundError
from workflow.library.own_file import put_file
from workflow.library.template_cards import template_folders


class OwnTemplateFolder:
    """`ports.own_templates.OwnTemplates` of the office in a folder."""

    def __init__(self, home: Path) -> None:
        self._folders = template_folders(home)

    def content(self, name: str) -> bytes:
        """Return the template that documents are made from."""
        for folder in self._folders:
            if (folder / name).is_file():
                return (folder / name).read_bytes()
        raise NotFoundError("mẫu", name)

    def put(self, name: str, content: bytes | None) -> AbstractContextManager[None]:
        """Write the own copy, with None take it away."""
        return put_file(self._folders[0] / name, content)
