"""What changed from one moment to another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from workflow.domain.assignment import Assignment
from workflow.domain.stand import Stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The duties that were given, done, became overdue or were given more time in between."""

    opened: tuple[Assignment, ...] = ()
    done: tuple[Assignment, ...] = ()
    overdue: tuple[Assignment, ...] = ()
    extended: tuple[Assignment, ...] = ()


def difference(
    before: Mapping[str, Stand], now: Iterable[Assignment], day_before: date, today: date
) -> Difference:
    """Compare how obligations stood at the end of `day_before` with how they stand `today`.

    `before` has every obligation that was there. What was done late is under done, not overdue.
    """
    duties = [assignment for assignment in now if assignment.is_obliged()]
    then = [(assignment, before.get(assignment.code)) for assignment in duties]
    return Difference(
        opened=tuple(a for a, old in then if old is None),
        done=tuple(a for a, old in then if a.is_done() and not (old and old.is_done())),
        overdue=tuple(
            a for a, old in then if _is_late(a, today) and not (old and old.is_overdue(day_before))
        ),
        extended=tuple(a for a, old in then if old and _is_later(a.last_day, old.last_day)),
    )


def _is_late(assignment: Assignment, today: date) -> bool:
    return not assignment.is_done() and assignment.is_late_on(today)


def _is_later(last_day: date | None, before: date | None) -> bool:
    return last_day is not None and before is not None and last_day > before
