"""Reads for lists of outgoing documents."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

from sqlalchemy import ColumnElement, Connection, func, select
from sqlmodel import col

from workflow.domain.document_list import DocumentFilter, DocumentMail
from workflow.domain.duty_list import Slice
from workflow.domain.outgoing import UNISSUED, DocumentState, OutgoingDocument
from workflow.store.dialects import is_one_of
from workflow.store.documents import read_documents
from workflow.store.rows import values_in
from workflow.store.tables import AuditRow, DocumentRow, MessageRow

_STATE = col(DocumentRow.state)
_MAIL = [col(getattr(MessageRow, field.name)) for field in fields(DocumentMail)]


class SqlDocumentPages:
    """`ports.document_pages.DocumentPages` on one connection."""

    _connection: Connection

    def documents(self, wanted: DocumentFilter, part: Slice) -> Sequence[OutgoingDocument]:
        """Return what was not issued yet first, then the newest numbers."""
        query = (
            select(DocumentRow)
            .where(*_filtered(wanted), *_in_state(wanted), *self._named(wanted))
            .order_by(
                _STATE.not_in(sorted(UNISSUED)),
                col(DocumentRow.issued_date).desc().nulls_last(),
                col(DocumentRow.code_number).desc().nulls_last(),
                col(DocumentRow.key),
            )
            .limit(part.limit)
            .offset(part.offset)
        )
        return read_documents(self._connection, query)

    def _named(self, wanted: DocumentFilter) -> list[ColumnElement[bool]]:
        if wanted.keys is None:
            return []
        return [is_one_of(self._connection, col(DocumentRow.key), wanted.keys)]

    def document_changes(self, keys: Sequence[str]) -> Mapping[str, int]:
        """Return how often each of these documents was changed."""
        subject = col(AuditRow.subject)
        query = select(subject, func.count()).where(is_one_of(self._connection, subject, keys))
        return {row[0]: row[1] for row in self._connection.execute(query.group_by(subject))}

    def count_documents(self, wanted: DocumentFilter) -> Mapping[DocumentState, int]:
        """Count documents by state; the state asked for does not narrow."""
        query = select(_STATE, func.count()).where(*_filtered(wanted)).group_by(_STATE)
        return {DocumentState(row[0]): row[1] for row in self._connection.execute(query)}

    def document_mails(self, keys: Sequence[str]) -> Sequence[DocumentMail]:
        """Return those of these mails that there are, by the name of who gets them."""
        query = (
            select(*_MAIL)
            .where(is_one_of(self._connection, col(MessageRow.key), keys))
            .order_by(col(MessageRow.to_name), col(MessageRow.key))
        )
        return values_in(self._connection.execute(query), DocumentMail)

    def document_states(self, keys: Sequence[str]) -> Mapping[str, DocumentState]:
        """Return where those of these documents that there are stand."""
        is_asked = is_one_of(self._connection, col(DocumentRow.key), keys)
        query = select(col(DocumentRow.key), _STATE).where(is_asked)
        return {row[0]: DocumentState(row[1]) for row in self._connection.execute(query)}


def _filtered(wanted: DocumentFilter) -> list[ColumnElement[bool]]:
    columns = (
        (col(DocumentRow.purpose), wanted.purpose),
        (col(DocumentRow.notice), wanted.notice),
    )
    return [column == value for column, value in columns if value is not None]


def _in_state(wanted: DocumentFilter) -> list[ColumnElement[bool]]:
    return [] if wanted.state is None else [_STATE.in_([wanted.state])]
