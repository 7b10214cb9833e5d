"""Reads for reports: each one statement, whatever the number of duties or of days asked about."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, select
from sqlmodel import col

from workflow.domain.assignment import Step
from workflow.domain.directive import Modality
from workflow.domain.outgoing import DocumentPurpose, DocumentState
from workflow.domain.report_key import IssuedReport
from workflow.domain.stand import Stand
from workflow.store.audit import Kind
from workflow.store.tables import DocumentRow, MessageRow, Row

_OUT = (DocumentState.ISSUED, DocumentState.CORRECTED, DocumentState.RECALLED)


class SqlReportPages:
    """`ports.report_pages.ReportPages` on one connection."""

    _connection: Connection

    def stands(self, moment: datetime, notice: str | None) -> Iterator[Stand]:
        """Yield every change of obligations by the moment, by duty and in order."""
        audit = Row.metadata.tables["audit"].c
        facts = [audit.state[name].as_string() for name in ("step", "last_day", "submitted_on")]
        query = (
            select(audit.subject, audit.at, *facts)
            .where(
                audit.kind == Kind.ASSIGNMENT,
                audit.at <= moment,
                audit.state["modality"].as_string() == Modality.OBLIGATION,
            )
            .order_by(audit.subject, audit.seq)
            .execution_options(yield_per=10_000)
        )
        if notice is not None:
            query = query.where(audit.state["notice"].as_string() == notice)
        steps = {step.value: step for step in Step}
        for code, at, step, last_day, submitted_on in self._connection.execute(query):
            yield Stand(code, at, steps[step], _day(last_day), _day(submitted_on))

    def issued_reports(self, day: date) -> Sequence[IssuedReport]:
        """Return the reports that stood on the day, by key."""
        row = DocumentRow
        recalled = col(row.recalled_date)
        query = select(
            col(row.key),
            col(row.code_number),
            col(row.code_notation),
            col(row.issued_date),
            col(row.notice),
        ).where(
            col(row.purpose) == DocumentPurpose.REPORT,
            col(row.state).in_(_OUT),
            col(row.issued_date) <= day,
            recalled.is_(None) | (recalled > day),
        )
        found = self._connection.execute(query.order_by(col(row.key)))
        return [IssuedReport(k, n or 0, of, on, notice) for k, n, of, on, notice in found if on]

    def recipients_of_mails(self, beginning: str) -> Mapping[str, str]:
        """Return whom the mails went to whose keys begin so: a range that the primary key has."""
        key = col(MessageRow.key)
        after = f"{beginning[:-1]}{chr(ord(beginning[-1]) + 1)}"
        query = select(key, col(MessageRow.to_email), col(MessageRow.to_name))
        found = self._connection.execute(query.where(key >= beginning, key < after))
        return {mail: email or name for mail, email, name in found}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
