"""What reports are counted from: reads of one statement each."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from workflow.domain.report_key import IssuedReport
from workflow.domain.stand import Stand


class ReportPages(Protocol):
    """Changes of duties, and what was reported of them."""

    def stands(self, moment: datetime, notice: str | None) -> Iterator[Stand]:
        """Yield every change of obligations by the moment, by duty and in order."""
        ...

    def issued_reports(self, day: date) -> Sequence[IssuedReport]:
        """Return the reports of the same scope that stood on the day, by key."""
        ...

    def recipients_of_mails(self, beginning: str) -> Mapping[str, str]:
        """Return to which address, or to whom, the mails went whose keys begin so, by key."""
        ...
