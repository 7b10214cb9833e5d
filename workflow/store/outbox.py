"""The outbox: mails queued once, taken under a lease, noted with the server's answer."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Integer, bindparam, insert, or_, select, update
from sqlmodel import col
from sqlmodel.sql.sqltypes import UTCDateTime

from workflow.domain.message import LEASE, Message, MessageKind, MessageState, Outgoing
from workflow.domain.typed import value_of
from workflow.errors import ConflictError, NotFoundError
from workflow.store.columns import IS_QUEUED
from workflow.store.dialects import is_one_of
from workflow.store.failures import unique
from workflow.store.links import ABOUT, ANSWERED, link, linked, unlink
from workflow.store.mail_words import mail_words
from workflow.store.rows import facts_in, message_columns
from workflow.store.tables import AttemptRow, MessageRow

STUCK = (MessageState.FAILED, MessageState.UNREACHABLE)
NEIGHBOURS = 500
DUE = (
    select(col(MessageRow.key))
    .where(IS_QUEUED, col(MessageRow.next_try_at) <= bindparam("now", type_=UTCDateTime))
    .order_by(col(MessageRow.next_try_at))
    .limit(bindparam("most", type_=Integer))
    .with_for_update(skip_locked=True)
    .cte("due")
)
TAKE = (
    update(MessageRow)
    .where(col(MessageRow.key).in_(select(DUE.c.key)))
    .values(next_try_at=bindparam("leased", type_=UTCDateTime))
    .returning(MessageRow)
)


def queue(connection: Connection, mails: Sequence[Outgoing]) -> None:
    """Keep mails with the events they answer and the assignments they speak of."""
    messages = [mail.message for mail in mails]
    words = mail_words(connection, messages)
    rows = [_new(mail) | {"folded": words[mail.message.key]} for mail in mails]
    with unique(messages[0].key):
        connection.execute(insert(MessageRow), rows)
        link(connection, ANSWERED, {each.key: each.events for each in messages})
        link(connection, ABOUT, {each.key: each.about for each in messages})


def _new(mail: Outgoing) -> dict[str, Any]:
    message = mail.message
    return message_columns(message) | {
        "state": MessageState.QUEUED if message.to_email else MessageState.UNREACHABLE,
        "next_try_at": message.queued_at if message.to_email else None,
        "tries": mail.tries,
        "answer": "",
    }


def take_outgoing(connection: Connection, now: datetime, limit: int) -> Sequence[Outgoing]:
    """Take mails that are due; they are due again when the lease ends."""
    taken = connection.execute(TAKE, {"now": now, "most": limit, "leased": now + LEASE})
    rows = sorted(facts_in(taken), key=itemgetter("queued_at", "key"))
    return _outgoing(connection, rows)


def waiting(
    connection: Connection, kinds: Sequence[MessageKind], units: Sequence[str]
) -> Sequence[Outgoing]:
    """Return the mails of kinds that wait for units, the oldest first, and lock them."""
    is_of_units = is_one_of(connection, col(MessageRow.unit), units)
    query = (
        select(MessageRow)
        .where(IS_QUEUED, is_of_units, col(MessageRow.kind).in_(kinds))
        .order_by(col(MessageRow.queued_at), col(MessageRow.key))
        .with_for_update()
    )
    return _outgoing(connection, list(facts_in(connection.execute(query))))


def release(connection: Connection, keys: Sequence[str]) -> None:
    """Forget which events mails answer."""
    if keys:
        unlink(connection, ANSWERED, keys)


def rewrite(connection: Connection, message: Message) -> None:
    """Put what is sent in the place of what was queued; its key and its events stay."""
    facts = message_columns(message)
    result = connection.execute(
        update(MessageRow)
        .where(col(MessageRow.key) == message.key, col(MessageRow.state) != MessageState.SENT)
        .values(
            letter=facts["letter"],
            written_at=message.written_at,
            folded=mail_words(connection, [message])[message.key],
        )
    )
    if result.rowcount == 1:
        unlink(connection, ABOUT, [message.key])
        link(connection, ABOUT, {message.key: message.about})


def requeue(connection: Connection, key: str, to_email: str, at: datetime) -> None:
    """Put a mail that was not sent back in the queue, its tries counted anew."""
    facts = {"state": MessageState.QUEUED, "to_email": to_email, "next_try_at": at, "tries": 0}
    _move(connection, key, (*STUCK, MessageState.PHONED), facts)
    words = mail_words(connection, [message(connection, key)[0]])[key]
    connection.execute(update(MessageRow).where(col(MessageRow.key) == key).values(folded=words))


def withdraw(connection: Connection, keys: Sequence[str], at: datetime, answer: str) -> None:
    """Take mails that were not sent out of the queue and off the list to phone, for good.

    One that another process is sending now may still go; then it stands as sent.
    """
    result = connection.scalars(
        update(MessageRow)
        .where(
            is_one_of(connection, col(MessageRow.key), keys),
            or_(IS_QUEUED, col(MessageRow.state).in_(STUCK)),
        )
        .values(state=MessageState.WITHDRAWN, next_try_at=None, code=0, answer=answer)
        .returning(col(MessageRow.key))
    )
    facts = {"at": at, "state": MessageState.WITHDRAWN, "code": 0, "answer": answer}
    if tries := [facts | {"message": key} for key in result]:
        connection.execute(insert(AttemptRow), tries)


def sent_moments(connection: Connection, keys: Sequence[str]) -> Mapping[str, datetime]:
    """Return when each of these mails was accepted."""
    query = select(col(MessageRow.key), col(MessageRow.sent_at)).where(
        is_one_of(connection, col(MessageRow.key), keys)
    )
    return {key: sent_at for key, sent_at in connection.execute(query) if sent_at}


def mark_phoned(connection: Connection, key: str) -> None:
    """Take a mail off the list to phone."""
    _move(connection, key, STUCK, {"state": MessageState.PHONED})


def message(connection: Connection, key: str) -> tuple[Message, MessageState]:
    """Return one mail and where it stands."""
    query = select(MessageRow).where(col(MessageRow.key) == key)
    rows = list(facts_in(connection.execute(query)))
    if not rows:
        raise NotFoundError("thư", key, _nearest(connection, key))
    return _whole(connection, rows)[0], MessageState(rows[0]["state"])


def messages(connection: Connection, state: MessageState | None) -> Sequence[Message]:
    """Return mails by the moment they were queued."""
    query = select(MessageRow).order_by(col(MessageRow.queued_at), col(MessageRow.key))
    if state is not None:
        query = query.where(col(MessageRow.state) == state)
    return _whole(connection, list(facts_in(connection.execute(query))))


def _move(
    connection: Connection, key: str, states: Sequence[MessageState], facts: dict[str, Any]
) -> None:
    result = connection.execute(
        update(MessageRow)
        .where(col(MessageRow.key) == key, col(MessageRow.state).in_(states))
        .values(facts)
    )
    if result.rowcount != 1:
        message(connection, key)
        raise ConflictError(key)


def _nearest(connection: Connection, key: str) -> str | None:
    """Return the most alike of the newest keys."""
    query = select(col(MessageRow.key)).order_by(col(MessageRow.queued_at).desc()).limit(NEIGHBOURS)
    alike = get_close_matches(key, connection.scalars(query).all(), n=1)
    return alike[0] if alike else None


def _outgoing(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> list[Outgoing]:
    mails = _whole(connection, rows)
    return [
        Outgoing(message=mail, tries=row["tries"]) for mail, row in zip(mails, rows, strict=True)
    ]


def _whole(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> list[Message]:
    """Return mails with their events and assignments, fetched for all at once."""
    if not rows:
        return []
    keys = [row["key"] for row in rows]
    events, about = linked(connection, ANSWERED, keys), linked(connection, ABOUT, keys)
    return [
        value_of(
            Message,
            {**row, "events": events.get(row["key"], ()), "about": about.get(row["key"], ())},
        )
        for row in rows
    ]
