"""How duties stood at several moments, from their recorded changes read once."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import accumulate, groupby
from typing import NamedTuple

from workflow.domain.assignment import Step
from workflow.domain.figures import Figures

FINAL_CELLS = {Step.WAIVED: "waived", Step.CANCELLED: "cancelled"}


class Stand(NamedTuple):
    """How one obligation stood from a moment on, until its next change."""

    code: str
    at: datetime
    step: Step
    last_day: date | None
    submitted_on: date | None

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


def cells_at(stands: Iterable[Stand], moments: Sequence[datetime]) -> tuple[Figures, ...]:
    """Count the four cells, and what was waived or cancelled, at each moment.

    `stands` come by duty and in order, `moments` ascend in local time. The same as
    `figures.count` at each of them, but each change is looked at once, however many there are.
    """
    days = [moment.date() for moment in moments]
    steps = {name: [0] * (len(days) + 1) for name in Figures.__slots__}
    for _, changes in groupby(stands, key=lambda stand: stand.code):
        for stand, first, end in _reaches(list(changes), moments):
            for cell, begin, stop in _cells(stand, days, first, end):
                steps[cell][begin] += 1
                steps[cell][stop] -= 1
    sums = {name: list(accumulate(each)) for name, each in steps.items()}
    return tuple(
        Figures(**{name: each[at] for name, each in sums.items()}) for at in range(len(days))
    )


def stands_at(stands: Iterable[Stand], moment: datetime) -> dict[str, Stand]:
    """Return how each duty that was there stood at the moment, by code."""
    return {stand.code: stand for stand in stands if stand.at <= moment}


def _reaches(
    changes: Sequence[Stand], moments: Sequence[datetime]
) -> Iterator[tuple[Stand, int, int]]:
    """Yield each stand with the places of the moments at which it held."""
    starts = [bisect_left(moments, stand.at) for stand in changes]
    for stand, first, end in zip(changes, starts, [*starts[1:], len(moments)], strict=True):
        if first < end:
            yield stand, first, end


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
