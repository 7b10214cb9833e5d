"""What is listed of outgoing documents, however many there are."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from workflow.domain.document_list import DocumentFilter, DocumentMail
from workflow.domain.duty_list import Slice
from workflow.domain.outgoing import DocumentState, OutgoingDocument


class DocumentPages(Protocol):
    """Outgoing documents a page at a time."""

    def documents(self, wanted: DocumentFilter, part: Slice) -> Sequence[OutgoingDocument]:
        """Return what was not issued yet first, then the newest numbers (two statements)."""
        ...

    def document_changes(self, keys: Sequence[str]) -> Mapping[str, int]:
        """Return how often each of these documents was changed."""
        ...

    def count_documents(self, wanted: DocumentFilter) -> Mapping[DocumentState, int]:
        """Count documents by state; the state asked for does not narrow."""
        ...

    def document_mails(self, keys: Sequence[str]) -> Sequence[DocumentMail]:
        """Return those of these mails that there are, by the name of who gets them."""
        ...

    def document_states(self, keys: Sequence[str]) -> Mapping[str, DocumentState]:
        """Return where those of these documents that there are stand."""
        ...
