"""The statements that open assignments set-wise; what these share is in the parameters.

Each is put together once: for a few units that takes longer than what it does.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    FromClause,
    Insert,
    Integer,
    Select,
    Text,
    bindparam,
    insert,
    null,
    select,
    true,
)

from workflow.domain.first_links import OWN, FirstLink
from workflow.domain.pattern import Pattern
from workflow.store.dialects import Columns, insert_new, json_of_pieces, sent_rows
from workflow.store.tables import AssignmentRow, AuditRow, EventRow, Row

LINKS: Columns = tuple((name, Text()) for name in FirstLink._fields)
PLAN: Columns = (
    *((name, Text()) for name in ("suffix", "audience", "rung")),
    ("number", Integer()),
    ("due_on", Date()),
)


def shared(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parameters for columns that are alike in all rows."""
    return {f"shared_{name}": value for name, value in values.items()}


def pieces(pattern: Pattern) -> dict[str, str]:
    """Return the parameters for the state that links record."""
    return {f"piece_{place}": text for place, text in enumerate(pattern.pieces)}


@cache
def new_assignments(dialect: str) -> Insert:
    """Return what keeps an assignment for each link, but for those there already."""
    links = sent_rows(dialect, LINKS)
    words = links.c.code + bindparam("shared_folded", type_=Text)
    own = {**{name: links.c[name] for name in OWN}, "folded": words}
    names, chosen = _chosen(AssignmentRow, own, links)
    new: Insert = insert_new(dialect, AssignmentRow).from_select(names, chosen.where(true()))
    return new


@cache
def new_links(dialect: str, marks: tuple[str, ...]) -> Insert:
    """Return what keeps the first link of each chain; its state has these marks."""
    links = sent_rows(dialect, LINKS)
    texts = [bindparam(f"piece_{place}", type_=Text) for place in range(len(marks) + 1)]
    own = {
        "subject": links.c.code,
        "note": links.c.note,
        "state": json_of_pieces(dialect, texts, [links.c[name] for name in marks]),
        "digest": links.c.digest,
    }
    return insert(AuditRow).from_select(*_chosen(AuditRow, own, links))


@cache
def new_events(dialect: str) -> Insert:
    """Return what keeps each event of the plan for each link."""
    links, plan = sent_rows(dialect, LINKS), sent_rows(dialect, PLAN)
    own = {
        "key": links.c.code + plan.c.suffix + links.c.unit,
        "assignment": links.c.code,
        "unit": links.c.unit,
        **{name: plan.c[name] for name, _ in PLAN if name != "suffix"},
        "fired_at": null(),
    }
    return insert(EventRow).from_select(*_chosen(EventRow, own, links.join(plan, true())))


def _chosen(
    row: type[Row], own: Mapping[str, ColumnElement[Any]], sent: FromClause
) -> tuple[list[str], Select[Any]]:
    """Return the columns of a row and their values for each that was sent."""
    columns = Row.metadata.tables[str(row.__tablename__)].c
    values = {c.name: bindparam(f"shared_{c.name}", type_=c.type) for c in columns} | dict(own)
    return list(values), select(*values.values()).select_from(sent)
