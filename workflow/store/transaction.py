"""One transaction: each method leads to the file of its noun."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection

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
from workflow.ports.which import EVERY, Which
from workflow.store import (
    archive,
    assignments,
    audit,
    documents,
    events,
    ledger,
    notices,
    outbox,
    stood,
    tries,
)
from workflow.store.calendar_record import SqlCalendarRecord
from workflow.store.declared_files import SqlDeclaredFiles
from workflow.store.events import plan, unplan
from workflow.store.fan_out import open_all
from workflow.store.forms import SqlForms
from workflow.store.jobs import SqlJobs
from workflow.store.nodes import SqlNodes
from workflow.store.pages import SqlPages
from workflow.store.people import SqlPeople
from workflow.store.registers import SqlRegisters
from workflow.store.tables import Row
from workflow.store.unit_links import SqlUnitLinks
from workflow.store.watching import SqlWatching


class SqlTransaction:
    """`ports.Transaction` on one connection; the contract stands there.

    `called` is what whoever opened it has to wake workers for, as the last thing before the end.
    """

    def __init__(self, connection: Connection, home: Path | None = None) -> None:
        self._connection = connection
        self._notices: dict[str, DirectiveFile] = {}
        self.called: set[Work] = set()
        self.people = SqlPeople(connection)
        self.links = SqlUnitLinks(connection)
        self.calendar = SqlCalendarRecord(connection)
        self.registers = SqlRegisters(connection)
        self.forms = SqlForms(connection)
        self.jobs = SqlJobs(connection, self.call)
        self.nodes = SqlNodes(connection)
        self.pages = SqlPages(connection)
        self.declared = SqlDeclaredFiles(connection, home)
        self.watching = SqlWatching(connection)

    def call(self, work: Work) -> None:
        """Wake a worker when this is kept."""
        self.called.add(work)

    def add_notice(self, notice: DirectiveFile, change: Change) -> None:
        """Keep an adopted notice. ConflictError when its key is taken."""
        notices.add_notice(self._connection, notice, change)

    def notice(self, key: str) -> DirectiveFile:
        """Return an adopted notice, read once in a transaction: it never changes. NotFoundError."""
        if key not in self._notices:
            self._notices[key] = notices.notice(self._connection, key)
        return self._notices[key]

    def notices(self) -> Sequence[DirectiveFile]:
        """Return every adopted notice, in order of adoption."""
        return notices.notices(self._connection)

    def open(
        self, fan: FanOut, actor: Actor, at: datetime, events: Sequence[DeadlineEvent] = ()
    ) -> None:
        """Keep new assignments, each with the change that opens it and the events of `plain`."""
        open_all(self._connection, fan, actor, at, events)

    def known(self, codes: Sequence[str]) -> frozenset[str]:
        """Return those of these codes that an assignment has."""
        return assignments.known(self._connection, codes)

    def assignment(self, code: str) -> Assignment:
        """Return one. NotFoundError, with the nearest code there is."""
        return assignments.assignment(self._connection, code)

    def assignments(self, which: Which = EVERY) -> Sequence[Assignment]:
        """Return assignments, ordered by code."""
        return assignments.assignments(self._connection, which)

    def assignments_as_of(self, moment: datetime, which: Which = EVERY) -> Sequence[Assignment]:
        """Return the assignments as their audit rows say they were at the moment (inclusive)."""
        return stood.assignments_as_of(self._connection, moment, which)

    def unfinished(self, units: Sequence[str]) -> Sequence[Assignment]:
        """Return what these units have not finished, standing duties included, by code."""
        return assignments.unfinished(self._connection, units)

    def last_openings(self, notice: str) -> Mapping[str, date]:
        """Return the latest day on which periods of each recurring obligation were opened."""
        return assignments.last_openings(self._connection, notice)

    def change(self, before: Assignment, after: Assignment, change: Change) -> None:
        """Put a changed assignment back and record the change."""
        assignments.change_assignment(self._connection, before, after, change)

    def add_submission(self, submission: Submission) -> None:
        """Keep what a unit handed in."""
        assignments.add_submission(self._connection, submission)

    def submissions(self, which: Which = EVERY) -> Sequence[Submission]:
        """Return what was handed in, by assignment, the oldest first."""
        return assignments.submissions(self._connection, which)

    def add_incident(self, incident: Incident, change: Change) -> None:
        """Keep a breach of a standing duty or a ban."""
        assignments.add_incident(self._connection, incident, change)

    def incidents(self, which: Which = EVERY) -> Sequence[Incident]:
        """Return the breaches reported, by day."""
        return assignments.incidents(self._connection, which)

    def plan(self, events: Sequence[DeadlineEvent]) -> None:
        """Keep events; one whose key is there already stays as it is."""
        plan(self._connection, events)

    def unplan(self, assignment: str) -> None:
        """Forget the events of an assignment that have not fired."""
        unplan(self._connection, assignment)

    def due_events(self, today: date) -> Sequence[DeadlineEvent]:
        """Return the events that have not fired and fell due by today, by unit."""
        return events.due_events(self._connection, today)

    def claim(self, keys: Sequence[str], at: datetime) -> Sequence[str]:
        """Mark events fired and return the keys that this transaction was first to take."""
        return events.claim(self._connection, keys, at)

    def events(self, assignment: str) -> Sequence[tuple[DeadlineEvent, datetime | None]]:
        """Return an assignment's events by day, each with the moment it fired."""
        return events.events(self._connection, assignment)

    def events_of(self, keys: Sequence[str]) -> Sequence[DeadlineEvent]:
        """Return the events that have these keys, by key."""
        return events.events_of(self._connection, keys)

    def queue(self, message: Message, tries: int = 0) -> None:
        """Put a mail in the outbox; without an address it goes to the list to phone."""
        self.queue_all([Outgoing(message=message, tries=tries)])

    def queue_all(self, mails: Sequence[Outgoing]) -> None:
        """Put many mails in the outbox, as `queue` does one."""
        if mails:
            outbox.queue(self._connection, mails)
            self.call(Work.MAIL)

    def waiting(self, kinds: Sequence[MessageKind], units: Sequence[str]) -> Sequence[Outgoing]:
        """Return the mails of kinds that wait for units, locked until the transaction ends."""
        return outbox.waiting(self._connection, kinds, units)

    def release(self, messages: Sequence[str]) -> None:
        """Free the events that these mails answer: other mails will answer them."""
        outbox.release(self._connection, messages)

    def take_outgoing(self, now: datetime, limit: int) -> Sequence[Outgoing]:
        """Take mails that are due, under a lease: until then nobody else gets them."""
        return outbox.take_outgoing(self._connection, now, limit)

    def tries_since(self, moment: datetime, most: int) -> int:
        """Return how many tries, `most` at most, were made since a moment."""
        return tries.tries_since(self._connection, moment, most)

    def is_queued(self, message: str) -> bool:
        """Tell whether a mail still waits to be sent."""
        return tries.is_queued(self._connection, message)

    def rewrite(self, message: Message) -> None:
        """Put what is sent in the place of what was queued, unless it was accepted before."""
        outbox.rewrite(self._connection, message)

    def note(self, attempts: Sequence[Attempt], then: Sequence[str] = ()) -> Collection[str]:
        """Write down how tries ended; return which of the mails that follow still wait."""
        tries.note(self._connection, attempts)
        return {key for key in then if self.is_queued(key)}

    def requeue(self, message: str, to_email: str, at: datetime) -> None:
        """Put a mail that failed, or was phoned about, back in the queue."""
        outbox.requeue(self._connection, message, to_email, at)
        self.call(Work.MAIL)

    def withdraw(self, messages: Sequence[str], at: datetime, answer: str) -> None:
        """Let mails that were not sent never be sent, and say why in the ledger."""
        outbox.withdraw(self._connection, messages, at, answer)

    def sent_moments(self, messages: Sequence[str]) -> Mapping[str, datetime]:
        """Return when each of these mails was accepted; one that was not is left out."""
        return outbox.sent_moments(self._connection, messages)

    def mark_phoned(self, message: str) -> None:
        """Take a failed or unreachable mail off the list to phone."""
        outbox.mark_phoned(self._connection, message)

    def message(self, key: str) -> tuple[Message, MessageState]:
        """Return one mail and where it stands. NotFoundError, with the nearest key there is."""
        return outbox.message(self._connection, key)

    def messages(self, state: MessageState | None = None) -> Sequence[Message]:
        """Return mails by the moment they were queued."""
        return outbox.messages(self._connection, state)

    def attempts(self, message: str) -> Sequence[Attempt]:
        """Return the tries of one mail, oldest first."""
        return tries.attempts(self._connection, message)

    def ledger(self, which: Which = EVERY) -> Sequence[LedgerLine]:
        """Return one line for each duty and mail about it, by duty and moment."""
        return ledger.ledger(self._connection, which)

    def add_document(self, document: OutgoingDocument, change: Change) -> None:
        """Keep a draft. ConflictError when its key is taken."""
        documents.add_document(self._connection, document, change)

    def document(self, key: str) -> OutgoingDocument:
        """Return one. NotFoundError."""
        return documents.document(self._connection, key)

    def documents(self) -> Sequence[OutgoingDocument]:
        """Return all, drafts last, else by day of issue and number."""
        return documents.documents(self._connection)

    def put_document(
        self, before: OutgoingDocument, after: OutgoingDocument, change: Change
    ) -> None:
        """Put a changed document back. ConflictError when it is no longer as `before`."""
        documents.put_document(self._connection, before, after, change)

    def chase_rounds(self, assignments: Sequence[str]) -> Mapping[str, int]:
        """Return for which time each assignment was last chased; recalled chases do not count."""
        return documents.chase_rounds(self._connection, assignments)

    def chases(self, assignments: Sequence[str]) -> Sequence[OutgoingDocument]:
        """Return the documents in force that chased any of these, the oldest first."""
        return documents.chases(self._connection, assignments)

    def record(self, change: Change) -> None:
        """Write down a change that has no row of its own."""
        audit.record(self._connection, audit.Kind.FACT, change)

    def trail(self, subject: str | None = None) -> Sequence[AuditEntry]:
        """Return audit rows, by subject and place in its chain."""
        return audit.trail(self._connection, subject)

    def rows(self, table: str) -> Iterator[str]:
        """Return a whole table, one line of JSON a row."""
        return archive.lines_of(self._connection, Row.metadata.tables[table])
