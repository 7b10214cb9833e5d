"""Print drafts without numbers, one after another, to be read before they are issued."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from workflow.domain.document import Signer
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.documents import Renderer
from workflow.usecases.desk import Desk
from workflow.wording.papers import head_values


def preview_documents(
    desk: Desk,
    renderer: Renderer,
    documents: Iterable[OutgoingDocument],
    signer: Signer | None = None,
) -> Iterator[bytes]:
    """Return each .docx as it would look today, made when it is asked for.

    Neighbours with one template are one batch; a notice has its own signer.

    Raises:
        TemplateError: When a template does not fit its document.
    """
    today = desk.today()
    signer = signer or desk.rules.office.signer_on(today)

    def values(document: OutgoingDocument) -> dict[str, Any]:
        return {**document.values, **head_values(desk.rules, document, today, signer)}

    for template, batch in groupby(documents, key=lambda document: document.template):
        yield from renderer.render_each(template, map(values, batch))
