"""Reads for pages: one statement each."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import ScalarSelect, Select, func, select, true
from sqlmodel import col

from workflow.domain.assignment import UNFINISHED, Assignment
from workflow.domain.audit import AuditEntry
from workflow.domain.duty_list import Days, DutyFilter, DutyState, Slice, WorkCounts
from workflow.domain.log_list import LogFilter
from workflow.domain.message import MessageState
from workflow.domain.outgoing import DocumentState
from workflow.domain.report_key import IssuedReport
from workflow.domain.typed import value_of
from workflow.store import log
from workflow.store.document_pages import SqlDocumentPages
from workflow.store.duty_pages import SqlDutyPages
from workflow.store.duty_states import LAST_DAY, STEP, filtered, in_state
from workflow.store.figure_pages import SqlFigurePages
from workflow.store.mail_pages import SqlMailPages
from workflow.store.named_pages import SqlNamedPages
from workflow.store.notice_pages import SqlNoticePages
from workflow.store.portal_pages import SqlPortalPages
from workflow.store.register_pages import SqlRegisterPages
from workflow.store.report_pages import SqlReportPages, issued_reports
from workflow.store.rows import values_in
from workflow.store.tables import AssignmentRow, AuditRow, DocumentRow, MessageRow
from workflow.store.unit_pages import SqlUnitPages

_COUNTED = (
    DutyState.WAITING,
    DutyState.ASKED,
    DutyState.DUE_SOON,
    DutyState.OVERDUE,
    DutyState.LATE,
)


class SqlPages(
    SqlDocumentPages,
    SqlDutyPages,
    SqlFigurePages,
    SqlNamedPages,
    SqlUnitPages,
    SqlNoticePages,
    SqlMailPages,
    SqlRegisterPages,
    SqlPortalPages,
    SqlReportPages,
):
    """`ports.pages.Pages` on one connection."""

    def work_counts(self, days: Days) -> WorkCounts:
        """Count what waits for somebody."""
        return value_of(WorkCounts, self._connection.execute(_work(days)).mappings().one())

    def work_and_reports(
        self, days: Days, day: date
    ) -> tuple[WorkCounts, int, Sequence[IssuedReport]]:
        """Count what waits for somebody and what was ever changed; return reports of the day."""
        changes = select(func.count()).select_from(AuditRow).scalar_subquery()
        work = _work(days).add_columns(changes.label("changes")).subquery()
        issued = issued_reports(day).subquery()
        query = select(work, issued).outerjoin_from(work, issued, true()).order_by(issued.c.key)
        rows = self._connection.execute(query).mappings().all()
        facts = ([row[name] for name in IssuedReport._fields] for row in rows if row["key"])
        reports = [IssuedReport(*each) for each in facts]
        return value_of(WorkCounts, rows[0]), rows[0]["changes"], reports

    def duties(self, wanted: DutyFilter, days: Days, part: Slice) -> Sequence[Assignment]:
        """Return duties by last day, those without one last, then by code."""
        query = (
            select(AssignmentRow)
            .where(*filtered(wanted, days))
            .order_by(LAST_DAY.is_(None), LAST_DAY, col(AssignmentRow.code))
            .limit(part.limit)
            .offset(part.offset)
        )
        return values_in(self._connection.execute(query), Assignment)

    def count_duties(self, wanted: DutyFilter, days: Days) -> int:
        """Count the duties that a list has over all its pages."""
        query = select(func.count()).select_from(AssignmentRow).where(*filtered(wanted, days))
        return self._connection.scalar(query) or 0

    def units_owing(self) -> Sequence[str]:
        """Return the codes of units that have not finished something."""
        query = select(col(AssignmentRow.unit)).where(STEP.in_(sorted(UNFINISHED))).distinct()
        return sorted(self._connection.scalars(query))

    def log(self, wanted: LogFilter, part: Slice) -> Sequence[AuditEntry]:
        """Return rows of the audit trail, the newest first."""
        return log.entries(self._connection, wanted, part)

    def count_log(self, wanted: LogFilter) -> int:
        """Count the rows that the log has over all its pages."""
        return log.count(self._connection, wanted)


def _documents(state: DocumentState) -> ScalarSelect[int]:
    return select(func.count()).where(col(DocumentRow.state) == state).scalar_subquery()


def _mails(state: MessageState) -> ScalarSelect[int]:
    return select(func.count()).where(col(MessageRow.state) == state).scalar_subquery()


@lru_cache(maxsize=16)
def _work(days: Days) -> Select[Any]:
    duties = (
        select(*[func.count().filter(in_state(s, days)).label(s.value) for s in _COUNTED])
        .select_from(AssignmentRow)
        .where(STEP.in_(sorted(UNFINISHED)))
        .subquery()
    )
    return select(
        duties,
        _documents(DocumentState.DRAFT).label("drafts"),
        _documents(DocumentState.SUBMITTED).label("submitted_documents"),
        _mails(MessageState.FAILED).label("failed_mails"),
        _mails(MessageState.UNREACHABLE).label("unreachable_mails"),
    )
