"""What figures are counted from, as it was at a moment: a constant number of statements each."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from workflow.domain.assignment import Assignment, Incident
from workflow.domain.duty_list import Days, Slice
from workflow.domain.figures import Part, Share
from workflow.domain.stand import Reach, Stand
from workflow.ports.which import Which


class Named(NamedTuple):
    """What a report tells duty by duty, besides what is late.

    `held` are the standing duties and bans, by code, `breaches` those of them reported by then, by
    day. `stirred` was changed since an earlier moment, or its last day passed since; `before` is
    how each of it stood that was there.
    """

    held: Sequence[Assignment]
    breaches: Sequence[Incident]
    stirred: Sequence[Assignment]
    before: Mapping[str, Stand]


class FigurePages(Protocol):
    """Duties as they stood, alike ones put together."""

    def shares(self, moment: datetime, which: Which, days: Days) -> Mapping[Part, Sequence[Share]]:
        """Return how many duties of each part had the same facts; parts in order of code."""
        ...

    def late_duties(
        self, moment: datetime, which: Which, part: Slice | None = None
    ) -> Sequence[Assignment]:
        """Return what was not done by its last day, the longest overdue first."""
        ...

    def named(self, moment: datetime, which: Which, since: datetime | None) -> Named:
        """Return what is told duty by duty; without an earlier moment nothing was stirred."""
        ...

    def reaches(self, moments: Sequence[datetime], notice: str | None) -> Sequence[Reach]:
        """Return how obligations stood from which of the moments to which, what is alike counted.

        `moments` ascend.
        """
        ...
