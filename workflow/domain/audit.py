"""The audit trail: every change a row of the same transaction, chained by hash per subject.

A row carries the whole state after the change, so any past day can be computed from it, and the
hash of the row before it, so a changed row shows.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

FIRST = "0" * 64
SEALED = (
    *("subject", "seq", "move", "actor", "on_behalf_of", "at", "note", "state", "detail"),
    "previous",
)
"""What the digest is of, by name: a field that a later version adds breaks no old chain."""


class Move(StrEnum):
    """What was done to an assignment or to a document."""

    OPEN = "open"
    RECEIVE = "receive"
    SUBMIT = "submit"
    SUBMIT_NIL = "submit_nil"
    ACCEPT = "accept"
    RETURN = "return"
    ASK_EXTENSION = "ask_extension"
    GRANT_EXTENSION = "grant_extension"
    GRANT_UNASKED = "grant_unasked"
    REFUSE_EXTENSION = "refuse_extension"
    SET_LAST_DAY = "set_last_day"
    WAIVE = "waive"
    CANCEL = "cancel"
    ATTEST = "attest"
    REPORT_INCIDENT = "report_incident"
    SUCCEED = "succeed"
    ADOPT = "adopt"
    DRAFT = "draft"
    ISSUE = "issue"
    DISCARD = "discard"
    SUBMIT_DOCUMENT = "submit_document"
    WITHDRAW_DOCUMENT = "withdraw_document"
    RECALL = "recall"
    CORRECT = "correct"
    UNCORRECT = "uncorrect"
    RECORD_EVENT = "record_event"
    RESEND = "resend"
    PHONE = "phone"
    ADD_PERSON = "add_person"
    CHANGE_PERSON = "change_person"
    SET_PASSWORD = "set_password"  # noqa: S105
    SIGN_IN = "sign_in"
    SIGN_IN_VOUCHED = "sign_in_vouched"
    ADD_CLIENT = "add_client"
    END_CLIENT = "end_client"
    GIVE_LINK = "give_link"
    REVOKE_LINKS = "revoke_links"
    CHANGE_UNIT = "change_unit"
    TAKE_CALENDAR = "take_calendar"
    CHANGE_CALENDAR = "change_calendar"
    CHANGE_TEMPLATE = "change_template"
    EDIT_DOCUMENT = "edit_document"
    REDRAFT = "redraft"
    EDIT_DIRECTIVES = "edit_directives"


OF_NO_RECORD = frozenset(
    {
        *(Move.RECORD_EVENT, Move.RESEND, Move.PHONE, Move.ADD_PERSON, Move.CHANGE_PERSON),
        *(Move.SET_PASSWORD, Move.ADD_CLIENT, Move.END_CLIENT, Move.GIVE_LINK),
        *(Move.SIGN_IN, Move.SIGN_IN_VOUCHED),
        *(Move.REVOKE_LINKS, Move.CHANGE_UNIT, Move.CHANGE_CALENDAR, Move.CHANGE_TEMPLATE),
        *(Move.TAKE_CALENDAR, Move.EDIT_DIRECTIVES),
    }
)
"""Moves whose state is none of a duty, a document or a notice: they are facts on their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who did it, and for which unit when it was entered on the unit's behalf."""

    name: str
    on_behalf_of: str | None = None


ENGINE = Actor(name="dondoc")
"""Who did what no person did: opened a period, moved a duty to a successor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change as the use case tells it; the store adds the place in the chain.

    `detail` is what else came with it: what was handed in, which breach was reported.
    """

    subject: str
    move: Move
    actor: Actor
    at: datetime
    note: str = ""
    state: Mapping[str, Any]
    detail: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """A change as recorded: `seq` counts from 1 for each subject."""

    subject: str
    seq: int
    move: Move
    actor: str
    on_behalf_of: str | None
    at: datetime
    note: str
    state: Mapping[str, Any]
    detail: Mapping[str, Any]
    previous: str
    digest: str


def seal(change: Change, seq: int, previous: str) -> AuditEntry:
    """Give a change its place in the chain of its subject."""
    entry = AuditEntry(
        subject=change.subject,
        seq=seq,
        move=change.move,
        actor=change.actor.name,
        on_behalf_of=change.actor.on_behalf_of,
        at=change.at.astimezone(UTC),
        note=change.note,
        state=change.state,
        detail=change.detail,
        previous=previous,
        digest="",
    )
    return replace(entry, digest=digest_of(entry))


def digest_of(entry: AuditEntry) -> str:
    """Return the sha256 of everything in the row but the digest itself."""
    return digest_of_text(sealed_text(entry).encode())


def digest_of_text(text: bytes) -> str:
    """Return the sha256 of what is sealed, in UTF-8."""
    return hashlib.sha256(text).hexdigest()


def sealed_text(entry: AuditEntry) -> str:
    """Return everything in the row but the digest, in the one way that is sealed."""
    facts = {name: getattr(entry, name) for name in SEALED}
    facts["at"] = entry.at.astimezone(UTC).isoformat()
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def broken(entries: Sequence[AuditEntry]) -> AuditEntry | None:
    """Return the first row of one subject's chain that is not as it was written.

    A missing or doubled row shows in the row after it.
    """
    previous = FIRST
    for seq, entry in enumerate(entries, start=1):
        whole = entry.seq == seq and entry.previous == previous
        if not whole or entry.digest != digest_of(entry):
            return entry
        previous = entry.digest
    return None


def state_of(value: Any) -> dict[str, Any]:
    """Return a dataclass as JSON would give it back: dates as text, tuples as lists."""
    facts: dict[str, Any] = json.loads(json.dumps(asdict(value), ensure_ascii=False, default=str))
    return facts
