"""Hand queued mails over: take under a lease, send, note the server's answer."""

from collections import Counter
from collections.abc import Sequence

from workflow.domain.message import (
    LEASE,
    Attempt,
    Message,
    MessageKind,
    MessageState,
    Outgoing,
    retry_at,
)
from workflow.errors import DeliveryError, PermanentDeliveryError, TemporaryDeliveryError
from workflow.ports import Clock, Mailer, Transaction, Which
from workflow.usecases.desk import Desk
from workflow.usecases.fire_deadlines import still_stands

BATCH = 20


async def deliver_outbox(desk: Desk, mailer: Mailer) -> Counter[MessageState]:
    """Try every mail that is due, in the office's hours; return how many ended in which state.

    Delivery is at least once: a process that dies between send and note leaves the lease, and
    the mail goes again after it, under the same Message-ID. The mailer's connection ends with
    the round: the next one may run in another event loop.

    Raises:
        ExceptionGroup: With what the mailer should never raise. Each is noted as a temporary
            failure of its mail, and comes out only when the other mails are done.
    """
    ended: Counter[MessageState] = Counter()
    bugs: list[Exception] = []
    try:
        await _deliver(desk, mailer, ended, bugs)
    finally:
        await mailer.close()
    if bugs:
        raise ExceptionGroup("mails that the mailer could not handle", bugs)
    return ended


async def _deliver(
    desk: Desk, mailer: Mailer, ended: Counter[MessageState], bugs: list[Exception]
) -> None:
    while _may_send(desk) and (taken := _take(desk)):
        give_up = desk.clock.now() + LEASE / 2
        for outgoing in taken:
            if desk.clock.now() > give_up or not _may_send(desk):
                break  # the rest comes back when its lease ends
            attempt = await _try_once(desk, mailer, outgoing, bugs)
            with desk.store.begin() as tx:
                tx.note([attempt])
            ended[attempt.state] += 1


def _may_send(desk: Desk) -> bool:
    return desk.rules.office.is_sending_time(desk.clock.now(), desk.rules.calendar)


def _take(desk: Desk) -> Sequence[Outgoing]:
    with desk.store.begin() as tx:
        return tx.take_outgoing(desk.clock.now(), BATCH)


async def _try_once(
    desk: Desk, mailer: Mailer, outgoing: Outgoing, bugs: list[Exception]
) -> Attempt:
    message = outgoing.message
    with desk.store.read() as tx:
        pointless = _why_pointless(tx, message)
    if pointless:
        return _attempt(message, desk.clock, MessageState.WITHDRAWN, (0, pointless))
    try:
        code, answer = await mailer.send(message)
    except PermanentDeliveryError as error:
        return _attempt(message, desk.clock, MessageState.FAILED, (error.code, error.answer))
    except DeliveryError as error:
        return _later(outgoing, desk.clock, error)
    except Exception as error:  # noqa: BLE001 - raised again when the other mails are done
        bugs.append(error)
        words = f"{type(error).__name__}: {error}"
        return _later(outgoing, desk.clock, TemporaryDeliveryError(0, words))
    return _attempt(message, desk.clock, MessageState.SENT, (code, answer))


def _why_pointless(tx: Transaction, message: Message) -> str:
    """Say why a reminder that waited asks for nothing any more; empty when it still does."""
    if message.kind is MessageKind.DISPATCH:
        return ""
    owed = [a for a in tx.assignments(Which(codes=message.about)) if a.is_owed()]
    if not owed:
        return "result is in"
    answered = set(message.events)
    stands = any(
        event.key in answered and still_stands(event, assignment)
        for assignment in owed
        for event, _ in tx.events(assignment.code)
    )
    return "" if stands else "deadline or unit has changed"


def _later(outgoing: Outgoing, clock: Clock, error: DeliveryError) -> Attempt:
    again = retry_at(outgoing.tries + 1, clock.now())
    return Attempt(
        message=outgoing.message.key,
        at=clock.now(),
        state=MessageState.QUEUED if again else MessageState.FAILED,
        code=error.code,
        answer=error.answer,
        retry_at=again,
    )


def _attempt(message: Message, clock: Clock, state: MessageState, said: tuple[int, str]) -> Attempt:
    return Attempt(message=message.key, at=clock.now(), state=state, code=said[0], answer=said[1])
