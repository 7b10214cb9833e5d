"""Hand one mail over: write it as of today, send it, say how that ended."""

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta

from workflow.domain.message import AS_QUEUED, Attempt, Message, MessageState, Outgoing, retry_at
from workflow.errors import (
    DeliveryError,
    InputError,
    PermanentDeliveryError,
    StorageError,
    TemporaryDeliveryError,
)
from workflow.ports.mail import Line
from workflow.ports.transaction import Transaction
from workflow.ports.which import Which
from workflow.usecases.desk import Desk
from workflow.usecases.link_mail import Portal, link_mail
from workflow.usecases.write_digest import about, standing, write_digest
from workflow.wording import withdrawal
from workflow.wording.letters import Recipient


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Over which line mails go, how long one may take, and the portal that mails lead to."""

    line: Line
    sending: timedelta
    portal: Portal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """How a try ended; `written` is the mail as it left, when it was written anew."""

    attempt: Attempt
    written: Message | None = None
    fault: Exception | None = None


async def try_mail(
    desk: Desk, post: Post, outgoing: Outgoing, then: Message | None = None
) -> Tried:
    """Send a mail and say how that ended; what goes wrong with one holds up no other.

    A reminder is written anew from what still stands, unless it was written today and says that
    already; one that asks for nothing any more is withdrawn. A send that takes too long is called
    off. With a portal, the copy that leaves for a unit bears a link that the outbox never holds.
    `then` is the mail that follows on the line.

    Raises:
        StorageError: When the records can be neither read nor written.
    """
    queued = outgoing.message
    try:
        message, pointless = _as_of_now(desk, queued)
        if pointless:
            return Tried(attempt=_ended(desk, queued, MessageState.WITHDRAWN, (0, pointless)))
        said = await _send(desk, post, message, then)
    except StorageError:
        raise
    except PermanentDeliveryError as error:
        refused = _ended(desk, queued, MessageState.FAILED, _said(error))
        return Tried(attempt=refused, fault=error)
    except Exception as error:  # noqa: BLE001 - told when the other mails are done
        return Tried(attempt=_later(desk, outgoing, error), fault=error)
    sent = _ended(desk, queued, MessageState.SENT, said)
    return Tried(attempt=sent, written=message if message is not queued else None)


async def _send(desk: Desk, post: Post, message: Message, then: Message | None) -> tuple[int, str]:
    with link_mail(desk, post.portal, message) as copy:
        try:
            async with asyncio.timeout(post.sending.total_seconds()):
                return await post.line.send(copy, then)
        except TimeoutError as error:
            raise TemporaryDeliveryError(0, f"not taken within {post.sending}") from error


def _later(desk: Desk, outgoing: Outgoing, error: Exception) -> Attempt:
    again = retry_at(outgoing.tries + 1, desk.clock.now())
    state = MessageState.QUEUED if again else MessageState.FAILED
    return replace(_ended(desk, outgoing.message, state, _said(error)), retry_at=again)


def _said(error: Exception) -> tuple[int, str]:
    if isinstance(error, DeliveryError):
        return error.code, error.answer
    return 0, str(error) if isinstance(error, InputError) else f"{type(error).__name__}: {error}"


def _ended(desk: Desk, message: Message, state: MessageState, said: tuple[int, str]) -> Attempt:
    code, answer = said
    at = desk.clock.now()
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
    anew = replace(message, letter=letter, about=about(live))
    if anew == message and message.dated.astimezone(now.tzinfo).date() == now.date():
        return message, ""
    return replace(anew, written_at=now), ""


def _why_pointless(tx: Transaction, message: Message) -> str:
    owed = tx.assignments(Which(codes=message.about, is_owed=True))
    return withdrawal.CHANGED if owed else withdrawal.DONE
