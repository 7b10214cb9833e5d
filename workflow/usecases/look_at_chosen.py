"""How documents that were chosen together stand now."""

from collections.abc import Sequence

from workflow.domain.document_list import DocumentFilter
from workflow.domain.duty_list import Slice
from workflow.domain.outgoing import OutgoingDocument
from workflow.usecases.desk import Desk


def look_at_chosen(desk: Desk, keys: Sequence[str]) -> Sequence[OutgoingDocument]:
    """Return those that there are, not issued ones first."""
    part = Slice(offset=0, limit=max(1, len(keys)))
    with desk.store.read() as tx:
        return tx.pages.documents(DocumentFilter(keys=tuple(keys)), part)
