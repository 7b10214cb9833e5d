"""Assignments opened set-wise: what they share is sent once, and the database multiplies it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    FromClause,
    Integer,
    Select,
    Text,
    insert,
    literal,
    select,
    true,
)
from sqlmodel import col

from workflow.domain.audit import Actor
from workflow.domain.deadline import DeadlineEvent
from workflow.domain.fan_out import FanOut
from workflow.domain.first_links import FirstLink, first_links, opening
from workflow.domain.folded import folded
from workflow.errors import ConflictError
from workflow.store.audit import Kind
from workflow.store.dialects import (
    Columns,
    as_json,
    insert_new,
    is_one_of,
    lists_as_they_are,
    sent_rows,
)
from workflow.store.failures import unique
from workflow.store.rows import columns_of
from workflow.store.tables import AssignmentRow, AuditRow, EventRow, Row

BATCH = 5_000
_OWING: Columns = tuple((name, Text()) for name in ("code", "unit", "first_unit", "owner"))
_LINK: Columns = tuple((name, Text()) for name in FirstLink._fields)
_PLAN: Columns = (
    *((name, Text()) for name in ("suffix", "audience", "rung")),
    ("number", Integer()),
    ("due_on", Date()),
)


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
            owing = sent_rows(connection, _OWING, list(_owing(part)))
            _keep_assignments(connection, part, owing)
            _keep_links(connection, part, actor, at)
            if events:
                _keep_events(connection, owing, events)


def _owing(fan: FanOut) -> Iterator[tuple[str, ...]]:
    return ((fan.code(one), one.unit, one.first_unit, one.owner) for one in fan.owing)


def _keep_assignments(connection: Connection, fan: FanOut, sent: FromClause) -> None:
    words = literal(f" {folded(fan.plain.action)}", Text)
    varied = {**{name: sent.c[name] for name, _ in _OWING}, "folded": sent.c.code + words}
    names, chosen = _chosen(AssignmentRow, columns_of(fan.plain), varied, sent)
    new = insert_new(connection, AssignmentRow).from_select(names, chosen.where(true()))
    kept = connection.execute(new, execution_options={"preserve_rowcount": True}).rowcount
    if kept != len(fan):
        raise ConflictError(_with_a_chain(connection, [code for code, *_ in _owing(fan)]))


def _with_a_chain(connection: Connection, codes: Sequence[str]) -> str:
    """Return the first that was there before: it alone has a chain already."""
    subject = col(AuditRow.subject)
    query = select(subject).where(is_one_of(connection, subject, codes)).order_by(subject)
    return connection.scalars(query).first() or codes[0]


def _keep_links(connection: Connection, fan: FanOut, actor: Actor, at: datetime) -> None:
    shared = opening(fan, actor, at)
    links = list(first_links(fan, shared))
    sent = sent_rows(connection, _LINK, links)
    varied: dict[str, ColumnElement[Any]] = {name: sent.c[name] for name in FirstLink._fields}
    varied["state"] = as_json(connection, sent.c.state)
    said = {**columns_of(shared), "kind": Kind.ASSIGNMENT}
    with unique(links[0].subject):
        connection.execute(insert(AuditRow).from_select(*_chosen(AuditRow, said, varied, sent)))


def _keep_events(
    connection: Connection, owing: FromClause, events: Sequence[DeadlineEvent]
) -> None:
    plan = sent_rows(
        connection, _PLAN, [(e.key, e.audience, e.rung, e.number, e.due_on) for e in events]
    )
    varied = {
        "key": owing.c.code + plan.c.suffix + owing.c.unit,
        "assignment": owing.c.code,
        "unit": owing.c.unit,
        **{name: plan.c[name] for name, _ in _PLAN if name != "suffix"},
    }
    said, both = {"last_day": events[0].last_day}, owing.join(plan, true())
    connection.execute(insert(EventRow).from_select(*_chosen(EventRow, said, varied, both)))


def _chosen(
    row: type[Row],
    shared: Mapping[str, Any],
    varied: Mapping[str, ColumnElement[Any]],
    sent: FromClause,
) -> tuple[list[str], Select[Any]]:
    """Return the names and the values of the columns of a row for each that was sent."""
    table = Row.metadata.tables[str(row.__tablename__)]
    said = {
        name: literal(value, table.c[name].type)
        for name, value in shared.items()
        if name not in varied and value is not None
    }
    values = said | dict(varied)
    return list(values), select(*values.values()).select_from(sent)
