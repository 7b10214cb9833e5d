"""Outgoing documents, and which of them chased what."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update
from sqlmodel import col

from workflow.domain.audit import Change, state_of
from workflow.domain.outgoing import IN_FORCE, DocumentPurpose, OutgoingDocument
from workflow.domain.typed import value_of
from workflow.errors import ConflictError, NotFoundError
from workflow.store.audit import Kind, record
from workflow.store.dialects import is_one_of
from workflow.store.failures import unique
from workflow.store.links import CHASED, link, linked, unlink
from workflow.store.rows import document_columns, to_set
from workflow.store.tables import DocumentAboutRow, DocumentRow


def add_document(connection: Connection, document: OutgoingDocument, change: Change) -> None:
    """Keep a draft and the change that made it."""
    with unique(document.key):
        connection.execute(insert(DocumentRow), document_columns(document))
    link(connection, CHASED, {document.key: document.about})
    record(connection, Kind.DOCUMENT, change)


def document(connection: Connection, key: str) -> OutgoingDocument:
    """Return one."""
    found = _found(connection, select(DocumentRow).where(col(DocumentRow.key) == key))
    if found is None:
        raise NotFoundError("văn bản", key)
    return found


def documents(connection: Connection) -> Sequence[OutgoingDocument]:
    """Return all, drafts last, else by day of issue and number."""
    query = select(DocumentRow).order_by(
        col(DocumentRow.issued_date).is_(None),
        col(DocumentRow.issued_date),
        col(DocumentRow.code_number),
        col(DocumentRow.key),
    )
    return read_documents(connection, query)


def put_document(
    connection: Connection, before: OutgoingDocument, after: OutgoingDocument, change: Change
) -> None:
    """Put a changed document back if nothing in it changed since it was seen.

    What stands there is read under a lock and compared as a document, so that rows written by an
    earlier version compare as well.
    """
    is_it = col(DocumentRow.key) == before.key
    now = _found(connection, select(DocumentRow).where(is_it).with_for_update())
    if now is None or state_of(now) != state_of(before):
        raise ConflictError(before.key)
    with unique(before.key):
        connection.execute(
            update(DocumentRow).where(is_it).values(to_set(DocumentRow, document_columns(after)))
        )
    if after.about != before.about:
        unlink(connection, CHASED, [before.key])
        link(connection, CHASED, {after.key: after.about})
    record(connection, Kind.DOCUMENT, change)


def chase_rounds(connection: Connection, assignments: Sequence[str]) -> Mapping[str, int]:
    """Return for which time each was last chased; one never chased stands with 0."""
    query = (
        select(col(DocumentAboutRow.assignment), func.max(col(DocumentRow.chase_round)))
        .join(DocumentRow, col(DocumentRow.key) == col(DocumentAboutRow.document))
        .where(
            is_one_of(connection, col(DocumentAboutRow.assignment), assignments),
            col(DocumentRow.purpose) == DocumentPurpose.CHASE,
            col(DocumentRow.state).in_(IN_FORCE),
        )
        .group_by(col(DocumentAboutRow.assignment))
    )
    found = {row[0]: row[1] for row in connection.execute(query)}
    return dict.fromkeys(assignments, 0) | found


def chases(connection: Connection, assignments: Sequence[str]) -> Sequence[OutgoingDocument]:
    """Return the issued documents that chased any of these, the oldest first."""
    about_them = select(col(DocumentAboutRow.document)).where(
        is_one_of(connection, col(DocumentAboutRow.assignment), assignments)
    )
    query = (
        select(DocumentRow)
        .where(
            col(DocumentRow.key).in_(about_them),
            col(DocumentRow.purpose) == DocumentPurpose.CHASE,
            col(DocumentRow.state).in_(IN_FORCE),
        )
        .order_by(col(DocumentRow.issued_date), col(DocumentRow.code_number))
    )
    return read_documents(connection, query)


def read_documents(connection: Connection, query: Select[Any]) -> list[OutgoingDocument]:
    """Return the documents that a query finds, each with the duties it chases."""
    rows = connection.execute(query).mappings().all()
    about = linked(connection, CHASED, [row["key"] for row in rows])
    return [value_of(OutgoingDocument, {**row, "about": about.get(row["key"], ())}) for row in rows]


def _found(connection: Connection, query: Select[Any]) -> OutgoingDocument | None:
    return next(iter(read_documents(connection, query)), None)
