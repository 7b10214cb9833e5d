"""How duties, documents and their trail look to a program."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime

from workflow.domain.assignment import Assignment
from workflow.domain.audit import AuditEntry, Move
from workflow.domain.document import DocumentType
from workflow.domain.outgoing import DocumentPurpose, DocumentState, OutgoingDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyFacts(Assignment):
    """A duty, and what it is today."""

    owed: bool
    overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One change: who did what, when and why."""

    seq: int
    move: Move
    actor: str
    on_behalf_of: str | None
    at: datetime
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFacts:
    """An outgoing document without what fills its template."""

    key: str
    purpose: DocumentPurpose
    document_type: DocumentType
    series: str
    code_number: int | None
    code_notation: str
    issued_date: date | None
    issuing_organ: str
    subject: str
    signer: str
    notice: str | None
    recipients: tuple[str, ...]
    about: tuple[str, ...]
    chase_round: int
    state: DocumentState
    corrects: str | None
    recalled_date: date | None
    note: str
    sha256: str | None
    file_name: str


def duty_facts(duty: Assignment, today: date) -> DutyFacts:
    """Return a duty as it is on a day."""
    kept = {each.name: getattr(duty, each.name) for each in fields(duty)}
    return DutyFacts(**kept, owed=duty.is_owed(), overdue=duty.is_overdue(today))


def document_facts(document: OutgoingDocument) -> DocumentFacts:
    """Return what is told of a document."""
    return DocumentFacts(**{f.name: getattr(document, f.name) for f in fields(DocumentFacts)})


def happenings(trail: Iterable[AuditEntry]) -> tuple[Happening, ...]:
    """Return a trail, the oldest change first."""
    return tuple(
        Happening(**{f.name: getattr(entry, f.name) for f in fields(Happening)}) for entry in trail
    )
