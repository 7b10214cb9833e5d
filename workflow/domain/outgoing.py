"""A document that leaves the office."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from workflow.domain.document import DocumentType


class DocumentState(StrEnum):
    """Where an outgoing document of the office stands."""

    DRAFT = "draft"
    ISSUED = "issued"
    DISCARDED = "discarded"


class DocumentPurpose(StrEnum):
    """Why the engine made the document."""

    NOTICE = "notice"
    CHASE = "chase"
    REPORT = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingDocument:
    """A document that leaves the office; `values` fill its template, numbers come at issue.

    `series` is the register it is numbered in; `recipients` are codes of units that get it by
    mail; `about` are codes of assignments that it chases.
    """

    key: str
    purpose: DocumentPurpose
    document_type: DocumentType
    template: str
    series: str
    code_notation: str
    subject: str
    signer: str
    notice: str | None
    values: dict[str, Any]
    recipients: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    chase_round: int = 0
    state: DocumentState = DocumentState.DRAFT
    code_number: int | None = None
    issued_date: date | None = None
    sha256: str | None = None

    @property
    def file_name(self) -> str:
        """Return the name of its .docx: the number when it has one, else the key."""
        if self.code_number is None or self.issued_date is None:
            return f"du-thao-{self.key}.docx"
        return f"{self.issued_date:%Y}-{self.code_number:02d}-{self.key}.docx"
