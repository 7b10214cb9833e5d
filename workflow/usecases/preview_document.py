"""Print a draft without number, to be read before it is issued."""

from workflow.domain.document import Signer
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports import Renderer
from workflow.usecases.desk import Desk
from workflow.usecases.preview_documents import preview_documents


def preview_document(
    desk: Desk, renderer: Renderer, document: OutgoingDocument, signer: Signer | None = None
) -> bytes:
    """Return the .docx as it would look today; a notice has its own signer."""
    return next(preview_documents(desk, renderer, [document], signer))
