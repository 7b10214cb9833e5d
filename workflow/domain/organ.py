"""Organs: units, groups with dated membership, focal points, succession with its legal act."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from workflow.domain.circles import in_circles
from workflow.domain.dated import Dated
from workflow.domain.declared import Declared
from workflow.errors import NotFoundError

Code = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
Email = Annotated[str, Field(pattern=r"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")]


class UnitKind(StrEnum):
    """What kind of owner a unit is; vendors stand outside the state system."""

    DEPARTMENT = "department"
    DISTRICT_OFFICE = "district_office"
    SCHOOL = "school"
    CENTRE = "centre"
    COMMUNE = "commune"
    VENDOR = "vendor"


class Contact(Declared):
    """A person to write to or to phone: the focal point (*đầu mối*) or the head of a unit."""

    full_name: str | None = None
    position: str | None = None
    email: Email | None = None
    phone: str | None = None


class DatedContact(Dated, Contact):
    """A leader or a focal point of the office, for a time."""


class Succession(Declared):
    """Who takes over when a unit ends, and by which legal act."""

    to: Code
    act: Code
    scope: str | None = None


class Unit(Dated):
    """One unit (*đơn vị*), from its first to its last day."""

    code: Code
    name: str
    short_name: str | None = None
    kind: UnitKind
    notation: str | None = None
    governing_organ: str | None = None
    place: str | None = None
    address: str | None = None
    email: Email | None = None
    phone: str | None = None
    focal_point: Contact | None = None
    head: Contact | None = None
    successor: Succession | None = None
    source: str | None = None

    def answers_on(self, day: date, since: date) -> bool:
        """Tell whether it is there on the day, or was since then and left it to a successor."""
        lived = self.valid_to is None or since <= self.valid_to
        return self.is_on(day) or (self.has_begun(day) and lived and self.successor is not None)

    def reach(self) -> str | None:
        """Return the address for reminders: the focal point's, else the unit's own."""
        if self.focal_point and self.focal_point.email:
            return self.focal_point.email
        return self.email

    def has_address(self, address: str) -> bool:
        """Tell whether an address is its focal point's, or its own."""
        return address in {self.email, self.focal_point.email if self.focal_point else None}


class Member(Dated):
    """One unit, or another group, in a group for a time."""

    code: Code

    @model_validator(mode="before")
    @classmethod
    def _a_bare_code_is_a_member_for_all_time(cls, value: object) -> object:
        return {"code": value} if isinstance(value, str) else value


class Group(Declared):
    """A group of units that notices name at once (*các phòng GDĐT huyện, thành phố*)."""

    code: Code
    name: str
    members: tuple[Member, ...]


class OrganFile(Declared):
    """One file of `directives/organs/`: units, groups, and the acts that changed them."""

    acts: dict[Code, str] = Field(default_factory=dict)
    units: tuple[Unit, ...] = ()
    groups: tuple[Group, ...] = ()

    @model_validator(mode="after")
    def _every_code_is_known_once(self) -> Self:
        codes = Counter([*(unit.code for unit in self.units), *(g.code for g in self.groups)])
        faults = [f"mã “{code}” dùng hai lần" for code, times in codes.items() if times > 1]
        for group in self.groups:
            faults += [
                f"nhóm {group.code} có thành viên lạ “{member.code}”"
                for member in group.members
                if member.code not in codes
            ]
        for unit in self.units:
            faults += self._succession_faults(unit)
        if faults := faults or [*self._circles()]:
            raise ValueError("\n".join(faults))
        return self

    def _succession_faults(self, unit: Unit) -> Iterator[str]:
        if unit.successor is None:
            return
        if unit.successor.to not in {other.code for other in self.units}:
            yield f"{unit.code} có đơn vị kế thừa lạ “{unit.successor.to}”"
        if unit.successor.act not in self.acts:
            yield f"{unit.code} có đơn vị kế thừa theo văn bản chưa khai “{unit.successor.act}”"
        if unit.valid_to is None:
            yield f"“{unit.code}” có đơn vị kế thừa mà chưa ghi valid_to"

    def _circles(self) -> Iterator[str]:
        heirs = {unit.code: [unit.successor.to] for unit in self.units if unit.successor}
        members = {group.code: [member.code for member in group.members] for group in self.groups}
        yield from (f"“{code}” kế thừa theo vòng tròn" for code in in_circles(heirs))
        yield from (f"nhóm “{code}” chứa chính nó" for code in in_circles(members))


@dataclass(frozen=True, slots=True)
class Handover:
    """A duty passes from a unit that ended to the one that took over (both names are kept)."""

    unit: Unit
    to: Unit
    act: str

    @property
    def words(self) -> str:
        """Both names and the act, as the audit trail keeps them."""
        return f"{self.unit.name} → {self.to.name}: {self.act}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organs:
    """Everybody an office writes to, by code."""

    units: Mapping[str, Unit]
    groups: Mapping[str, Group]
    acts: Mapping[str, str]

    @classmethod
    def of(cls, files: Iterable[OrganFile]) -> Self:
        """Join files; a later file replaces what an earlier one said of the same code."""
        files = list(files)
        return cls(
            units={unit.code: unit for file in files for unit in file.units},
            groups={group.code: group for file in files for group in file.groups},
            acts={code: act for file in files for code, act in file.acts.items()},
        )

    def knows(self, code: str) -> bool:
        """Tell whether a unit or a group has this code."""
        return code in self.units or code in self.groups

    def unit(self, code: str) -> Unit:
        """Return the unit.

        Raises:
            NotFoundError: When no unit has the code.
        """
        try:
            return self.units[code]
        except KeyError:
            raise NotFoundError("đơn vị", code) from None

    def name(self, code: str) -> str:
        """Return the name of a unit or a group."""
        group = self.groups.get(code)
        return group.name if group else self.unit(code).name

    def units_of(self, code: str, day: date) -> tuple[Unit, ...]:
        """Return the unit itself, or the group's members on that day, each once, in file order."""
        return self.answering(code, day, day)

    def answering(self, code: str, day: date, since: date) -> tuple[Unit, ...]:
        """Return the units that owe on a day what a group was asked for since an earlier day.

        Those that were there since and have ended are among them: their successor answers.
        """
        if code not in self.groups:
            unit = self.unit(code)
            return (unit,) if unit.answers_on(day, since) else ()
        found: dict[str, Unit] = {}
        for member in self.groups[code].members:
            if member.is_on(day):
                inner = self.answering(member.code, day, since)
                found.update({unit.code: unit for unit in inner})
        return tuple(found.values())

    def exists(self, code: str, day: date) -> bool:
        """Tell whether a unit is there on the day, or anybody of a group that has members."""
        group = self.groups.get(code)
        if group is None:
            return self.unit(code).is_on(day)
        return not group.members or any(self.exists(m.code, day) for m in group.members)

    def within(self, code: str, day: date) -> frozenset[str]:
        """Return the code itself and those of every unit and group in it on that day."""
        group = self.groups.get(code)
        members = group.members if group else ()
        inner = [self.within(member.code, day) for member in members if member.is_on(day)]
        return frozenset({code}).union(*inner)

    def heir_on(self, code: str, day: date) -> Handover | None:
        """Return the handover to whoever answers for an ended unit on the day, None while it lives.

        A chain of successions is followed to its living end; the act is that of the first step.
        """
        unit = heir = self.unit(code)
        while not heir.is_on(day) and heir.successor is not None:
            heir = self.unit(heir.successor.to)
        if heir is unit or unit.successor is None:
            return None
        return Handover(unit, heir, self.acts[unit.successor.act])

    def living(self, code: str, day: date) -> Unit:
        """Return the unit, or who answers for it on the day."""
        handover = self.heir_on(code, day)
        return handover.to if handover else self.unit(code)

    def ended_before(self, day: date) -> tuple[Unit, ...]:
        """Return the units whose last day lies before the day and that have a successor."""
        eve = day - timedelta(days=1)
        return tuple(
            unit
            for unit in self.units.values()
            if unit.successor and unit.valid_to is not None and unit.valid_to <= eve
        )
