"""Outgoing documents and the numbers of the registers."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, insert, or_, select, update
from sqlmodel import col

from workflow.domain.audit import Change, state_of
from workflow.domain.outgoing import DocumentPurpose, DocumentState, OutgoingDocument
from workflow.domain.typed import value_of
from workflow.domain.written import day_text
from workflow.errors import ConflictError, InputError, NotFoundError
from workflow.store.audit import Kind, record
from workflow.store.dialects import insert_new, is_one_of
from workflow.store.failures import unique
from workflow.store.links import CHASED, link, linked, unlink
from workflow.store.rows import document_columns
from workflow.store.tables import DocumentAboutRow, DocumentRow, RegisterRow


def add_document(connection: Connection, document: OutgoingDocument, change: Change) -> None:
    """Keep a draft and the change that made it."""
    with unique(document.key):
        connection.execute(insert(DocumentRow), document_columns(document))
    link(connection, CHASED, document.key, document.about)
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
    return _all(connection, query)


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
        connection.execute(update(DocumentRow).where(is_it).values(document_columns(after)))
    if after.about != before.about:
        unlink(connection, CHASED, before.key)
        link(connection, CHASED, after.key, after.about)
    record(connection, Kind.DOCUMENT, change)


def take_number(
    connection: Connection, series: str, year: int, first: int, issued_date: date
) -> int:
    """Return the next number; its row stays locked, so an undone issue leaves no gap.

    Raises:
        InputError: When the day lies in another year, or before a day used already.
    """
    if issued_date.year != year:
        raise InputError(
            f"Ngày ban hành {day_text(issued_date)} không thuộc năm {year} của sổ “{series}”."
        )
    start = {"series": series, "year": year, "last_number": first - 1}
    connection.execute(insert_new(connection, RegisterRow), start)
    last_date = col(RegisterRow.last_date)
    is_register = (col(RegisterRow.series) == series) & (col(RegisterRow.year) == year)
    number: int | None = connection.scalar(
        update(RegisterRow)
        .where(is_register, or_(last_date.is_(None), last_date <= issued_date))
        .values(last_number=col(RegisterRow.last_number) + 1, last_date=issued_date)
        .returning(col(RegisterRow.last_number))
    )
    if number is None:
        last = connection.execute(
            select(col(RegisterRow.last_number), last_date).where(is_register)
        ).one()
        raise InputError(
            f"Số {last.last_number} của sổ “{series}” đã ghi ngày {day_text(last.last_date)}, "
            f"nên số tiếp theo không thể ghi ngày {day_text(issued_date)} sớm hơn."
        )
    return number


def chase_rounds(connection: Connection, assignments: Sequence[str]) -> Mapping[str, int]:
    """Return how often each was chased; one never chased stands with 0."""
    query = (
        select(col(DocumentAboutRow.assignment), func.count())
        .join(DocumentRow, col(DocumentRow.key) == col(DocumentAboutRow.document))
        .where(
            is_one_of(connection, col(DocumentAboutRow.assignment), assignments),
            col(DocumentRow.purpose) == DocumentPurpose.CHASE,
            col(DocumentRow.state) == DocumentState.ISSUED,
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
            col(DocumentRow.state) == DocumentState.ISSUED,
        )
        .order_by(col(DocumentRow.issued_date), col(DocumentRow.code_number))
    )
    return _all(connection, query)


def _found(connection: Connection, query: Select[Any]) -> OutgoingDocument | None:
    return next(iter(_all(connection, query)), None)


def _all(connection: Connection, query: Select[Any]) -> list[OutgoingDocument]:
    rows = connection.execute(query).mappings().all()
    about = linked(connection, CHASED, [row["key"] for row in rows])
    return [value_of(OutgoingDocument, {**row, "about": about.get(row["key"], ())}) for row in rows]
