"""Hand queued mails over: take under a lease, write as of today, send, note the answer."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from workflow.domain.message import (
    AS_QUEUED,
    SENDING,
    TAKING,
    Attempt,
    Message,
    MessageState,
    Outgoing,
    retry_at,
)
from workflow.errors import (
    DeliveryError,
    InputError,
    NoServerError,
    PermanentDeliveryError,
    StorageError,
    TemporaryDeliveryError,
)
from workflow.ports.mail import Mailer
from workflow.ports.transaction import Transaction
from workflow.ports.which import Which
from workflow.usecases.desk import Desk
from workflow.usecases.link_mail import Portal, link_mail
from workflow.usecases.write_digest import about, standing, write_digest
from workflow.wording import withdrawal
from workflow.wording.letters import Recipient

BATCH = 20


@dataclass(slots=True)
class Delivered:
    """How many mails ended in which state, and what kept the mail server from being reached."""

    ended: Counter[MessageState] = field(default_factory=Counter)
    no_server: str = ""


async def deliver_outbox(
    desk: Desk, mailer: Mailer, sending: timedelta = SENDING, portal: Portal | None = None
) -> Delivered:
    """Try every mail that is due, in the office's hours; return how that ended.

    A reminder is written anew from what still stands, so it is true on the day it leaves; the
    outbox then holds what was sent. What was withdrawn after it was taken does not leave. Delivery
    is at least once: a process that dies between send and note leaves the lease, and the mail goes
    again after it, under the same Message-ID. A send that takes longer than `sending` is called
    off. With a portal, the copy that leaves for a unit bears a link that the outbox never holds.
    The mailer's connection ends with the round: the next one may run in another event loop.

    Raises:
        ExceptionGroup: With what the mailer should never raise. Each is noted as a temporary
            failure of its mail, and comes out only when the other mails are done.
    """
    done = Delivered()
    bugs: list[Exception] = []
    try:
        await _deliver(desk, _Sender(desk, mailer, sending, portal, bugs, done), done)
    finally:
        await mailer.close()
    if bugs:
        raise ExceptionGroup("mails that the mailer could not handle", bugs)
    return done


async def _deliver(desk: Desk, sender: "_Sender", done: Delivered) -> None:
    while _may_send(desk) and (taken := _take(desk)):
        stop = desk.clock.now() + TAKING
        for outgoing in taken:
            if desk.clock.now() > stop or not _may_send(desk):
                break  # the rest comes back when its lease ends
            if not _is_queued(desk, outgoing.message):
                continue  # withdrawn since it was taken
            message, attempt = await sender.try_once(outgoing)
            with desk.store.begin() as tx:
                if attempt.state is MessageState.SENT:
                    tx.rewrite(message)
                tx.note([attempt])
            done.ended[attempt.state] += 1


def _may_send(desk: Desk) -> bool:
    return desk.rules.office.is_sending_time(desk.clock.now(), desk.rules.calendar)


def _take(desk: Desk) -> Sequence[Outgoing]:
    with desk.store.begin() as tx:
        return tx.take_outgoing(desk.clock.now(), BATCH)


def _is_queued(desk: Desk, message: Message) -> bool:
    with desk.store.read() as tx:
        _, state = tx.message(message.key)
    return state is MessageState.QUEUED


@dataclass(frozen=True, slots=True)
class _Sender:
    desk: Desk
    mailer: Mailer
    sending: timedelta
    portal: Portal | None
    bugs: list[Exception]
    done: Delivered

    async def try_once(self, outgoing: Outgoing) -> tuple[Message, Attempt]:
        """Return the mail as it was tried, and how that ended."""
        message = outgoing.message
        try:
            message, pointless = _as_of_now(self.desk, message)
            if pointless:
                return message, self._attempt(message, MessageState.WITHDRAWN, (0, pointless))
            said = await self._send_linked(message)
            return message, self._attempt(message, MessageState.SENT, said)
        except PermanentDeliveryError as error:
            said = (error.code, error.answer)
            return message, self._attempt(message, MessageState.FAILED, said)
        except DeliveryError as error:
            if isinstance(error, NoServerError):
                self.done.no_server = str(error)
            return message, self._later(outgoing, (error.code, error.answer))
        except StorageError:
            raise
        except InputError as error:
            return message, self._later(outgoing, (0, str(error)))
        except Exception as error:  # noqa: BLE001 - raised again when the other mails are done
            self.bugs.append(error)
            return message, self._later(outgoing, (0, f"{type(error).__name__}: {error}"))

    async def _send(self, message: Message) -> tuple[int, str]:
        try:
            async with asyncio.timeout(self.sending.total_seconds()):
                return await self.mailer.send(message)
        except TimeoutError as error:
            raise TemporaryDeliveryError(0, f"not taken within {self.sending}") from error

    async def _send_linked(self, message: Message) -> tuple[int, str]:
        with link_mail(self.desk, self.portal, message) as copy:
            return await self._send(copy)

    def _later(self, outgoing: Outgoing, said: tuple[int, str]) -> Attempt:
        again = retry_at(outgoing.tries + 1, self.desk.clock.now())
        state = MessageState.QUEUED if again else MessageState.FAILED
        return replace(self._attempt(outgoing.message, state, said), retry_at=again)

    def _attempt(self, message: Message, state: MessageState, said: tuple[int, str]) -> Attempt:
        code, answer = said
        at = self.desk.clock.now()
        return Attempt(message=message.key, at=at, state=state, code=code, answer=answer)


def _as_of_now(desk: Desk, message: Message) -> tuple[Message, str]:
    """Return a reminder as it is true today, or why it asks for nothing any more."""
    if message.kind in AS_QUEUED:
        return message, ""
    with desk.store.read() as tx:
        live = list(standing(tx, tx.events_of(message.events)))
        if not live:
            return message, _why_pointless(tx, message)
        first, _ = live[0]
        recipient = Recipient(
            audience=first.audience,
            unit=message.unit,
            name=message.to_name,
            email=message.to_email,
        )
        letter = write_digest(tx, desk, recipient, live)
    now = desk.clock.now()
    return replace(message, letter=letter, about=about(live), written_at=now), ""


def _why_pointless(tx: Transaction, message: Message) -> str:
    owed = tx.assignments(Which(codes=message.about, is_owed=True))
    return withdrawal.CHANGED if owed else withdrawal.DONE
