"""Print a draft without number, to be read before it is issued."""

from workflow.domain.document import OutgoingDocument, Signer
from workflow.ports import Renderer
from workflow.usecases.desk import Desk
from workflow.wording.papers import head_values


def preview_document(
    desk: Desk, renderer: Renderer, document: OutgoingDocument, signer: Signer | None = None
) -> bytes:
    """Return the .docx as it would look today; a notice has its own signer."""
    today = desk.today()
    signer = signer or desk.rules.office.signer_on(today)
    values = {**document.values, **head_values(desk.rules, document, today, signer)}
    return renderer.render(document.template, values)
