"""Print a draft without number, to be read before it is issued."""

from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.documents import Renderer
from workflow.usecases.desk import Desk
from workflow.usecases.print_sheet import print_sheet


def preview_document(desk: Desk, renderer: Renderer, document: OutgoingDocument) -> bytes:
    """Return the .docx as it would look today."""
    return print_sheet(desk, renderer, document).content
