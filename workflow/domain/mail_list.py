"""What the ledger of mails is narrowed by and listed as."""

from dataclasses import dataclass
from datetime import datetime

from workflow.domain.message import MessageKind, MessageState

TO_PHONE = (MessageState.FAILED, MessageState.UNREACHABLE)
"""Where a mail stands that reaches nobody: its unit is to be phoned."""


MOST_COUNTED = 5000
"""How many mails found by words are counted; more are not leafed through one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailWord:
    """One word that a mail is searched for: folded, and the units whose names have it."""

    folded: str
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MailFilter:
    """Which mails are listed; what is empty does not narrow."""

    states: tuple[MessageState, ...] = ()
    kind: MessageKind | None = None
    unit: str = ""
    notice: str = ""
    words: tuple[MailWord, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MailDuty:
    """A duty that a mail speaks of."""

    code: str
    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MailLine:
    """One mail of the ledger and the last answer of the server; `code` is None before any try."""

    key: str
    kind: MessageKind
    unit: str
    to_name: str
    to_email: str | None
    subject: str
    state: MessageState
    queued_at: datetime
    sent_at: datetime | None
    tries: int
    code: int | None
    answer: str
    about: tuple[MailDuty, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreachedUnit:
    """A unit that mails do not reach: how many, and when the newest of them was queued."""

    unit: str
    mails: int
    newest_at: datetime
