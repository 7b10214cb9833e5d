"""Folders that travel with the engine: templates and directives."""

from importlib.resources import files
from pathlib import Path


def shipped_folder(kind: str) -> Path:
    """Return `directives` or `templates`: of the installed package, else of the checkout."""
    package = Path(str(files("workflow")))
    installed = package / "_data" / kind
    return installed if installed.is_dir() else package.parent / kind
