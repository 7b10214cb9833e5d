"""List outgoing documents, a page at a time."""

from workflow.domain.duty_list import Slice
from workflow.domain.listing import DocumentFilter, Listed
from workflow.domain.outgoing import OutgoingDocument
from workflow.usecases.desk import Desk


def fetch_documents(desk: Desk, wanted: DocumentFilter, part: Slice) -> Listed[OutgoingDocument]:
    """Return those without number first, then the newest first."""
    with desk.store.read() as tx:
        return tx.listings.documents(wanted, part)
