"""The four official cells and what stands beside them, as they were on any day.

total = done + not done; done = on time + late; not done = in time + overdue. Waived and cancelled
assignments are counted apart, standing duties and bans are not counted at all: nobody finishes
them. The rate is done ÷ (done + overdue): what fell due, not everything.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from workflow.domain.assignment import Assignment, Step
from workflow.domain.directive import Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Counts of obligations on one day."""

    done_on_time: int = 0
    done_late: int = 0
    open_in_time: int = 0
    open_overdue: int = 0
    due_soon: int = 0
    undated: int = 0
    nil_returns: int = 0
    waiting: int = 0
    waived: int = 0
    cancelled: int = 0

    @property
    def done(self) -> int:
        """Accepted results (*đã hoàn thành*), nil returns included."""
        return self.done_on_time + self.done_late

    @property
    def not_done(self) -> int:
        """Everything else that is owed (*chưa hoàn thành*)."""
        return self.open_in_time + self.open_overdue

    @property
    def total(self) -> int:
        """All obligations that are neither waived nor cancelled."""
        return self.done + self.not_done

    @property
    def fell_due(self) -> int:
        """What fell due: done and overdue."""
        return self.done + self.open_overdue

    @property
    def rate(self) -> float | None:
        """Done ÷ fell due, in percent with two decimals; None while nothing fell due."""
        return round(100 * self.done / self.fell_due, 2) if self.fell_due else None


def count(assignments: Iterable[Assignment], today: date, due_soon_until: date) -> Figures:
    """Count the obligations as they stood at the end of `today`.

    `due_soon_until` is the last day that still counts as *sắp hết hạn*.
    """
    cells = dict.fromkeys(Figures.__slots__, 0)
    for assignment in assignments:
        if assignment.modality is Modality.OBLIGATION:
            for cell in _cells(assignment, today, due_soon_until):
                cells[cell] += 1
    return Figures(**cells)


def count_by(
    assignments: Iterable[Assignment],
    key: Callable[[Assignment], str],
    today: date,
    due_soon_until: date,
) -> dict[str, Figures]:
    """Count for each value of `key`, in the order of first appearance."""
    parts: dict[str, list[Assignment]] = {}
    for assignment in assignments:
        parts.setdefault(key(assignment), []).append(assignment)
    return {name: count(part, today, due_soon_until) for name, part in parts.items()}


def _cells(assignment: Assignment, today: date, due_soon_until: date) -> tuple[str, ...]:
    if assignment.step is Step.WAIVED:
        return ("waived",)
    if assignment.step is Step.CANCELLED:
        return ("cancelled",)
    is_late = assignment.is_late_on(today)
    if assignment.is_done():
        nil = ("nil_returns",) if assignment.is_nil else ()
        return ("done_late" if is_late else "done_on_time", *nil)
    cell = "open_overdue" if is_late else "open_in_time"
    return (cell, *_beside(assignment, is_late=is_late, due_soon_until=due_soon_until))


def _beside(assignment: Assignment, *, is_late: bool, due_soon_until: date) -> tuple[str, ...]:
    if assignment.step is Step.SUBMITTED:
        return ("waiting",)
    if assignment.last_day is None:
        return ("undated",)
    return ("due_soon",) if not is_late and assignment.last_day <= due_soon_until else ()
