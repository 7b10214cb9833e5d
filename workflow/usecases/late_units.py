"""Who is late with a notice, with what, and how often they were chased: for drafts and previews."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from workflow.domain.assignment import Assignment
from workflow.domain.outgoing import OutgoingDocument
from workflow.errors import InputError
from workflow.ports.transaction import Transaction
from workflow.ports.which import Which
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class LateUnit:
    """One unit that is late, its late duties, and the issued documents that chased any of them."""

    unit: str
    duties: tuple[Assignment, ...]
    chases: tuple[OutgoingDocument, ...]

    @property
    def last_chases(self) -> Mapping[str, OutgoingDocument]:
        """The letter that chased each duty last."""
        return {code: document for document in self.chases for code in document.about}

    @property
    def next_round(self) -> int:
        """Which time it is to be chased now: one more than the last time for any of its duties."""
        return 1 + max((document.chase_round for document in self.chases), default=0)


def late_units(
    tx: Transaction,
    desk: Desk,
    notice: str,
    units: Sequence[str] = (),
    day: date | None = None,
) -> Sequence[LateUnit]:
    """Return the late units of a notice, or of those named; never ourselves. `day`: else today.

    For a unit that has ended its successor answers, whether or not its duties have moved yet.

    Raises:
        NotFoundError: When a unit named is not declared.
        InputError: When nobody is late.
    """
    for unit in units:
        desk.rules.organs.unit(unit)
    which = Which(notice=notice, is_owed=True)
    found = _late(tx.assignments(which), desk, units, day or desk.today())
    late = sorted(found, key=lambda a: (a.unit, a.code))
    if not late:
        raise InputError(f"Không có nhiệm vụ nào của “{notice}” quá hạn để đôn đốc.")
    chases = tx.chases([duty.code for duty in late])
    return [
        _of_one(unit, tuple(duties), chases) for unit, duties in groupby(late, key=lambda a: a.unit)
    ]


def _late(
    owed: Sequence[Assignment], desk: Desk, units: Sequence[str], day: date
) -> list[Assignment]:
    found = []
    for duty in owed:
        answers = desk.rules.organs.living(duty.unit, day).code
        is_meant = not units or not {duty.unit, answers}.isdisjoint(units)
        if duty.is_overdue(day) and is_meant and not desk.rules.is_ours(answers, day):
            found.append(replace(duty, unit=answers))
    return found


def _of_one(
    unit: str, duties: tuple[Assignment, ...], chases: Sequence[OutgoingDocument]
) -> LateUnit:
    codes = {duty.code for duty in duties}
    own = tuple(document for document in chases if not codes.isdisjoint(document.about))
    return LateUnit(unit=unit, duties=duties, chases=own)
