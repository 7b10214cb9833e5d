"""List whom no mail reaches: the phone, what they owe, the last day."""

from collections.abc import Sequence
from dataclasses import dataclass

from workflow.domain.assignment import Assignment
from workflow.domain.duty_list import Slice
from workflow.domain.mail_list import MailLine
from workflow.domain.organ import Contact, Organs
from workflow.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A unit to phone: whom and where, what it owes, and the mails that never reached it."""

    unit: str
    name: str
    person: Contact
    phone: str | None
    owed: Sequence[Assignment]
    mails: Sequence[MailLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallList:
    """A page of units to phone, and how many there are."""

    calls: Sequence[Call]
    total: int


def list_calls(desk: Desk, part: Slice) -> CallList:
    """Return a page of units to phone, in a constant number of statements."""
    with desk.store.read() as tx:
        units = [found.unit for found in tx.pages.unreached_units(part)]
        mails = tx.pages.unreached_mails(units)
        owed = tx.pages.owed_of_unreached(units)
        total = tx.pages.count_unreached_units()
    calls = [
        _call(desk.rules.organs, unit, owed.get(unit, ()), [m for m in mails if m.unit == unit])
        for unit in units
    ]
    return CallList(calls=calls, total=total)


def _call(organs: Organs, code: str, owed: Sequence[Assignment], mails: Sequence[MailLine]) -> Call:
    unit = organs.units.get(code)
    people = [person for person in (unit.focal_point, unit.head) if person] if unit else []
    phones = [*(person.phone for person in people[:1]), unit.phone if unit else None]
    phones += [person.phone for person in people[1:]]
    return Call(
        unit=code,
        name=unit.name if unit else code,
        person=people[0] if people else Contact(),
        phone=next((phone for phone in phones if phone), None),
        owed=owed,
        mails=mails,
    )
