"""Who belongs in a chase that is drafted anew: its units, and those that became late since."""

from collections.abc import Sequence
from datetime import date, datetime

from workflow.domain.audit import AuditEntry, Move
from workflow.domain.outgoing import COMMON_CHASE, OutgoingDocument
from workflow.errors import InputError
from workflow.ports.transaction import Transaction
from workflow.ports.which import Which
from workflow.usecases.desk import Desk
from workflow.usecases.late_units import LateUnit, late_units

DRAFTED = frozenset({Move.DRAFT, Move.REDRAFT})


def late_again(tx: Transaction, desk: Desk, chase: OutgoingDocument) -> Sequence[LateUnit]:
    """Return the units of the chase that are late today, each with all that it is late with.

    A unit that was late already when a common letter was drafted, and is not in it, was left out
    on purpose and stays out; one that became late since joins.

    Raises:
        InputError: When no unit of the chase is late any more.
    """
    today, organs = desk.today(), desk.rules.organs
    chosen = {organs.living(unit, today).code for unit in chase.recipients}
    late = _late_now(tx, desk, chase)
    if chosen.isdisjoint(one.unit for one in late):
        raise InputError(
            f"Không còn đơn vị nào nêu trong “{chase.key}” quá hạn: không cần gửi nữa, hãy bỏ dự "
            "thảo này (đã trình ký thì rút về trước)."
        )
    if chase.first_template != COMMON_CHASE:
        return [one for one in late if one.unit in chosen]
    left_out = _late_then(tx, desk, chase) - chosen
    return [one for one in late if one.unit not in left_out]


def drafted_at(trail: Sequence[AuditEntry]) -> datetime:
    """Return when the figures of a chase were counted."""
    return next(entry.at for entry in reversed(trail) if entry.move in DRAFTED)


def drafted_on(desk: Desk, trail: Sequence[AuditEntry]) -> date:
    """Return the day up to which a chase counts."""
    return drafted_at(trail).astimezone(desk.clock.now().tzinfo).date()


def _late_now(tx: Transaction, desk: Desk, chase: OutgoingDocument) -> Sequence[LateUnit]:
    try:
        return late_units(tx, desk, chase.notice or "")
    except InputError:
        return ()


def _late_then(tx: Transaction, desk: Desk, chase: OutgoingDocument) -> set[str]:
    trail = tx.trail(chase.key)
    day, today = drafted_on(desk, trail), desk.today()
    then = tx.assignments_as_of(drafted_at(trail), Which(notice=chase.notice))
    return {desk.rules.organs.living(a.unit, today).code for a in then if a.is_overdue(day)}
