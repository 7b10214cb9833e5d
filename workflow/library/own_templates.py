"""The Word templates of an office: its own copies win over the shipped ones."""

from pathlib import Path

from workflow.domain.declared_file import DeclaredFile
from workflow.errors import NotFoundError
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

    def own(self, name: str, content: bytes | None) -> DeclaredFile:
        """Return the own copy as it is to be."""
        return DeclaredFile(name=f"templates/{name}", content=content)
