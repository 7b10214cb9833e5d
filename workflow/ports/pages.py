"""What pages list: reads of one statement each, however many rows there are."""

from collections.abc import Sequence
from typing import Protocol

from workflow.domain.assignment import Assignment
from workflow.domain.duty_list import Days, DutyFilter, Slice, WorkCounts
from workflow.ports.document_pages import DocumentPages
from workflow.ports.report_pages import ReportPages


class Pages(DocumentPages, ReportPages, Protocol):
    """What pages list and count."""

    def work_counts(self, days: Days) -> WorkCounts:
        """Count what waits for somebody."""
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
