"""The four official cells and what stands beside them, as they were on any day.

total = done + not done; done = on time + late; not done = in time + overdue. Waived and cancelled
assignments are counted apart, standing duties and bans are not counted at all: nobody finishes
them. The rate is done ÷ (done + overdue): what fell due, not everything.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from workflow.domain.assignment import Step
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


class Part(StrEnum):
    """By what figures are told apart."""

    UNIT = "unit"
    GROUP = "group"
    CLAUSE = "clause"
    NOTICE = "notice"
    PERIOD = "period"


class Facts(NamedTuple):
    """What decides on a day in which cells a duty is counted."""

    modality: Modality
    step: Step
    is_late: bool
    is_undated: bool
    is_due_soon: bool
    is_nil: bool

    def is_waiting_late(self) -> bool:
        """Tell whether it was handed in too late and is not yet accepted."""
        return self.step is Step.SUBMITTED and self.is_late


class Share(NamedTuple):
    """How many duties of one part, a unit or a clause, have the same facts."""

    key: str
    facts: Facts
    number: int


def tallied(shares: Iterable[Share]) -> dict[str, Figures]:
    """Count the obligations of each part, in the order of first appearance."""
    parts: dict[str, dict[str, int]] = {}
    for share in shares:
        cells = parts.setdefault(share.key, dict.fromkeys(Figures.__slots__, 0))
        for cell in _cells(share.facts):
            cells[cell] += share.number
    return {key: Figures(**cells) for key, cells in parts.items()}


def in_all(parts: Iterable[Figures]) -> Figures:
    """Return the sum of figures that count no duty twice."""
    parts = list(parts)
    return Figures(**{name: sum(getattr(p, name) for p in parts) for name in Figures.__slots__})


def _cells(facts: Facts) -> tuple[str, ...]:
    if facts.modality is not Modality.OBLIGATION:
        return ()
    if facts.step is Step.WAIVED:
        return ("waived",)
    if facts.step is Step.CANCELLED:
        return ("cancelled",)
    if facts.step is Step.ACCEPTED:
        nil = ("nil_returns",) if facts.is_nil else ()
        return ("done_late" if facts.is_late else "done_on_time", *nil)
    return ("open_overdue" if facts.is_late else "open_in_time", *_beside(facts))


def _beside(facts: Facts) -> tuple[str, ...]:
    if facts.step is Step.SUBMITTED:
        return ("waiting",)
    if facts.is_undated:
        return ("undated",)
    return ("due_soon",) if facts.is_due_soon and not facts.is_late else ()
