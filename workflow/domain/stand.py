"""How duties stood at several moments, from their recorded changes read once."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import accumulate
from typing import NamedTuple, Self

from workflow.domain.assignment import Assignment, Step
from workflow.domain.figures import Figures

FINAL_CELLS = {Step.WAIVED: "waived", Step.CANCELLED: "cancelled"}


class Stand(NamedTuple):
    """How an obligation stood between two of its changes."""

    step: Step
    last_day: date | None
    submitted_on: date | None

    @classmethod
    def of(cls, assignment: Assignment) -> Self:
        """Return how an assignment stands."""
        return cls(assignment.step, assignment.last_day, assignment.submitted_on)

    def is_done(self) -> bool:
        """Tell whether the result was accepted."""
        return self.step is Step.ACCEPTED

    def is_late_on(self, day: date) -> bool:
        """Tell whether it was, or by the day has become, too late."""
        return self.last_day is not None and (self.submitted_on or day) > self.last_day

    def is_overdue(self, day: date) -> bool:
        """Tell whether it counts as *đang thực hiện quá hạn* on the day."""
        is_closed = self.is_done() or self.step in FINAL_CELLS
        return not is_closed and self.is_late_on(day)


class Reach(NamedTuple):
    """How many obligations stood alike from the `first` moment on, to before the one at `end`."""

    stand: Stand
    first: int
    end: int
    number: int


def cells_at(reaches: Iterable[Reach], moments: Sequence[datetime]) -> tuple[Figures, ...]:
    """Count the four cells, and what was waived or cancelled, at each moment.

    `moments` ascend in local time. The same as `figures.tallied` at each of them, but what stood
    alike is looked at once, however many moments there are.
    """
    days = [moment.date() for moment in moments]
    steps = {name: [0] * (len(days) + 1) for name in Figures.__slots__}
    for stand, first, end, number in reaches:
        for cell, begin, stop in _cells(stand, days, first, end):
            steps[cell][begin] += number
            steps[cell][stop] -= number
    sums = {name: list(accumulate(each)) for name, each in steps.items()}
    return tuple(
        Figures(**{name: each[at] for name, each in sums.items()}) for at in range(len(days))
    )


def _cells(
    stand: Stand, days: Sequence[date], first: int, end: int
) -> Iterator[tuple[str, int, int]]:
    """Yield the cells in which a stand is counted, each with the places of its moments."""
    if cell := FINAL_CELLS.get(stand.step):
        yield cell, first, end
    elif stand.is_done():
        yield "done_late" if stand.is_late_on(days[first]) else "done_on_time", first, end
    elif stand.submitted_on or stand.last_day is None:
        yield "open_overdue" if stand.is_late_on(days[first]) else "open_in_time", first, end
    else:
        turn = min(max(bisect_right(days, stand.last_day), first), end)
        yield "open_in_time", first, turn
        yield "open_overdue", turn, end
