"""Make the PDF of a report: as issued, or as its draft looks now."""

from workflow.domain.outgoing import DocumentPurpose
from workflow.errors import NotFoundError
from workflow.ports.documents import Converter, Renderer
from workflow.ports.files import Files
from workflow.usecases.desk import Desk
from workflow.usecases.make_pdf import make_pdf
from workflow.usecases.preview_document import preview_document


def print_report(
    desk: Desk, files: Files, renderer: Renderer, converter: Converter, key: str
) -> tuple[str, bytes]:
    """Return the name of the file and the PDF/A-2b; one made before is taken.

    Raises:
        NotFoundError: When there is no such report.
        ConversionError: When it cannot be made.
    """
    with desk.store.read() as tx:
        document = tx.document(key)
    if document.purpose is not DocumentPurpose.REPORT:
        raise NotFoundError("báo cáo", key)
    kept = document.sha256
    docx = files.get(kept) if kept else preview_document(desk, renderer, document)
    name = document.file_name
    return f"{name.removesuffix('.docx')}.pdf", make_pdf(converter, name, docx)
