"""What the engine read of a notice as issued: every value with its words, and how sure it is.

It is a draft for a person to confirm; only what was confirmed becomes a directive file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from workflow.domain.directive import Modality
from workflow.domain.document import Competence, DocumentType, Urgency
from workflow.domain.due import DueRule

T_co = TypeVar("T_co", covariant=True)


class Sureness(StrEnum):
    """How far a value may be trusted: as it stands, after a look, or not without an answer."""

    SURE = "sure"
    LIKELY = "likely"
    ASK = "ask"


class DeadlineKind(StrEnum):
    """How a deadline is worded; the day it names is kept beside it, uninterpreted."""

    BEFORE = "before"
    ON = "on"
    WITHIN_MONTH = "within_month"
    WITHIN_QUARTER = "within_quarter"
    RELATIVE = "relative"
    RECURRING = "recurring"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Passage:
    """Words of the notice: `text` stands at `start:end` (characters) of the text as read."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken(Generic[T_co]):
    """A value taken from the notice; `passage` is None when no words of it say so.

    `rule` is the name of the rule of grammar that fired.
    """

    value: T_co
    passage: Passage | None = None
    sureness: Sureness = Sureness.SURE
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftDeadline:
    """A deadline: `day` as the text names it (*trước ngày 30/6/2025* is 30/6), None without a day.

    `due` says the same as a rule that a directive file can declare.
    """

    kind: DeadlineKind
    day: date | None = None
    due: DueRule


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftDuty:
    """One obligation, ban, permission or statement. Names of organs are as printed, unmatched.

    `quote` is the core of the task; `deadline` is None where the notice gives no time.
    """

    clause: str
    quote: Passage
    act: str
    modality: Taken[Modality]
    owners: tuple[Taken[str], ...] = ()
    supporting: tuple[Taken[str], ...] = ()
    deadline: Taken[DraftDeadline] | None = None
    deliverable: Taken[str] | None = None
    send_to: Taken[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftClause:
    """One clause as printed; `number` is its place in the tree (*I.1.a*), unique in the notice.

    `heading` is what stands before its own text, when it has any.
    """

    number: str
    heading: Passage | None = None
    paragraphs: tuple[Passage, ...] = ()
    duties: tuple[DraftDuty, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSigner:
    """Who signs: by which authority, for which title, in which position."""

    full_name: str | None
    position: str | None
    competence: Competence = Competence.HEAD
    principal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftHead:
    """What stands above and below the text, as printed; None or empty where nothing is printed.

    `issued_date` is None when the day is blank, `issued_month` (year, month) then often is not.
    """

    issuing_organ: Taken[str] | None = None
    governing_organ: Taken[str] | None = None
    code_number: Taken[int] | None = None
    code_notation: Taken[str] | None = None
    place: Taken[str] | None = None
    issued_date: Taken[date] | None = None
    issued_month: Taken[tuple[int, int]] | None = None
    document_type: Taken[DocumentType] | None = None
    subject: Taken[str] | None = None
    urgency: Taken[Urgency] | None = None
    addressees: tuple[Taken[str], ...] = ()
    legal_bases: tuple[Taken[str], ...] = ()
    cited: tuple[Taken[str], ...] = ()
    preamble: tuple[Passage, ...] = ()
    signer: Taken[DraftSigner] | None = None
    to_places: tuple[Taken[str], ...] = ()
    archive_copy: Taken[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeDraft:
    """A notice as read; passages point into `text`, `notes` tell what was put right in it.

    `unread` are sentences that name a day to be done by which became no duty's.
    """

    text: str
    head: DraftHead
    clauses: tuple[DraftClause, ...]
    unread: tuple[Passage, ...] = ()
    notes: tuple[str, ...] = ()

    def duties(self) -> Iterator[DraftDuty]:
        """Go through the duties in the order of the text."""
        for clause in self.clauses:
            yield from clause.duties
