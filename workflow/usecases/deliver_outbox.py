"""Hand queued mails over: take under a lease, try each, note the answer before the next leaves."""

import asyncio
from collections import Counter, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from workflow.domain.message import SENDING, TAKING, MessageState, Outgoing
from workflow.errors import DeliveryError, InputError, NoServerError
from workflow.ports.mail import Mailer
from workflow.ports.notebook import Notebook
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.link_mail import Portal
from workflow.usecases.try_mail import Post, Tried, try_mail

BATCH = 100
ONE_MINUTE = timedelta(minutes=1)


@dataclass(slots=True)
class Delivered:
    """How many mails ended in which state, and what kept the mail server from being reached."""

    ended: Counter[MessageState] = field(default_factory=Counter)
    no_server: str = ""


async def deliver_outbox(
    desk: Desk, mailer: Mailer, sending: timedelta = SENDING, portal: Portal | None = None
) -> Delivered:
    """Try every mail that is due, in the office's hours and at the pace of the mail server.

    Mails are taken many at a time, and noted one by one: of each of the mailer's connections, at
    most one mail is ever sent and not noted. When the process dies, that one goes again once its
    lease has ended, under the same Message-ID. A note does not wait for the disk, the next taking
    does: a power cut may send again what went since then. What was withdrawn after it was taken
    does not leave. The mailer's connections end with the round: the next one may run in another
    event loop.

    Raises:
        ExceptionGroup: With what the mailer should never raise. Each is noted as a temporary
            failure of its mail, and comes out only when the other mails are done.
    """
    outbox = _Round(desk, Post(mailer=mailer, sending=sending, portal=portal))
    if outbox.take():
        with desk.store.notebook() as notebook:
            await _deliver(outbox, notebook)
    if outbox.bugs:
        raise ExceptionGroup("mails that the mailer could not handle", outbox.bugs)
    return outbox.done


async def _deliver(outbox: "_Round", notebook: Notebook) -> None:
    mailer = outbox.post.mailer
    hands = [_hand_over(outbox, notebook) for _ in range(mailer.pace.connections)]
    try:
        ended = await asyncio.gather(*hands, return_exceptions=True)
    finally:
        await mailer.close()
    for error in filter(None, ended):
        raise error


async def _hand_over(outbox: "_Round", notebook: Notebook) -> None:
    """Try one mail after the other; where the records fail, no other hand begins a new mail."""
    tried = None
    try:
        while outgoing := outbox.turn(notebook, tried):
            tried = await try_mail(outbox.desk, outbox.post, outgoing)
    except BaseException:
        outbox.is_broken = True
        raise


@dataclass(slots=True)
class _Round:
    """The mails in hand: `left` are taken and may be tried until `stop`."""

    desk: Desk
    post: Post
    done: Delivered = field(default_factory=Delivered)
    bugs: list[Exception] = field(default_factory=list)
    left: deque[Outgoing] = field(default_factory=deque)
    stop: datetime | None = None
    under_way: int = 0
    is_broken: bool = False

    def take(self) -> bool:
        """Take what is due, many mails at a time; False when there is nothing to do now."""
        now = self.desk.clock.now()
        if self.is_broken or not self._may_send(now):
            return False
        with self.desk.store.begin() as tx:
            if (most := self._most(tx, now)) > 0:
                self.left.extend(tx.take_outgoing(now, most))
        self.stop = now + TAKING
        return bool(self.left)

    def turn(self, notebook: Notebook, tried: Tried | None) -> Outgoing | None:
        """Note how a mail ended, and give out the next one that still waits to be sent."""
        if tried:
            self._note(notebook, tried)
            self._count(tried)
        outgoing = self._next(notebook)
        while not outgoing and self.take():
            outgoing = self._next(notebook)
        self.under_way += outgoing is not None
        return outgoing

    def _note(self, notebook: Notebook, tried: Tried) -> None:
        if not tried.written:
            notebook.note([tried.attempt])
            return
        with self.desk.store.begin() as tx:
            tx.rewrite(tried.written)
            tx.note([tried.attempt])

    def _count(self, tried: Tried) -> None:
        self.under_way -= 1
        self.done.ended[tried.attempt.state] += 1
        match tried.fault:
            case NoServerError():
                self.done.no_server = str(tried.fault)
            case Exception() if not isinstance(tried.fault, DeliveryError | InputError):
                self.bugs.append(tried.fault)

    def _next(self, notebook: Notebook) -> Outgoing | None:
        """Give out a mail; what is left when time is up comes back when its lease ends."""
        now = self.desk.clock.now()
        is_in_time = self.stop is not None and now <= self.stop and self._may_send(now)
        while self.left and is_in_time and not self.is_broken:
            outgoing = self.left.popleft()
            if notebook.is_queued(outgoing.message.key):
                return outgoing
        self.left.clear()
        return None

    def _most(self, tx: Transaction, now: datetime) -> int:
        """Tell how many mails may be taken now, for the server wants no more in a minute."""
        most = self.post.mailer.pace.per_minute
        if most is None:
            return BATCH
        return min(BATCH, most - self.under_way - tx.tries_since(now - ONE_MINUTE, most))

    def _may_send(self, now: datetime) -> bool:
        return self.desk.rules.office.is_sending_time(now, self.desk.rules.calendar)
