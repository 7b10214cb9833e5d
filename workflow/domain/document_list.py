"""What lists of outgoing documents are narrowed by, and what is told of their mails."""

from collections.abc import Mapping
from dataclasses import dataclass

from workflow.domain.message import MessageState
from workflow.domain.outgoing import UNISSUED, DocumentPurpose, DocumentState, OutgoingDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFilter:
    """Which documents are listed; what is None does not narrow."""

    state: DocumentState | None = None
    purpose: DocumentPurpose | None = None
    notice: str | None = None
    keys: tuple[str, ...] | None = None

    def total(self, by_state: Mapping[DocumentState, int]) -> int:
        """Return how many of those counted by state are asked for."""
        return sum(number for state, number in by_state.items() if self.state in {None, state})


def is_overtaken(document: OutgoingDocument, today: str) -> bool:
    """Tell whether it is a chase not issued yet whose figures are of another day."""
    is_waiting = document.purpose is DocumentPurpose.CHASE and document.state in UNISSUED
    return is_waiting and document.values["cutoff_day"] != today


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentMail:
    """A mail about a document: to whom, and where it stands."""

    key: str
    unit: str
    to_name: str
    to_email: str | None
    state: MessageState
    answer: str
