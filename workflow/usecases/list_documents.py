"""List outgoing documents, a page at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workflow.domain.document_list import DocumentFilter, DocumentLine
from workflow.domain.duty_list import Slice, WorkCounts
from workflow.domain.outgoing import DocumentState
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentList:
    """One page of documents, how many there are in each state, and the counts of the menu."""

    lines: Sequence[DocumentLine]
    by_state: Mapping[DocumentState, int]
    total: int
    counts: WorkCounts


def list_documents(desk: Desk, wanted: DocumentFilter, part: Slice) -> DocumentList:
    """Return the documents that are asked for."""
    with desk.store.read() as tx:
        by_state = tx.pages.count_documents(wanted)
        found = sum(by_state.values()) if wanted.state is None else by_state.get(wanted.state, 0)
        return DocumentList(
            lines=tx.pages.document_lines(wanted, part),
            by_state=by_state,
            total=found,
            counts=tx.pages.work_counts(days_of(desk)),
        )
