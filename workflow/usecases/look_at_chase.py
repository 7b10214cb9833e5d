"""Who could be chased: notices with late duties, and the late units of one."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.domain.assignment import Assignment
from workflow.domain.directive import DirectiveFile
from workflow.errors import InputError
from workflow.ports.which import Which
from workflow.usecases.desk import Desk
from workflow.usecases.late_units import LateUnit, late_units


@dataclass(frozen=True, slots=True, kw_only=True)
class ChaseChoice:
    """The notices that somebody else is late with; of the one chosen, the units that are late.

    `own` counts what we are late with ourselves, with the one chosen or with all: nobody is chased.
    """

    notices: Sequence[tuple[DirectiveFile, int]]
    own: int
    late: Sequence[LateUnit] = ()


def look_at_chase(desk: Desk, notice: str | None) -> ChaseChoice:
    """Return what there is to choose from.

    Raises:
        NotFoundError: When there is no such notice.
    """
    today = desk.today()
    with desk.store.read() as tx:
        overdue = [a for a in tx.assignments(Which(is_owed=True)) if a.is_overdue(today)]
        own = [a for a in overdue if desk.rules.is_ours(a.unit, today)]
        others = [a for a in overdue if not desk.rules.is_ours(a.unit, today)]
        notices = [(file, _late_with(others, file.key)) for file in tx.notices()]
        late: Sequence[LateUnit] = ()
        if notice:
            tx.notice(notice)
            try:
                late = late_units(tx, desk, notice)
            except InputError:
                late = ()
    return ChaseChoice(
        notices=[pair for pair in notices if pair[1]],
        own=_late_with(own, notice) if notice else len(own),
        late=late,
    )


def _late_with(overdue: Sequence[Assignment], notice: str) -> int:
    return sum(duty.notice == notice for duty in overdue)
