"""How tries to send ended: each kept with the server's answer, and what it makes of the mail."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, String, bindparam, func, insert, or_, select, update
from sqlmodel import col
from sqlmodel.sql.sqltypes import UTCDateTime

from workflow.domain.message import Attempt, MessageState
from workflow.store.columns import IS_QUEUED
from workflow.store.rows import columns_of, values_in
from workflow.store.tables import AttemptRow, MessageRow

TRY = insert(AttemptRow)
END = (
    update(MessageRow)
    .where(
        col(MessageRow.key) == bindparam("of_message"),
        or_(IS_QUEUED, bindparam("new_state", type_=String) == MessageState.SENT),
    )
    .values(
        state=bindparam("new_state"),
        tries=col(MessageRow.tries) + 1,
        next_try_at=bindparam("new_try_at"),
        sent_at=func.coalesce(col(MessageRow.sent_at), bindparam("new_sent_at", type_=UTCDateTime)),
        code=bindparam("new_code"),
        answer=bindparam("new_answer"),
    )
)
STILL_QUEUED = select(col(MessageRow.key)).where(
    col(MessageRow.key) == bindparam("of_message"), IS_QUEUED
)


def note(connection: Connection, attempts: Sequence[Attempt]) -> None:
    """Keep how tries ended. A mail once sent stays sent, whatever a slow process notes later."""
    if attempts:
        connection.execute(TRY, [columns_of(attempt) for attempt in attempts])
        connection.execute(END, [ending(attempt) for attempt in attempts])


def is_queued(connection: Connection, key: str) -> bool:
    """Tell whether a mail still waits to be sent."""
    return connection.scalar(STILL_QUEUED, {"of_message": key}) is not None


def ending(attempt: Attempt) -> dict[str, Any]:
    """Return what `END` makes of a mail after a try."""
    return {
        "of_message": attempt.message,
        "new_state": attempt.state,
        "new_try_at": attempt.retry_at,
        "new_sent_at": attempt.at if attempt.state is MessageState.SENT else None,
        "new_code": attempt.code,
        "new_answer": attempt.answer,
    }


def tries_since(connection: Connection, moment: datetime, most: int) -> int:
    """Return how many of the latest tries to send, `most` at most, were made since a moment."""
    latest = (
        select(col(AttemptRow.at))
        .where(col(AttemptRow.state) != MessageState.WITHDRAWN)
        .order_by(col(AttemptRow.id).desc())
        .limit(most)
        .subquery()
    )
    query = select(func.count()).select_from(latest).where(latest.c.at > moment)
    return connection.scalar(query) or 0


def attempts(connection: Connection, message: str) -> Sequence[Attempt]:
    """Return the tries of one mail, oldest first."""
    query = (
        select(AttemptRow)
        .where(col(AttemptRow.message) == message)
        .order_by(col(AttemptRow.at), col(AttemptRow.id))
    )
    return values_in(connection.execute(query), Attempt)
