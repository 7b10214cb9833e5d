"""Assignments as they were at a moment: as they are, but for what was changed since."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Date,
    Integer,
    Select,
    Subquery,
    cast,
    func,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.types import TypeEngine
from sqlmodel import col

from workflow.domain.assignment import Assignment
from workflow.ports.which import Which
from workflow.store.audit import Kind
from workflow.store.columns import CodeText
from workflow.store.rows import values_in
from workflow.store.tables import AssignmentRow, AuditRow, Row
from workflow.store.which import conditions

KEPT = tuple(name for name in AssignmentRow.model_fields if name != "folded")
_IS_OF_ONE = col(AuditRow.kind) == Kind.ASSIGNMENT


def stood(
    connection: Connection, moment: datetime, which: Which, names: Sequence[str] = KEPT
) -> Subquery:
    """Return what to select the assignments asked for from; it has these of their columns.

    What was changed since the moment is read from the last row of its chain by then. Of `which`
    only that is looked at which never changes; `conditions` says the rest.
    """
    table = Row.metadata.tables["assignment"]
    fixed = conditions(connection, replace(which, unit=None, is_owed=None))
    kept = select(*(table.c[name] for name in names)).where(table.c.code.not_in(changed(moment)))
    recorded = as_recorded(connection, moment, names, fixed)
    return union_all(kept.where(*fixed), recorded).subquery("stood")


def assignments_as_of(
    connection: Connection, moment: datetime, which: Which
) -> Sequence[Assignment]:
    """Return assignments as they were at a moment, by code."""
    rows = stood(connection, moment, which)
    query = select(rows).where(*conditions(connection, which, rows))
    found = values_in(connection.execute(query), Assignment)
    return sorted(found, key=attrgetter("code"))


def changed(since: datetime) -> Select[str]:
    """Return the codes of the assignments that were changed or opened since a moment."""
    return select(col(AuditRow.subject)).where(_IS_OF_ONE, col(AuditRow.at) > since)


def as_recorded(
    connection: Connection,
    moment: datetime,
    names: Sequence[str],
    fixed: Sequence[ColumnElement[bool]] = (),
) -> Select[Any]:
    """Return these columns of what was changed since a moment, as its trail says they were."""
    subject = col(AuditRow.subject)
    last = (
        select(subject, func.max(col(AuditRow.seq)).label("seq"))
        .where(_IS_OF_ONE, col(AuditRow.at) <= moment, subject.in_(changed(moment)))
        .group_by(subject)
    )
    if fixed:
        last = last.where(subject.in_(select(col(AssignmentRow.code)).where(*fixed)))
    found = last.subquery()
    is_last = (subject == found.c.subject) & (col(AuditRow.seq) == found.c.seq)
    state = col(AuditRow.state)
    facts = (recorded_fact(connection, state, name).label(name) for name in names)
    return select(*facts).select_from(found).join(AuditRow, is_last)


def recorded_fact(connection: Connection, state: Any, name: str) -> ColumnElement[Any]:
    """Return a field of a recorded state as the column of an assignment has it."""
    kind = Row.metadata.tables["assignment"].c[name].type
    return _typed(state[name], kind, is_text=connection.dialect.name == "sqlite")


def _typed(said: Any, kind: TypeEngine[Any], *, is_text: bool) -> ColumnElement[Any]:
    typed: ColumnElement[Any] = said.as_string()
    if isinstance(kind, Boolean):
        typed = said.as_boolean()
    elif isinstance(kind, Integer):
        typed = said.as_integer()
    elif isinstance(kind, Date):
        typed = type_coerce(typed, Date) if is_text else cast(typed, Date)
    elif isinstance(kind, CodeText) and not is_text:
        typed = typed.collate("C")
    return typed
