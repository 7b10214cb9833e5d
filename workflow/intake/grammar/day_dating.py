"""What completes a date that the text leaves short: the date of the document itself."""

from dataclasses import dataclass
from datetime import date, timedelta

from workflow.domain.period import end_of_month, in_month

CLEARLY_BEFORE = timedelta(days=60)
"""So long before the document, a day without a year is meant to be next year's."""


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

    def year_of(self, month: int, day: int = 31) -> int | None:
        """Return the year of a day that is written without one, None where nothing tells it.

        It is the document's year; the next one only when the day would else lie sixty days or more
        before the document: *trước ngày 15/01* in a notice of December.

        >>> Dating(issued=date(2025, 12, 20)).year_of(1, 15)
        2026
        """
        issued = self.first_day
        if issued is None:
            return None
        same_year = in_month(issued.year, month, day)
        return issued.year + (issued - same_year >= CLEARLY_BEFORE)
