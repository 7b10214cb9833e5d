"""The audit trail: each change sealed onto the chain of its subject."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import groupby

from sqlalchemy import Connection, insert, select
from sqlmodel import col

from workflow.domain.audit import FIRST, AuditEntry, Change, broken, seal
from workflow.domain.typed import value_of
from workflow.store.failures import unique
from workflow.store.rows import columns_of, values_in
from workflow.store.tables import AuditRow

STRETCH = 500
"""Rows held at a time where all are gone through."""


class Kind(StrEnum):
    """What the state in an audit row is a state of."""

    NOTICE = "notice"
    ASSIGNMENT = "assignment"
    INCIDENT = "incident"
    DOCUMENT = "document"
    FACT = "fact"


def record(connection: Connection, kind: Kind, change: Change) -> None:
    """Add a change to its chain. ConflictError when another process adds to it now."""
    last = connection.execute(
        select(col(AuditRow.seq), col(AuditRow.digest))
        .where(col(AuditRow.subject) == change.subject)
        .order_by(col(AuditRow.seq).desc())
        .limit(1)
    ).first()
    seq, previous = last or (0, FIRST)
    with unique(change.subject):
        entry = seal(change, seq + 1, previous)
        connection.execute(insert(AuditRow), columns_of(entry) | {"kind": kind})


def broken_chains(connection: Connection) -> Iterator[str]:
    """Go through the subjects whose chain is not as it was written, a chain at a time."""
    query = select(AuditRow).order_by(col(AuditRow.subject), col(AuditRow.seq))
    with connection.execute(query, execution_options={"yield_per": STRETCH}) as rows:
        entries = (value_of(AuditEntry, row) for row in rows.mappings())
        for subject, chain in groupby(entries, key=lambda entry: entry.subject):
            if broken(list(chain)):
                yield subject


def trail(connection: Connection, subject: str | None) -> Sequence[AuditEntry]:
    """Return the rows of one chain or of all, in order."""
    query = select(AuditRow).order_by(col(AuditRow.subject), col(AuditRow.seq))
    if subject is not None:
        query = query.where(col(AuditRow.subject) == subject)
    return values_in(connection.execute(query), AuditEntry)
