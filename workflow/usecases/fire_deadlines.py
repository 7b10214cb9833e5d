"""Queue one digest for each recipient whose deadline events fell due."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import groupby

from workflow.domain.deadline import Audience, DeadlineEvent, Rung, is_to_be_dated, next_late
from workflow.domain.message import Message, Outgoing
from workflow.domain.rulebook import watched
from workflow.errors import InputError, StorageError
from workflow.ports.transaction import Transaction
from workflow.usecases.calendar_in_force import by_calendar_in_force
from workflow.usecases.desk import Desk
from workflow.usecases.faults import Faults
from workflow.usecases.join_waiting import Waited, join_waiting, kind_of
from workflow.usecases.take_step import replan
from workflow.usecases.write_digest import Standing, about, standing, write_digest
from workflow.wording.letters import Recipient, recipient_of

AT_ONCE = 50
"""Recipients in one transaction: a commit costs as much as a digest, and other writers wait."""


def fire_deadlines(desk: Desk) -> Sequence[Message]:
    """Claim what fell due and queue a mail for each recipient, and return the mails.

    Nothing happens on a day off or out of the office's hours. A recipient's events and the mail
    are written in one transaction, so a crash leaves both or neither; a second process that
    finds the events claimed passes over them. What was handed in meanwhile is claimed silently.
    Late reminders that could not be dated get their day once the calendar of the year is there.

    Some recipients share a transaction; when one of them cannot be written to, each gets its own.

    Raises:
        InputError: When a recipient is no longer declared; the others have their mails by then.
    """
    queued: list[Message] = []
    faults = Faults()
    due = _due(desk)
    for start in range(0, len(due), AT_ONCE):
        digests = due[start : start + AT_ONCE]
        try:
            queued += _fire(desk, digests)
        except StorageError:
            raise
        except InputError:
            for digest in digests:
                with faults.noted():
                    queued += _fire(desk, [digest])
    faults.tell()
    return queued


def _fire(desk: Desk, digests: Sequence[Sequence[DeadlineEvent]]) -> Sequence[Message]:
    with desk.store.begin() as tx:
        desk = by_calendar_in_force(tx, desk.still())
        live = list(standing(tx, _claim(tx, desk, digests)))
        tx.plan(list(_following(tx, desk, live)))
        mails = _compose(tx, desk, [list(one) for _, one in groupby(live, key=_whose)])
        tx.queue_all(mails)
    return [mail.message for mail in mails]


def _claim(
    tx: Transaction, desk: Desk, digests: Sequence[Sequence[DeadlineEvent]]
) -> list[DeadlineEvent]:
    """Take a recipient's events, or none: the first key decides which process writes the digest."""
    now = desk.clock.now()
    firsts = [min(event.key for event in digest) for digest in digests]
    begun = set(tx.claim(firsts, now))
    ours = [e for digest, key in zip(digests, firsts, strict=True) if key in begun for e in digest]
    taken = begun.union(tx.claim([e.key for e in ours if e.key not in begun], now))
    return [event for event in ours if event.key in taken]


def _due(desk: Desk) -> list[list[DeadlineEvent]]:
    if not desk.rules.office.is_sending_time(desk.clock.now(), desk.rules.calendar):
        return []
    events = _read_due(desk)
    if _date_what_waited(desk, events):
        events = _read_due(desk)
    events.sort(key=_recipient_key)
    return [list(digest) for _, digest in groupby(events, key=_recipient_key)]


def _read_due(desk: Desk) -> list[DeadlineEvent]:
    with desk.store.read() as tx:
        return list(tx.due_events(desk.today()))


def _date_what_waited(desk: Desk, due: Sequence[DeadlineEvent]) -> bool:
    calendar = desk.rules.calendar
    waited = {event.assignment for event in due if is_to_be_dated(event, calendar)}
    for code in sorted(waited):
        with desk.store.begin() as tx:
            replan(tx, by_calendar_in_force(tx, desk.still()), tx.assignment(code))
    return bool(waited)


def _recipient_key(event: DeadlineEvent) -> tuple[str, str]:
    """Group by recipient: the leader gets one mail about all units."""
    return event.audience, "" if event.audience is Audience.LEADER else event.unit


def _whose(standing: Standing) -> tuple[str, str]:
    return _recipient_key(standing[0])


def _compose(
    tx: Transaction, desk: Desk, digests: Sequence[Sequence[Standing]]
) -> Sequence[Outgoing]:
    """Write one mail a recipient, of what fell due and of what still waits for it."""
    first = [digest[0][0] for digest in digests]
    today = desk.today()
    recipients = [recipient_of(desk.rules, e.audience, e.unit, today) for e in first]
    waited = join_waiting(tx, desk, recipients)
    each = zip(recipients, digests, waited, strict=True)
    return [_written(tx, desk, recipient, digest, wait) for recipient, digest, wait in each]


def _written(
    tx: Transaction, desk: Desk, recipient: Recipient, live: Sequence[Standing], waited: Waited
) -> Outgoing:
    whole = [*live, *waited.live]
    keys = sorted(event.key for event, _ in live)
    message = Message(
        key=f"nhac-viec.{_fingerprint(keys)}",
        kind=kind_of(recipient),
        unit=recipient.unit,
        to_name=recipient.name,
        to_email=recipient.email,
        letter=write_digest(tx, desk, recipient, whole),
        queued_at=desk.clock.now(),
        events=tuple(sorted({*keys, *(event.key for event in waited.events)})),
        about=about(whole),
    )
    return Outgoing(message=message, tries=waited.tries)


def _following(tx: Transaction, desk: Desk, live: Sequence[Standing]) -> Iterator[DeadlineEvent]:
    for event, assignment in live:
        seen = watched(assignment)
        if event.rung is Rung.LATE and event.audience is Audience.UNIT and seen:
            ladder = desk.rules.ladder(
                tx.notice(assignment.notice).obligation(assignment.obligation)
            )
            yield from next_late(seen, ladder, desk.rules.calendar, event, desk.today())


def _fingerprint(keys: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(keys).encode()).hexdigest()[:24]
