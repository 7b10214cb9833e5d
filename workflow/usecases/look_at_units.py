"""Show a page of the units."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from workflow.domain.duty_list import Slice
from workflow.domain.folded import folded
from workflow.domain.organ import Group, Unit
from workflow.domain.unit_list import UnitFigures, UnitFilter
from workflow.usecases.count_work import days_of
from workflow.usecases.desk import Desk

NOTHING = UnitFigures()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitList:
    """The units of a page with their figures; `missing` counts those that no mail can reach."""

    units: Sequence[Unit]
    figures: Mapping[str, UnitFigures]
    total: int
    missing: int
    groups: Sequence[Group]


def look_at_units(desk: Desk, wanted: UnitFilter, part: Slice) -> UnitList:
    """Return a page of the units, those that exist today first, in the order of the files."""
    today = desk.today()
    everybody = sorted(desk.rules.organs.units.values(), key=lambda unit: not unit.is_on(today))
    found = [unit for unit in everybody if _fits(unit, wanted, today)]
    shown = found[part.offset : part.offset + part.limit]
    with desk.store.read() as tx:
        figures = tx.pages.unit_figures(days_of(desk), [unit.code for unit in shown])
    return UnitList(
        units=shown,
        figures={unit.code: figures.get(unit.code, NOTHING) for unit in shown},
        total=len(found),
        missing=sum(1 for unit in everybody if unit.is_on(today) and unit.reach() is None),
        groups=tuple(desk.rules.organs.groups.values()),
    )


def _fits(unit: Unit, wanted: UnitFilter, today: date) -> bool:
    is_there = unit.is_on(today)
    return (
        wanted.kind in {None, unit.kind}
        and (wanted.is_ended is None or wanted.is_ended is not is_there)
        and not (wanted.is_without_address and (unit.reach() or not is_there))
        and _has_words(unit, wanted.words.split())
    )


def _has_words(unit: Unit, words: Sequence[str]) -> bool:
    if not words:
        return True
    people = (unit.focal_point, unit.head)
    named = [unit.code, unit.name, unit.short_name, unit.email]
    named += [text for person in people if person for text in (person.full_name, person.email)]
    text = folded(" ".join(word for word in named if word))
    return all(word in text for word in words)
