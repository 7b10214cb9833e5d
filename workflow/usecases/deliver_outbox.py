"""Hand queued mails over: take under a lease, try each, note the answer before the next leaves."""

import asyncio
from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from workflow.domain.mailbox import Pace
from workflow.domain.message import SENDING, TAKING, MessageState, Outgoing
from workflow.errors import DeliveryError, InputError, NoServerError
from workflow.ports.mail import Mailer
from workflow.ports.notebook import Notebook
from workflow.ports.transaction import Transaction
from workflow.usecases.desk import Desk
from workflow.usecases.link_mail import Portal
from workflow.usecases.note_late import note_late
from workflow.usecases.note_together import Notes
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

    Mails are taken many at a time, and each is noted before its line sends another, together with
    those that were answered at the same moment: of each of the mailer's lines, at most one mail is
    ever sent and not noted. When the process dies, that one goes again once its
    lease has ended, under the same Message-ID. A note that the records refuse is tried again for
    a while. A note does not wait for the disk, the next taking does: a power cut may send again
    what went since then. What was withdrawn after it was taken does not leave, though the server
    may have heard whom it was for. The mailer's lines end with the round: the next one may run in
    another event loop.

    Raises:
        ExceptionGroup: With what the mailer should never raise. Each is noted as a temporary
            failure of its mail, and comes out only when the other mails are done.
    """
    outbox = _Round(desk, mailer.pace)
    if outbox.take():
        posts = (
            Post(line=mailer.line(), sending=sending, portal=portal)
            for _ in range(mailer.pace.connections)
        )
        try:
            with desk.store.notebook() as notebook:
                await _deliver(outbox, notebook, posts)
        finally:
            await mailer.close()
            if outbox.unnoted:
                await note_late(desk.store, outbox.unnoted)
    if outbox.bugs:
        raise ExceptionGroup("mails that the mailer could not handle", outbox.bugs)
    return outbox.done


async def _deliver(outbox: "_Round", notebook: Notebook, posts: Iterable[Post]) -> None:
    notes = Notes(outbox.desk.store, notebook, outbox.unnoted)
    hands = [_hand_over(outbox, notes, post) for post in posts]
    ended = await asyncio.gather(*hands, return_exceptions=True)
    for error in filter(None, ended):
        raise error


async def _hand_over(outbox: "_Round", notes: Notes, post: Post) -> None:
    """Try one mail after the other; where the records fail, no other hand begins a new mail."""
    tried = then = None
    try:
        while outgoing := await outbox.turn(notes, tried, then):
            then = outbox.reserve()
            coming = then.outgoing.message if then else None
            tried = await try_mail(outbox.desk, post, outgoing, coming)
    except BaseException:
        outbox.is_broken = True
        raise


class _Taken(NamedTuple):
    """A mail in hand, and until when it may be begun."""

    outgoing: Outgoing
    until: datetime


@dataclass(slots=True)
class _Round:
    """What is done and what is left; `under_way` are the mails that were given out."""

    desk: Desk
    pace: Pace
    done: Delivered = field(default_factory=Delivered)
    bugs: list[Exception] = field(default_factory=list)
    left: deque[_Taken] = field(default_factory=deque)
    unnoted: list[Tried] = field(default_factory=list)
    under_way: int = 0
    is_broken: bool = False

    def take(self) -> bool:
        """Take what is due, many mails at a time; False when there is nothing to do now."""
        now = self.desk.clock.now()
        if self.is_broken or not self._may_send(now):
            return False
        with self.desk.store.begin() as tx:
            if (most := self._most(tx, now)) > 0:
                self.left.extend(_Taken(one, now + TAKING) for one in tx.take_outgoing(now, most))
        return bool(self.left)

    def reserve(self) -> _Taken | None:
        """Set aside the mail that follows on one line."""
        if not self.left and not self.take():
            return None
        self.under_way += 1
        return self.left.popleft()

    async def turn(self, notes: Notes, tried: Tried | None, then: _Taken | None) -> Outgoing | None:
        """Note how a mail ended, and give out the next one that still waits to be sent.

        That is the one set aside, but when it was withdrawn meanwhile.
        """
        following = then.outgoing.message.key if then else ""
        is_waiting = False
        if tried:
            is_waiting = await notes.note(tried, following)
            self._count(tried)
        if then:
            self.left.appendleft(then)
            self.under_way -= 1
        outgoing = self._next(notes.notebook, following if is_waiting else "")
        while not outgoing and self.take():
            outgoing = self._next(notes.notebook)
        self.under_way += outgoing is not None
        return outgoing

    def _count(self, tried: Tried) -> None:
        self.under_way -= 1
        self.done.ended[tried.attempt.state] += 1
        match tried.fault:
            case NoServerError():
                self.done.no_server = str(tried.fault)
            case Exception() if not isinstance(tried.fault, DeliveryError | InputError):
                self.bugs.append(tried.fault)

    def _next(self, notebook: Notebook, waits: str = "") -> Outgoing | None:
        """Give out a mail that waits; one whose time is up comes back when its lease ends."""
        now = self.desk.clock.now()
        while self.left and not self.is_broken and self._may_send(now):
            outgoing, until = self.left.popleft()
            key = outgoing.message.key
            if now <= until and (key == waits or notebook.is_queued(key)):
                return outgoing
        self.left.clear()
        return None

    def _most(self, tx: Transaction, now: datetime) -> int:
        """Tell how many mails may be taken now, for the server wants no more in a minute."""
        most = self.pace.per_minute
        if most is None:
            return BATCH
        return min(BATCH, most - self.under_way - tx.tries_since(now - ONE_MINUTE, most))

    def _may_send(self, now: datetime) -> bool:
        return self.desk.rules.office.is_sending_time(now, self.desk.rules.calendar)
