"""Assignments put into a store as they are, under codes that no notice gives."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from workflow.domain.assignment import Assignment
from workflow.domain.audit import Actor
from workflow.domain.fan_out import FanOut
from workflow.domain.owing import OwingUnit
from workflow.ports.transaction import Transaction

CLERK = Actor(name="Trần Thị Văn Thư")
MORNING = datetime(2025, 2, 12, 1, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded(FanOut):
    """One assignment with a code of its own."""

    given: str

    def code(self, one: OwingUnit) -> str:
        """Return the code that was given."""
        return self.given


def coded(assignment: Assignment) -> Coded:
    """Return what opens one assignment, however it stands."""
    owing = OwingUnit(
        unit=assignment.unit, first_unit=assignment.first_unit, owner=assignment.owner
    )
    plain = replace(assignment, code="", unit="", first_unit="", owner="")
    return Coded(plain=plain, owing=(owing,), given=assignment.code)


def put_in(tx: Transaction, assignments: Iterable[Assignment], at: datetime = MORNING) -> None:
    """Open assignments one by one, each with the change that opened it."""
    for assignment in assignments:
        tx.open(coded(assignment), CLERK, at)
