"""What lists of outgoing documents are narrowed by, and what a line of one shows."""

from dataclasses import dataclass
from datetime import date

from workflow.domain.document import DocumentType
from workflow.domain.message import MessageState
from workflow.domain.outgoing import UNISSUED, DocumentPurpose, DocumentState


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFilter:
    """Which documents a page lists; what is None does not narrow."""

    state: DocumentState | None = None
    purpose: DocumentPurpose | None = None
    notice: str | None = None
    keys: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """A document without its text: `changes` made to it, of a chase the day it counts up to."""

    key: str
    purpose: DocumentPurpose
    document_type: DocumentType
    subject: str
    signer: str
    notice: str | None
    state: DocumentState
    code_number: int | None
    code_notation: str
    issued_date: date | None
    recipients: tuple[str, ...]
    changes: int
    cutoff_day: str | None

    def is_overtaken(self, today: str) -> bool:
        """Tell whether it is a chase not issued yet whose figures are of another day."""
        is_waiting = self.purpose is DocumentPurpose.CHASE and self.state in UNISSUED
        return is_waiting and self.cutoff_day != today


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentMail:
    """A mail about a document: to whom, and where it stands."""

    key: str
    unit: str
    to_name: str
    to_email: str | None
    state: MessageState
    answer: str
