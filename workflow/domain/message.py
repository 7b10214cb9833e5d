"""Mail as the engine knows it: a letter queued once, tried until it is taken or refused."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

LEASE = timedelta(minutes=10)
"""How long a process may hold a message that it took to send."""

TAKING = LEASE / 2
"""For how long after the taking a process begins to send what it took."""

SENDING = LEASE / 4
"""How long one mail may take: what is begun in time ends well before the lease does."""

_WAITS = (
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(minutes=45),
    timedelta(hours=2),
    timedelta(hours=6),
    *[timedelta(hours=12)] * 9,
)
LONGEST_WAIT = max(_WAITS)
"""No mail is put off for longer."""


class MessageKind(StrEnum):
    """Why a mail goes out."""

    REMINDER = "reminder"
    ESCALATION = "escalation"
    DISPATCH = "dispatch"
    RECALL = "recall"
    LINK = "link"
    REPORT = "report"


PAPERS = frozenset({MessageKind.DISPATCH, MessageKind.RECALL})
"""Mails about a document."""

AS_QUEUED = PAPERS | {MessageKind.LINK, MessageKind.REPORT}
"""Mails that leave as they were queued; the others are written anew, from what still stands."""

LINKED = PAPERS | {MessageKind.LINK, MessageKind.REMINDER}
"""Mails to a unit itself: the copy that leaves bears a link by which it answers."""


class MessageState(StrEnum):
    """Where a mail stands.

    `failed` and `unreachable`, which has no address, are on the list to phone until they are
    queued again or `phoned`; `withdrawn` waited so long that it asks for nothing any more.
    """

    QUEUED = "queued"
    SENT = "sent"
    FAILED = "failed"
    UNREACHABLE = "unreachable"
    PHONED = "phoned"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTable:
    """A small table in a letter: column titles, and one row a duty."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarNote:
    """A deadline for the recipient's calendar, as an all-day event."""

    uid: str
    day: date
    summary: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLink:
    """A way in for the recipient alone: what the button says, where it leads, what to know of it.

    Only the copy that is sent has one: what opens something is never kept.
    """

    words: str
    url: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What a mail says; the mail adapter makes the text and the HTML part of it."""

    subject: str
    greeting: str
    paragraphs: tuple[str, ...]
    table: LetterTable | None = None
    closing: tuple[str, ...] = ()
    calendar: tuple[CalendarNote, ...] = ()
    link: LetterLink | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A stored file that goes with a mail."""

    sha256: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One mail to one recipient. The key makes it unique, and its Message-ID derives from it.

    `events` are the keys of the deadline events that it answers, `about` the assignments in it.
    A reminder is written when it is queued, and anew when it leaves on a later day or says other
    things by then: `written_at` is when, and what is counted in the letter is counted from that
    day.
    """

    key: str
    kind: MessageKind
    unit: str
    to_name: str
    to_email: str | None
    letter: Letter
    queued_at: datetime
    events: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    written_at: datetime | None = None

    @property
    def dated(self) -> datetime:
        """The moment that the mail says it was written."""
        return self.written_at or self.queued_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A message taken to be sent, and how often it was tried since it was queued."""

    message: Message
    tries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One try: what the server said, and what follows.

    `retry_at` is set when the mail stays queued; `code` is 0 when no server answered.
    """

    message: str
    at: datetime
    state: MessageState
    code: int
    answer: str
    retry_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """One line of the mail ledger: a duty, its mail, and the last answer of the server."""

    assignment: str
    unit: str
    message: str
    kind: MessageKind
    subject: str
    to_email: str | None
    state: MessageState
    queued_at: datetime
    sent_at: datetime | None
    tries: int
    code: int | None
    answer: str


def retry_at(tries: int, now: datetime) -> datetime | None:
    """Return when to try again after the given number of tries; None when it is given up.

    Waits grow from five minutes to twelve hours, five days in all (RFC 5321, 4.5.4.1).
    """
    return now + _WAITS[tries - 1] if tries <= len(_WAITS) else None
