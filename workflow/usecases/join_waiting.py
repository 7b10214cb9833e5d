"""A new digest takes in those that still wait for its recipient: nobody gets two in a round."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.domain.deadline import DeadlineEvent
from workflow.domain.message import Attempt, MessageKind, MessageState
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.wording.letters import Recipient
from workflow.wording.withdrawal import JOINED


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """What the mails that waited were to remind of, and how often the most tried was tried.

    The tries go on counting: a mailbox that takes nothing for five days comes on the list to
    phone however many digests were joined meanwhile.
    """

    events: Sequence[DeadlineEvent]
    tries: int


def join_waiting(tx: Transaction, desk: Desk, kind: MessageKind, recipient: Recipient) -> Waited:
    """Withdraw the digests that wait for the recipient and return what the new one must say.

    All in the transaction that queues the new one: a process that dies leaves every event with
    a mail. One that another process is sending at this moment stays sent when that succeeds.
    """
    events: list[DeadlineEvent] = []
    tries = 0
    for waiting in tx.waiting(kind, recipient.unit):
        said = tx.events_of(waiting.message.events)
        if any(event.audience is not recipient.audience for event in said):
            continue
        events += said
        tries = max(tries, waiting.tries)
        tx.release(waiting.message.key)
        tx.note([_withdrawal(desk, waiting.message.key)])
    return Waited(events=events, tries=tries)


def _withdrawal(desk: Desk, key: str) -> Attempt:
    at, state = desk.clock.now(), MessageState.WITHDRAWN
    return Attempt(message=key, at=at, state=state, code=0, answer=JOINED)
