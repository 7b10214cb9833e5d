"""What a document is printed with."""

from dataclasses import dataclass

from workflow.ports.documents import Checker, Renderer
from workflow.ports.files import Files


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """The renderer, the checker that reads what it printed, and where the file is kept."""

    files: Files
    renderer: Renderer
    checker: Checker
