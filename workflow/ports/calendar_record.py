"""What was recorded of the calendar that days are counted with."""

from collections.abc import Collection, Sequence
from typing import Protocol

from workflow.domain.audit import Change
from workflow.domain.calendar_change import RecordedYear


class CalendarRecord(Protocol):
    """The years of the calendar as they were recorded."""

    def marks(self) -> Sequence[tuple[str, int]]:
        """Return under what each year is recorded, and how often: all that changes with it."""
        ...

    def history(self) -> Sequence[RecordedYear]:
        """Return every year as it was recorded, in that order."""
        ...

    def hold(self, years: Collection[int]) -> Sequence[RecordedYear]:
        """Return each year as it is now, and keep it so until the transaction ends.

        Many may hold it at once; alone, when one of `years` was never recorded.
        """
        ...

    def hold_alone(self) -> Sequence[RecordedYear]:
        """Do the same so that nobody else holds it: to change it."""
        ...

    def put(self, change: Change) -> None:
        """Record a year; the transaction holds the calendar alone."""
        ...
