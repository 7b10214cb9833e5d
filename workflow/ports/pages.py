"""What pages list: reads of one statement each, however many rows there are."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Protocol

from workflow.domain.assignment import Assignment
from workflow.domain.duty_list import Days, DutyFilter, Slice, WorkCounts
from workflow.domain.report_key import IssuedReport
from workflow.domain.stand import Stand


class Pages(Protocol):
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

    def stands(self, moment: datetime, notice: str | None) -> Iterator[Stand]:
        """Yield every change of obligations by the moment, by duty and in order."""
        ...

    def issued_reports(self, notice: str | None, day: date) -> Sequence[IssuedReport]:
        """Return the reports of the same scope that stood on the day, by key."""
        ...

    def changes_recorded(self) -> int:
        """Return how many changes were ever recorded."""
        ...

    def known_mails(self, keys: Sequence[str]) -> frozenset[str]:
        """Return those of the keys that mails bear, whatever became of them."""
        ...
