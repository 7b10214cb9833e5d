"""The mail ledger: per duty, when and to whom a mail went and what the server said."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select
from sqlmodel import col

from workflow.domain.message import LedgerLine
from workflow.ports.which import Which
from workflow.store.rows import values_in
from workflow.store.tables import AssignmentRow, AttemptRow, MessageAboutRow, MessageRow
from workflow.store.which import conditions


def ledger(connection: Connection, which: Which) -> Sequence[LedgerLine]:
    """Return one line for each duty and mail about it; `tries` are those noted, ever."""
    tries = (
        select(func.count()).where(col(AttemptRow.message) == col(MessageRow.key)).scalar_subquery()
    )
    query = (
        select(
            col(MessageAboutRow.assignment),
            col(MessageRow.key).label("message"),
            col(MessageRow.letter)["subject"].as_string().label("subject"),
            tries.label("tries"),
            *(col(column) for column in COPIED),
        )
        .join(MessageRow, col(MessageRow.key) == col(MessageAboutRow.message))
        .join(AssignmentRow, col(AssignmentRow.code) == col(MessageAboutRow.assignment))
        .where(*conditions(connection, which))
        .order_by(col(MessageAboutRow.assignment), col(MessageRow.queued_at), col(MessageRow.key))
    )
    return values_in(connection.execute(query), LedgerLine)


COPIED = (
    MessageRow.unit,
    MessageRow.kind,
    MessageRow.to_email,
    MessageRow.state,
    MessageRow.queued_at,
    MessageRow.sent_at,
    MessageRow.code,
    MessageRow.answer,
)
