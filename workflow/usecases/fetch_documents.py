"""List outgoing documents, a page at a time."""

from workflow.domain.document_list import DocumentFilter
from workflow.domain.duty_list import Slice
from workflow.domain.listing import Listed
from workflow.domain.outgoing import OutgoingDocument
from workflow.usecases.desk import Desk


def fetch_documents(desk: Desk, wanted: DocumentFilter, part: Slice) -> Listed[OutgoingDocument]:
    """Return what was not issued yet first, then the newest numbers."""
    with desk.store.read() as tx:
        return Listed(
            items=tuple(tx.pages.documents(wanted, part)),
            total=wanted.total(tx.pages.count_documents(wanted)),
        )
