"""Read the Word file of an outgoing document."""

from workflow.domain.outgoing import UNISSUED, DocumentPurpose, OutgoingDocument
from workflow.errors import DocumentStateError
from workflow.usecases.desk import Desk
from workflow.usecases.press import Press
from workflow.usecases.preview_document import preview_document


def fetch_docx(desk: Desk, press: Press, key: str) -> tuple[OutgoingDocument, bytes]:
    """Return the file as it was issued, or, of a draft, as it would look today.

    Raises:
        NotFoundError: When there is no such document.
        DocumentStateError: When it is a notice not issued yet: its file is in the making.
        TemplateError: When the template of a draft does not fit.
    """
    with desk.store.read() as tx:
        document = tx.document(key)
    if document.sha256 is not None:
        return document, press.files.get(document.sha256)
    if document.purpose is DocumentPurpose.NOTICE and document.state in UNISSUED:
        raise DocumentStateError(key, "tải bản in", "chưa ban hành, còn sửa trong tệp của nó")
    return document, preview_document(desk, press.renderer, document)
