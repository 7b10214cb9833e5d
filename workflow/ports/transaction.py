"""One database transaction, as the use cases need it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from workflow.domain.assignment import Assignment, Incident, Submission
from workflow.domain.audit import Actor, AuditEntry, Change
from workflow.domain.deadline import DeadlineEvent
from workflow.domain.directive import DirectiveFile
from workflow.domain.fan_out import FanOut
from workflow.domain.message import (
    Attempt,
    LedgerLine,
    Message,
    MessageKind,
    MessageState,
    Outgoing,
)
from workflow.domain.node import Work
from workflow.domain.outgoing import OutgoingDocument
from workflow.ports.calendar_record import CalendarRecord
from workflow.ports.declared_files import DeclaredFiles
from workflow.ports.forms import Forms
from workflow.ports.jobs import Jobs
from workflow.ports.nodes import Nodes
from workflow.ports.notebook import Notebook
from workflow.ports.pages import Pages
from workflow.ports.people import People
from workflow.ports.registers import Registers
from workflow.ports.unit_links import UnitLinks
from workflow.ports.watching import Watching
from workflow.ports.which import EVERY, Which


class Transaction(Notebook, Protocol):
    """One database transaction: all of it is kept, or nothing."""

    @property
    def people(self) -> People:
        """Accounts, sessions and programs."""
        ...

    @property
    def links(self) -> UnitLinks:
        """The links by which units answer."""
        ...

    @property
    def calendar(self) -> CalendarRecord:
        """The calendar that days are counted with."""
        ...

    @property
    def registers(self) -> Registers:
        """The numbers of outgoing documents."""
        ...

    @property
    def forms(self) -> Forms:
        """Forms that were sent."""
        ...

    @property
    def jobs(self) -> Jobs:
        """Long work asked for on pages."""
        ...

    @property
    def pages(self) -> Pages:
        """What is listed, a page of rows at a time."""
        ...

    @property
    def watching(self) -> Watching:
        """What is asked by whoever watches the machine."""
        ...

    @property
    def nodes(self) -> Nodes:
        """The processes that work for the office."""
        ...

    @property
    def declared(self) -> DeclaredFiles:
        """The files that people declare things in."""
        ...

    def call(self, work: Work) -> None:
        """Wake a worker when this is kept; mails and long work that are added do so themselves."""
        ...

    def add_notice(self, notice: DirectiveFile, change: Change) -> None:
        """Keep an adopted notice. ConflictError when its key is taken."""
        ...

    def notice(self, key: str) -> DirectiveFile:
        """Return an adopted notice, read once in a transaction: it never changes. NotFoundError."""
        ...

    def notices(self) -> Sequence[DirectiveFile]:
        """Return every adopted notice, in order of adoption."""
        ...

    def open(
        self, fan: FanOut, actor: Actor, at: datetime, events: Sequence[DeadlineEvent] = ()
    ) -> None:
        """Keep new assignments, each with the change that opens it and the events of `plain`.

        ConflictError when one is there already.
        """
        ...

    def known(self, codes: Sequence[str]) -> frozenset[str]:
        """Return those of these codes that an assignment has."""
        ...

    def assignment(self, code: str) -> Assignment:
        """Return one. NotFoundError, with the nearest code there is."""
        ...

    def assignments(self, which: Which = EVERY) -> Sequence[Assignment]:
        """Return assignments, ordered by code."""
        ...

    def assignments_as_of(self, moment: datetime, which: Which = EVERY) -> Sequence[Assignment]:
        """Return the assignments as their audit rows say they were at the moment (inclusive)."""
        ...

    def unfinished(self, units: Sequence[str]) -> Sequence[Assignment]:
        """Return what these units have not finished, standing duties included, by code."""
        ...

    def last_openings(self, notice: str) -> Mapping[str, date]:
        """Return the latest day on which periods of each recurring obligation were opened."""
        ...

    def change(self, before: Assignment, after: Assignment, change: Change) -> None:
        """Put a changed assignment back and record the change.

        ConflictError when the row is no longer at the version of `before`.
        """
        ...

    def add_submission(self, submission: Submission) -> None:
        """Keep what a unit handed in."""
        ...

    def submissions(self, which: Which = EVERY) -> Sequence[Submission]:
        """Return what was handed in, by assignment, the oldest first."""
        ...

    def add_incident(self, incident: Incident, change: Change) -> None:
        """Keep a breach of a standing duty or a ban."""
        ...

    def incidents(self, which: Which = EVERY) -> Sequence[Incident]:
        """Return the breaches reported, by day."""
        ...

    def plan(self, events: Sequence[DeadlineEvent]) -> None:
        """Keep events; one whose key is there already stays as it is."""
        ...

    def unplan(self, assignment: str) -> None:
        """Forget the events of an assignment that have not fired."""
        ...

    def due_events(self, today: date) -> Sequence[DeadlineEvent]:
        """Return the events that have not fired and fell due by today, by unit."""
        ...

    def claim(self, keys: Sequence[str], at: datetime) -> Sequence[str]:
        """Mark events fired and return the keys that this transaction was first to take."""
        ...

    def events(self, assignment: str) -> Sequence[tuple[DeadlineEvent, datetime | None]]:
        """Return an assignment's events by day, each with the moment it fired."""
        ...

    def events_of(self, keys: Sequence[str]) -> Sequence[DeadlineEvent]:
        """Return the events that have these keys, by key."""
        ...

    def queue(self, message: Message, tries: int = 0) -> None:
        """Put a mail in the outbox; without an address it goes to the list to phone.

        `tries` were made already with mails that it takes the place of. ConflictError when its
        key is there already.
        """
        ...

    def queue_all(self, mails: Sequence[Outgoing]) -> None:
        """Put many mails in the outbox, as `queue` does one."""
        ...

    def waiting(self, kinds: Sequence[MessageKind], units: Sequence[str]) -> Sequence[Outgoing]:
        """Return the mails of kinds that wait for units, locked until the transaction ends."""
        ...

    def release(self, messages: Sequence[str]) -> None:
        """Free the events that these mails answer: other mails will answer them."""
        ...

    def take_outgoing(self, now: datetime, limit: int) -> Sequence[Outgoing]:
        """Take mails that are due, under a lease: until then nobody else gets them."""
        ...

    def tries_since(self, moment: datetime, most: int) -> int:
        """Return how many mails were tried since a moment; no more than `most` are counted."""
        ...

    def rewrite(self, message: Message) -> None:
        """Put letter and assignments that are sent in the place of those that were queued.

        A mail that was accepted is never rewritten; key and events stay whatever happens.
        """
        ...

    def requeue(self, message: str, to_email: str, at: datetime) -> None:
        """Put a mail that failed, was unreachable or phoned about, back in the queue.

        NotFoundError; ConflictError in any other state.
        """
        ...

    def withdraw(self, messages: Sequence[str], at: datetime, answer: str) -> None:
        """Let mails that were not sent never be sent, and say why in the ledger."""
        ...

    def sent_moments(self, messages: Sequence[str]) -> Mapping[str, datetime]:
        """Return when each of these mails was accepted; one that was not is left out."""
        ...

    def mark_phoned(self, message: str) -> None:
        """Take a mail off the list to phone. NotFoundError; ConflictError when it is not on it."""
        ...

    def message(self, key: str) -> tuple[Message, MessageState]:
        """Return one mail and where it stands. NotFoundError, with the nearest key there is."""
        ...

    def messages(self, state: MessageState | None = None) -> Sequence[Message]:
        """Return mails by the moment they were queued."""
        ...

    def attempts(self, message: str) -> Sequence[Attempt]:
        """Return the tries of one mail, oldest first."""
        ...

    def ledger(self, which: Which = EVERY) -> Sequence[LedgerLine]:
        """Return one line for each duty and mail about it, by duty and moment."""
        ...

    def add_document(self, document: OutgoingDocument, change: Change) -> None:
        """Keep a draft. ConflictError when its key is taken."""
        ...

    def document(self, key: str) -> OutgoingDocument:
        """Return one. NotFoundError."""
        ...

    def documents(self) -> Sequence[OutgoingDocument]:
        """Return all, drafts last, else by day of issue and number."""
        ...

    def put_document(
        self, before: OutgoingDocument, after: OutgoingDocument, change: Change
    ) -> None:
        """Put a changed document back. ConflictError when it is no longer as `before`."""
        ...

    def chase_rounds(self, assignments: Sequence[str]) -> Mapping[str, int]:
        """Return for which time each assignment was last chased; recalled chases do not count."""
        ...

    def chases(self, assignments: Sequence[str]) -> Sequence[OutgoingDocument]:
        """Return the documents in force that chased any of these, the oldest first."""
        ...

    def record(self, change: Change) -> None:
        """Write down a change that has no row of its own."""
        ...

    def trail(self, subject: str | None = None) -> Sequence[AuditEntry]:
        """Return audit rows, by subject and place in its chain."""
        ...
