"""What lists of outgoing documents are narrowed by, and what is told of their mails."""

from collections.abc import Mapping
from dataclasses import dataclass

from workflow.domain.message import MessageState
from workflow.domain.outgoing import DocumentPurpose, DocumentState


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFilter:
    """Which documents are listed; what is None does not narrow."""

    state: DocumentState | None = None
    purpose: DocumentPurpose | None = None
    notice: str | None = None

    def total(self, by_state: Mapping[DocumentState, int]) -> int:
        """Return how many of those counted by state are asked for."""
        return sum(number for state, number in by_state.items() if self.state in {None, state})


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentMail:
    """A mail about a document: to whom, and where it stands."""

    key: str
    unit: str
    to_name: str
    to_email: str | None
    state: MessageState
    answer: str
