"""List outgoing documents, a page at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workflow.domain.document_list import DocumentFilter
from workflow.domain.duty_list import NoticeName, Slice, WorkCounts
from workflow.domain.outgoing import DocumentState, OutgoingDocument
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentList:
    """One page of documents with how often each was changed, and the counts around it."""

    documents: Sequence[OutgoingDocument]
    changes: Mapping[str, int]
    by_state: Mapping[DocumentState, int]
    total: int
    notice: NoticeName | None
    counts: WorkCounts


def list_documents(desk: Desk, wanted: DocumentFilter, part: Slice) -> DocumentList:
    """Return the documents that are asked for."""
    with desk.store.read() as tx:
        by_state = tx.pages.count_documents(wanted)
        documents = tx.pages.documents(wanted, part)
        names = tx.pages.notice_names(wanted.notice) if wanted.notice else ()
        return DocumentList(
            documents=documents,
            changes=tx.pages.document_changes([each.key for each in documents]),
            by_state=by_state,
            total=wanted.total(by_state),
            notice=next(iter(names), None),
            counts=tx.pages.work_counts(days_of(desk)),
        )
