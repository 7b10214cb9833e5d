"""List outgoing documents, a page at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workflow.domain.document_list import DocumentFilter
from workflow.domain.duty_list import Slice, WorkCounts
from workflow.domain.outgoing import DocumentState, OutgoingDocument
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentList:
    """One page of documents, how many there are in each state, and the counts of the menu."""

    documents: Sequence[OutgoingDocument]
    by_state: Mapping[DocumentState, int]
    total: int
    counts: WorkCounts


def list_documents(desk: Desk, wanted: DocumentFilter, part: Slice) -> DocumentList:
    """Return the documents that are asked for."""
    with desk.store.read() as tx:
        by_state = tx.pages.count_documents(wanted)
        return DocumentList(
            documents=tx.pages.documents(wanted, part),
            by_state=by_state,
            total=wanted.total(by_state),
            counts=tx.pages.work_counts(days_of(desk)),
        )
