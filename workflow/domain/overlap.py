"""Duties that several notices ask of one unit: alike in words, near in time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from workflow.domain.directive import DirectiveFile, Modality, Obligation, one_line
from workflow.domain.rulebook import Rulebook
from workflow.errors import CalendarError

NEAR = timedelta(days=15)
"""Last days no further apart than this ask for much the same at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One duty of one notice, and the day that its words come to, if any."""

    notice: str
    clause: str
    obligation: Obligation
    units: tuple[str, ...]
    last_day: date | None

    @property
    def code(self) -> str:
        """How people call it: notice and duty."""
        return f"{self.notice}.{self.obligation.code}"

    @property
    def words(self) -> str:
        """What is compared: the act and the words of the notice."""
        return f"{self.obligation.action} {one_line(self.obligation.quote)}"

    def is_near(self, other: "Asked") -> bool:
        """Tell whether both are due at about the same time, as far as that is known."""
        if self.last_day is None or other.last_day is None:
            return True
        return abs(self.last_day - other.last_day) <= NEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Two duties of different notices that ask much the same of some units."""

    one: Asked
    other: Asked
    units: tuple[str, ...]
    score: float


def asked_of_units(files: Sequence[DirectiveFile], rules: Rulebook, today: date) -> list[Asked]:
    """Return every duty that units answer for, groups taken apart."""
    return [
        Asked(
            notice=file.key,
            clause=directive.clause,
            obligation=duty,
            units=tuple(sorted(set(_units(duty, rules, file.head.issued_date or today)))),
            last_day=_last_day(file, duty, rules),
        )
        for file in files
        for directive, duty in file.obligations()
        if duty.modality is Modality.OBLIGATION or duty.modality.is_attested
    ]


def by_unit(asked: Sequence[Asked]) -> Mapping[str, list[int]]:
    """Return for each unit the places of its duties."""
    found: dict[str, list[int]] = {}
    for place, each in enumerate(asked):
        for unit in each.units:
            found.setdefault(unit, []).append(place)
    return found


def _units(duty: Obligation, rules: Rulebook, day: date) -> Iterator[str]:
    for code in duty.bearers:
        if rules.organs.knows(code):
            yield from (unit.code for unit in rules.organs.units_of(code, day))


def _last_day(file: DirectiveFile, duty: Obligation, rules: Rulebook) -> date | None:
    try:
        return rules.reckon(file, duty).last_day
    except CalendarError:
        return None
