"""Print a document, numbered or not, as of today."""

from dataclasses import dataclass

from workflow.domain.directive import DirectiveFile
from workflow.domain.document import Signer
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.documents import Renderer
from workflow.usecases.desk import Desk
from workflow.wording.papers import head_values


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A document as printed: without number for a draft; a notice comes with its file."""

    document: OutgoingDocument
    content: bytes
    signer: Signer
    file: DirectiveFile | None = None


def print_sheet(
    desk: Desk,
    renderer: Renderer,
    document: OutgoingDocument,
    file: DirectiveFile | None = None,
) -> Sheet:
    """Return the printed document; a notice has its own signer.

    Raises:
        TemplateError: When the template does not fit.
    """
    signer = file.head.signer if file else desk.rules.office.signer_on(desk.today())
    values = {**document.values, **head_values(desk.rules, document, desk.today(), signer)}
    content = renderer.render(document.template, values)
    return Sheet(document=document, content=content, signer=signer, file=file)
