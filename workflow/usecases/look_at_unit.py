"""Show one unit with all that is declared of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.domain.audit import AuditEntry
from workflow.domain.organ import Group, Member, Unit
from workflow.domain.unit_list import UnitFigures
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitSheet:
    """One unit: the groups that it stands in with its time there, whom it took over from."""

    unit: Unit
    is_there: bool
    figures: UnitFigures
    groups: Sequence[tuple[Group, Member]]
    before: Sequence[Unit]
    after: Unit | None
    act: str
    trail: Sequence[AuditEntry]


def look_at_unit(desk: Desk, code: str) -> UnitSheet:
    """Return the unit.

    Raises:
        NotFoundError: When no unit has the code.
    """
    organs = desk.rules.organs
    unit = organs.unit(code)
    with desk.store.read() as tx:
        figures = tx.pages.unit_figures(days_of(desk), [code])
        trail = tx.trail(f"don-vi/{code}")
    groups = ((group, member) for group in organs.groups.values() for member in group.members)
    return UnitSheet(
        unit=unit,
        is_there=unit.is_on(desk.today()),
        figures=figures.get(code, UnitFigures()),
        groups=[(group, member) for group, member in groups if member.code == code],
        before=[u for u in organs.units.values() if u.successor and u.successor.to == code],
        after=organs.unit(unit.successor.to) if unit.successor else None,
        act=organs.acts.get(unit.successor.act, "") if unit.successor else "",
        trail=trail,
    )
