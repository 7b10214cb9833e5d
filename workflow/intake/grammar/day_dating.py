"""What completes a date that the text leaves short: the date of the document itself."""

from dataclasses import dataclass
from datetime import date, timedelta

from workflow.domain.notice_draft import Sureness
from workflow.domain.period import end_of_month, in_month

CLEARLY_BEFORE = timedelta(days=60)
"""So long before the document, a day without a year is meant to be next year's."""
NEXT = frozenset({"sau", "tới"})
"""*Năm sau*, *tháng tới*: the one after this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """When the document was issued: the day, or the month (year, month) where the day is blank."""

    issued: date | None = None
    month: tuple[int, int] | None = None

    @property
    def first_day(self) -> date | None:
        """The day of issue, or the first day that it can have been."""
        return self.issued or (date(*self.month, 1) if self.month else None)

    @property
    def last_day(self) -> date | None:
        """The day of issue, or the last day that it can have been."""
        return self.issued or (end_of_month(*self.month) if self.month else None)

    def year(self, written: str | None, month: int, day: int = 31) -> int | None:
        """Return the year that is written, or meant; None where nothing tells it.

        A year that is missing is the document's; the next one only when the day would else lie
        sixty days or more before the document: *trước ngày 15/01* in a notice of December.

        >>> Dating(issued=date(2025, 12, 20)).year(None, 1, 15)
        2026
        """
        if written and written.isdecimal():
            return int(written) if len(written) == 4 else 2000 + int(written)
        issued = self.first_day
        if issued is None:
            return None
        if written:
            return issued.year + (written in NEXT)
        is_past = issued - in_month(issued.year, month, max(day, 1)) >= CLEARLY_BEFORE
        return issued.year + is_past

    def trust(self, written: str | None, last_day: date) -> Sureness:
        """Tell how far a day may be trusted whose year was written, or completed."""
        issued = self.first_day
        if written:
            return Sureness.SURE
        if issued is None or last_day < issued:
            return Sureness.ASK
        return Sureness.SURE if last_day.year == issued.year else Sureness.LIKELY

    def is_before_issue(self, day: date) -> bool:
        """Tell whether a day surely lies before the document, so that it can only be told of."""
        return self.first_day is not None and day < self.first_day

    def may_be_before_issue(self, day: date) -> bool:
        """Tell whether a day may lie before the document, as far as its date is known."""
        return self.last_day is not None and day < self.last_day
