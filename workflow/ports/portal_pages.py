"""What the page of one unit lists: reads of one statement each."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from workflow.domain.assignment import Assignment
from workflow.domain.audit import AuditEntry
from workflow.domain.directive import DirectiveFile
from workflow.domain.duty_list import Days, DutyState, Slice


class PortalPages(Protocol):
    """What a unit sees of its own duties, over all notices."""

    def unit_duties(self, unit: str, days: Days, part: Slice) -> Sequence[Assignment]:
        """Return what it owes, what it handed in, what it keeps to, the rest; each by last day."""
        ...

    def count_unit(self, unit: str, days: Days) -> Mapping[DutyState | None, int]:
        """Count its duties by state; None counts all."""
        ...

    def answers(self, assignments: Sequence[str]) -> Mapping[str, AuditEntry]:
        """Return the last answer of the office about each of these that has one."""
        ...

    def notices_by_key(self, keys: Sequence[str]) -> Mapping[str, DirectiveFile]:
        """Return these adopted notices."""
        ...
