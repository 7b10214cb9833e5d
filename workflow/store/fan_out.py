"""Assignments opened set-wise: what they share is sent once, and the database multiplies it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select
from sqlmodel import col

from workflow.domain.audit import Actor, AuditEntry
from workflow.domain.deadline import DeadlineEvent
from workflow.domain.fan_out import FanOut
from workflow.domain.first_links import first_links, opening, state_of_each
from workflow.domain.folded import folded
from workflow.errors import ConflictError
from workflow.store.audit import Kind
from workflow.store.dialects import is_one_of, lists_as_they_are, send
from workflow.store.failures import unique
from workflow.store.fan_out_statements import (
    LINKS,
    PLAN,
    new_assignments,
    new_events,
    new_links,
    pieces,
    shared,
)
from workflow.store.rows import columns_of
from workflow.store.tables import AuditRow

BATCH = 5_000
Sent = Mapping[str, Any]


def open_all(
    connection: Connection, fan: FanOut, actor: Actor, at: datetime, events: Sequence[DeadlineEvent]
) -> None:
    """Keep the assignments, the first link of each chain, and for each the events of `plain`.

    Raises:
        ConflictError: When one is there already.
    """
    with lists_as_they_are(connection):
        for start in range(0, len(fan), BATCH):
            part = replace(fan, owing=fan.owing[start : start + BATCH])
            entry = opening(part, actor, at)
            sent = send(connection, LINKS, list(first_links(part, entry)))
            _keep_assignments(connection, part, sent)
            _keep_links(connection, part, entry, sent)
            if events:
                _keep_events(connection, events, sent)


def _keep_assignments(connection: Connection, fan: FanOut, sent: Sent) -> None:
    words = {"folded": f" {folded(fan.plain.action)}"}
    kept = connection.execute(
        new_assignments(connection.dialect.name),
        {**sent, **shared(columns_of(fan.plain) | words)},
        execution_options={"preserve_rowcount": True},
    )
    if kept.rowcount != len(fan):
        raise ConflictError(_with_a_chain(connection, list(map(fan.code, fan.owing))))


def _with_a_chain(connection: Connection, codes: Sequence[str]) -> str:
    """Return the first that was there before: it alone has a chain already."""
    subject = col(AuditRow.subject)
    query = select(subject).where(is_one_of(connection, subject, codes)).order_by(subject)
    return connection.scalars(query).first() or codes[0]


def _keep_links(connection: Connection, fan: FanOut, entry: AuditEntry, sent: Sent) -> None:
    state = state_of_each(entry)
    said = shared({**columns_of(entry), "kind": Kind.ASSIGNMENT})
    with unique(fan.code(fan.owing[0])):
        new = new_links(connection.dialect.name, state.marks)
        connection.execute(new, {**sent, **said, **pieces(state)})


def _keep_events(connection: Connection, events: Sequence[DeadlineEvent], sent: Sent) -> None:
    plan = [(e.key, e.audience, e.rung, e.number, e.due_on) for e in events]
    said = shared({"last_day": events[0].last_day})
    sent = {**sent, **send(connection, PLAN, plan), **said}
    connection.execute(new_events(connection.dialect.name), sent)
