"""A new digest takes in those that still wait for its recipient: nobody gets two in a round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workflow.domain.deadline import Audience, DeadlineEvent
from workflow.domain.message import Attempt, Message, MessageKind, MessageState, Outgoing
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.write_digest import Standing, standing
from workflow.wording.letters import Recipient
from workflow.wording.withdrawal import JOINED

Said = Mapping[str, list[DeadlineEvent]]
"""The events that each mail answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """What the mails that waited were to remind of, and how often the most tried was tried.

    `live` is what of it still stands. The tries go on counting: a mailbox that takes nothing for
    five days comes on the list to phone however many digests were joined meanwhile.
    """

    events: Sequence[DeadlineEvent]
    live: Sequence[Standing]
    tries: int


def join_waiting(tx: Transaction, desk: Desk, recipients: Sequence[Recipient]) -> Sequence[Waited]:
    """Withdraw the digests that wait for the recipients and return what each new one must say.

    All in the transaction that queues the new ones: a process that dies leaves every event with
    a mail. One that another process is sending at this moment stays sent when that succeeds.
    """
    units = sorted({recipient.unit for recipient in recipients})
    kinds = sorted({kind_of(recipient) for recipient in recipients})
    waiting = tx.waiting(kinds, units)
    said = _said(tx, waiting)
    events = [event for each in said.values() for event in each]
    live = {event.key: (event, duty) for event, duty in standing(tx, events)}
    joined = [[one for one in waiting if _is_for(one.message, said, to)] for to in recipients]
    keys = [one.message.key for mails in joined for one in mails]
    tx.release(keys)
    tx.note([_withdrawal(desk, key) for key in keys])
    return [_waited(mails, said, live) for mails in joined]


def kind_of(recipient: Recipient) -> MessageKind:
    """Return as what its digest goes."""
    if recipient.audience is Audience.UNIT:
        return MessageKind.REMINDER
    return MessageKind.ESCALATION


def _said(tx: Transaction, waiting: Sequence[Outgoing]) -> Said:
    answered = [key for one in waiting for key in one.message.events]
    events = {event.key: event for event in tx.events_of(answered)}
    return {
        one.message.key: [events[key] for key in one.message.events if key in events]
        for one in waiting
    }


def _is_for(message: Message, said: Said, recipient: Recipient) -> bool:
    whose = (message.kind, message.unit) == (kind_of(recipient), recipient.unit)
    return whose and all(e.audience is recipient.audience for e in said[message.key])


def _waited(mails: Sequence[Outgoing], said: Said, live: Mapping[str, Standing]) -> Waited:
    events = [event for one in mails for event in said[one.message.key]]
    return Waited(
        events=events,
        live=[live[event.key] for event in events if event.key in live],
        tries=max((one.tries for one in mails), default=0),
    )


def _withdrawal(desk: Desk, key: str) -> Attempt:
    at, state = desk.clock.now(), MessageState.WITHDRAWN
    return Attempt(message=key, at=at, state=state, code=0, answer=JOINED)
