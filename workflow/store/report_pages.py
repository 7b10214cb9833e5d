"""Reads for reports: each one statement, whatever the number of duties or of days asked about."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, select
from sqlmodel import col

from workflow.domain.outgoing import DocumentPurpose, DocumentState
from workflow.domain.report_key import IssuedReport
from workflow.store.audit import Kind
from workflow.store.tables import AuditRow, DocumentRow, MessageRow

_OUT = (DocumentState.ISSUED, DocumentState.CORRECTED, DocumentState.RECALLED)


class SqlReportPages:
    """`ports.report_pages.ReportPages` on one connection."""

    _connection: Connection

    def recipients_of_mails(self, beginning: str) -> Mapping[str, str]:
        """Return whom the mails went to whose keys begin so: a range that the primary key has."""
        key = col(MessageRow.key)
        after = f"{beginning[:-1]}{chr(ord(beginning[-1]) + 1)}"
        query = select(key, col(MessageRow.to_email), col(MessageRow.to_name))
        found = self._connection.execute(query.where(key >= beginning, key < after))
        return {mail: email or name for mail, email, name in found}

    def is_anything_opened(self, by: datetime) -> bool:
        """Tell whether any duty had been opened by a moment: the trail has it in that order."""
        of_one = col(AuditRow.kind) == Kind.ASSIGNMENT
        opened = select(col(AuditRow.subject)).where(of_one, col(AuditRow.at) <= by)
        return self._connection.execute(opened.limit(1)).first() is not None


def issued_reports(day: date) -> Select[Any]:
    """Return what to read the reports from that stood on the day."""
    recalled = col(DocumentRow.recalled_date)
    return select(*(getattr(DocumentRow, name) for name in IssuedReport._fields)).where(
        col(DocumentRow.purpose) == DocumentPurpose.REPORT,
        col(DocumentRow.state).in_(_OUT),
        col(DocumentRow.issued_date) <= day,
        recalled.is_(None) | (recalled > day),
    )
