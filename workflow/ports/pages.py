"""What is listed, for people and programs: a constant number of statements each."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from workflow.domain.assignment import Assignment
from workflow.domain.audit import AuditEntry
from workflow.domain.duty_list import Days, DutyFilter, Slice, WorkCounts
from workflow.domain.log_list import LogFilter
from workflow.domain.report_key import IssuedReport
from workflow.ports.document_pages import DocumentPages
from workflow.ports.duty_pages import DutyPages
from workflow.ports.figure_pages import FigurePages
from workflow.ports.mail_pages import MailPages
from workflow.ports.notice_pages import NoticePages
from workflow.ports.portal_pages import PortalPages
from workflow.ports.register_pages import RegisterPages
from workflow.ports.report_pages import ReportPages
from workflow.ports.unit_pages import UnitPages


class Pages(
    DocumentPages,
    DutyPages,
    FigurePages,
    UnitPages,
    NoticePages,
    MailPages,
    RegisterPages,
    PortalPages,
    ReportPages,
    Protocol,
):
    """What is listed and counted."""

    def work_counts(self, days: Days) -> WorkCounts:
        """Count what waits for somebody."""
        ...

    def work_and_reports(
        self, days: Days, day: date
    ) -> tuple[WorkCounts, int, Sequence[IssuedReport]]:
        """Count what waits for somebody and what was ever changed; return reports of the day.

        Those that were issued and stood on the day, of whatever scope, by key.
        """
        ...

    def duties(self, wanted: DutyFilter, days: Days, part: Slice) -> Sequence[Assignment]:
        """Return duties by last day, those without one last, then by code."""
        ...

    def count_duties(self, wanted: DutyFilter, days: Days) -> int:
        """Count the duties that a list has over all its pages."""
        ...

    def units_owing(self) -> Sequence[str]:
        """Return the codes of units that have not finished something."""
        ...

    def log(self, wanted: LogFilter, part: Slice) -> Sequence[AuditEntry]:
        """Return rows of the audit trail, the newest first."""
        ...

    def count_log(self, wanted: LogFilter) -> int:
        """Count the rows that the log has over all its pages."""
        ...
